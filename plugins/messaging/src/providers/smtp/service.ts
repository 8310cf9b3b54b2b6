import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { randomUUID } from "node:crypto"
import { SmtpClient } from "../../client"
import { messageIdFor } from "../../lib/message-id"
import { parseSmtpOptions } from "../../options"
import type { SmtpOptions } from "../../options"
import { renderMail } from "../../templates"

/** Medusa hands providers the stored notification, which has more than the type says. */
type StoredNotification = ProviderSendNotificationDTO & { idempotency_key?: string | null }

/**
 * E-mail by SMTP. A notification with an idempotency key always gets the same Message-ID, so a repeat
 * after a lost answer is seen as a copy.
 */
class SmtpNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "smtp"

  private readonly options: SmtpOptions
  private readonly client: SmtpClient

  static validateOptions(options: Record<string, unknown>): void {
    parseSmtpOptions(options)
  }

  constructor(_cradle: Record<string, unknown>, options: unknown) {
    super()
    this.options = parseSmtpOptions(options)
    this.client = new SmtpClient(this.options)
  }

  /** @throws MedusaError INVALID_DATA for an unknown template or no recipient; Error when the server refuses */
  async send(notification: StoredNotification): Promise<ProviderSendNotificationResultsDTO> {
    if (!notification.to) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "the notification names no recipient")
    }
    const { shopName, storefrontUrl, from } = this.options
    const mail = renderMail(notification.template, notification.data, {
      name: shopName,
      storefrontUrl,
    })
    const messageId = messageIdFor(notification.idempotency_key ?? randomUUID(), from)
    await this.client.send({ to: notification.to, ...mail, messageId })
    return { id: messageId }
  }
}

export default SmtpNotificationProvider
