import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import { findSessionOwner } from "./find-session-owner"

export type WatchRazorpayOrderInput = {
  razorpay_order_id: string
  payment_session_id: string
  key_id: string
  /** ₹ */
  amount: string
  currency_code: string
  /** ISO 8601, UTC. */
  opened_at: string
}

/** Stores a Razorpay order with the session and cart it was made for. Nothing to undo: it exists. */
export const recordRazorpayOrderStep = createStep(
  "record-razorpay-order",
  async (input: WatchRazorpayOrderInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const owner = await findSessionOwner(container, input.payment_session_id)
    await razorpay.recordOrder({ ...input, ...owner, opened_at: new Date(input.opened_at) })
    return new StepResponse(owner)
  }
)
