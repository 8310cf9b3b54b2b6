import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

/** The lock under which the cart of a Razorpay order is completed: the cart's id. */
export const findSettlementLockStep = createStep(
  "find-settlement-lock",
  async (input: { razorpay_order_id: string }, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const order = await razorpay.findOrder(input.razorpay_order_id)
    return new StepResponse(order?.cart_id ?? `razorpay:${input.razorpay_order_id}`)
  }
)
