import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { RecordRazorpayOrder } from "../../modules/razorpay/types"

type RecordCheckoutReturnInput = { order: RecordRazorpayOrder; razorpay_payment_id: string }

/** Stores the proof and queues settling. Proof once given stands, so nothing is undone. */
export const recordCheckoutReturnStep = createStep(
  "record-checkout-return",
  async ({ order, razorpay_payment_id }: RecordCheckoutReturnInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    // The note that the provider queued may not have been worked off yet.
    await razorpay.recordOrder({ ...order, opened_at: new Date(order.opened_at) })
    await razorpay.recordVerification({
      razorpay_order_id: order.razorpay_order_id,
      razorpay_payment_id,
    })
    return new StepResponse({ verified: true as const })
  }
)
