import { enqueueWorkflows } from "@bodycon/kit"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type SendUnsentRefundsInput = {
  razorpay_payment_id: string
  /** Medusa's */
  refund_ids: string[]
}

/** Queues the sending of refunds that a died process kept and did not send, each under its own key. */
export const sendUnsentRefundsStep = createStep(
  "send-unsent-refunds",
  async ({ razorpay_payment_id, refund_ids }: SendUnsentRefundsInput, { container }) => {
    await enqueueWorkflows(
      container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
      refund_ids.map((refund_id) => ({
        workflowId: "finish-razorpay-refund",
        input: { razorpay_payment_id, refund_id },
        key: `razorpay-refund:${refund_id}`,
      }))
    )
    return new StepResponse({ queued: refund_ids.length })
  }
)
