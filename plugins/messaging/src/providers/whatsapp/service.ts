import { markWhatsAppFailure, toE164, WhatsAppClient, WhatsAppError } from "@bodycon/kit"
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { parseWhatsAppOptions } from "../../options"
import type { WhatsAppOptions } from "../../options"
import { fillTemplate } from "../../templates/whatsapp"

/** Medusa hands providers the stored notification, which has more than the type says. */
type StoredNotification = ProviderSendNotificationDTO & {
  id?: string
  idempotency_key?: string | null
}

/**
 * WhatsApp templates by the Cloud API. The idempotency key goes along and comes back with everything that
 * WhatsApp says of the message later.
 */
class WhatsAppNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "whatsapp"

  private readonly options: WhatsAppOptions
  private readonly client: WhatsAppClient

  static validateOptions(options: Record<string, unknown>): void {
    parseWhatsAppOptions(options)
  }

  constructor(_cradle: Record<string, unknown>, options: unknown) {
    super()
    this.options = parseWhatsAppOptions(options)
    this.client = new WhatsAppClient({ ...this.options, recipient: "the shopper" })
  }

  /**
   * Sends a template. Acceptance is not delivery, and nothing is repeated here.
   * @returns the message's `wamid`
   * @throws MedusaError whose `code` is `whatsapp_refused` (repeating cannot help: number, template, data, account;
   *   type INVALID_DATA), `whatsapp_unavailable` (not sent, may be repeated; UNEXPECTED_STATE) or `whatsapp_unknown`
   *   (may have been sent; UNEXPECTED_STATE). Medusa's notification module passes only the text on, which the
   *   kit's `readWhatsAppFailure` reads.
   */
  async send(notification: StoredNotification): Promise<ProviderSendNotificationResultsDTO> {
    const { template, data, idempotency_key, id } = notification
    try {
      const message = attempt(() => ({
        to: toE164(notification.to ?? ""),
        ...fillTemplate(template, data),
      }))
      const wamid = await this.client.sendTemplate({
        ...message,
        language: this.options.language,
        callbackData: idempotency_key ?? id ?? template,
      })
      return { id: wamid }
    } catch (error) {
      throw error instanceof WhatsAppError ? medusaErrorOf(error) : error
    }
  }
}

/** What is wrong with the notification itself stays wrong however often it is sent. */
const attempt = <Result>(make: () => Result): Result => {
  try {
    return make()
  } catch (error) {
    throw new WhatsAppError("refused", null, (error as Error).message)
  }
}

const medusaErrorOf = (error: WhatsAppError): MedusaError =>
  new MedusaError(
    error.kind === "refused" ? MedusaError.Types.INVALID_DATA : MedusaError.Types.UNEXPECTED_STATE,
    markWhatsAppFailure(error),
    `whatsapp_${error.kind}`
  )

export default WhatsAppNotificationProvider
