import { readWhatsAppFailure } from "@bodycon/kit"
import type { CreateNotificationDTO } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnce } from "./send-once"

/**
 * Sends by WhatsApp what a mail has told her already, so that a number without WhatsApp fails nothing.
 * @throws while WhatsApp can take nothing; the job is tried again
 */
export const sendAlsoByWhatsappStep = createStep(
  "send-also-by-whatsapp",
  async (messages: (CreateNotificationDTO & { idempotency_key: string })[], { container }) => {
    try {
      return new StepResponse(await sendOnce(container, messages))
    } catch (error) {
      const failure = readWhatsAppFailure(error)
      if (!failure || failure.kind === "unavailable") {
        throw error
      }
      return new StepResponse<string[]>([])
    }
  }
)
