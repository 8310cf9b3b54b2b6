import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { RequestRefund } from "../../modules/razorpay/types"

/** Writes down that payments go back and queues it in one transaction; done once, it stands. */
export const requestAutomaticRefundStep = createStep(
  "request-automatic-refund",
  async (input: RequestRefund, { container }) => {
    await container.resolve<RazorpayModuleService>(RAZORPAY_MODULE).requestRefund(input)
    return new StepResponse(null)
  }
)
