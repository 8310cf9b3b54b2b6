import type { DropshipOptions } from "../options"
import { emailHtml, emailText } from "./email-body"
import { SmtpClient } from "./smtp-client"
import { ChannelError } from "./types"
import type {
  ChannelDependencies,
  ForwardingChannel,
  OutboundOrder,
  SendContext,
  SendResult,
} from "./types"

/**
 * Mails the purchase order with a one-time link. A repeat carries the same Message-ID, by which mail
 * systems recognise a copy.
 */
export class EmailChannel implements ForwardingChannel {
  static readonly identifier = "email"
  readonly unknownOutcomeWaitSeconds = 0
  private readonly client: SmtpClient | null

  constructor(
    _dependencies: ChannelDependencies,
    private readonly options: DropshipOptions
  ) {
    this.client = options.smtp ? new SmtpClient(options.smtp) : null
  }

  async send(order: OutboundOrder, context: SendContext): Promise<SendResult> {
    if (!this.client || !this.options.smtp) {
      throw new ChannelError("refused", "e-mail is not configured (plugin option smtp)")
    }
    const { name } = this.options.shop
    const domain = /@([\w.-]+)/.exec(this.options.smtp.from)?.[1] ?? "localhost"
    const messageId = `<${order.number}.${context.round}.purchase-order@${domain}>`
    await this.client.send({
      to: order.supplier.email,
      subject: `Purchase order ${order.number} from ${name}`,
      text: emailText(order, name),
      html: emailHtml(order, name),
      messageId,
    })
    return { outcome: "sent", external_id: messageId }
  }
}
