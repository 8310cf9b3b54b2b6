import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

/** Queues a look at each Razorpay order that is due, at most `limit`. */
export const enqueueDueOrdersStep = createStep(
  "enqueue-due-orders",
  async (input: { limit: number }, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    return new StepResponse({ queued: await razorpay.enqueueDueOrders(input.limit) })
  }
)
