import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readWhatsAppKey } from "../cash-orders/confirmation-messages"
import { sendCodConfirmationStep } from "./steps/send-cod-confirmation"

/**
 * WhatsApp took a message and could not deliver it: the same code goes out by mail. Messages that are none
 * of a confirmation's are passed over. Durable; safe to repeat.
 */
export const mailCodConfirmationWorkflow = createWorkflow(
  "mail-cod-confirmation",
  (input: { key?: string | null }) => {
    const found = transform({ input }, (data) => readWhatsAppKey(data.input.key))
    const sent = when("it-asked-for-a-confirmation", { found }, (data) => data.found !== null).then(
      () => {
        const send = transform({ found }, (data) => ({
          ...data.found!,
          channels: ["email" as const],
        }))
        return sendCodConfirmationStep(send)
      }
    )
    return new WorkflowResponse(transform({ sent }, (data) => data.sent ?? null))
  }
)
