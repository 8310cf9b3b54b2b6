import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendAlsoByWhatsappStep } from "./steps/send-also-by-whatsapp"
import { sendOnceStep } from "./steps/send-once"
import { writeRefundNoticesStep } from "./steps/write-refund-notices"
import type { AutoRefunded } from "./steps/write-refund-notices"

/** Tells the shopper that a payment no order came of went back by itself. Durable; told once. */
export const tellPaymentRefundedWorkflow = createWorkflow(
  "tell-payment-refunded",
  (input: AutoRefunded) => {
    const notices = writeRefundNoticesStep(input)
    sendOnceStep(notices.mails)
    return new WorkflowResponse(sendAlsoByWhatsappStep(notices.messages))
  }
)
