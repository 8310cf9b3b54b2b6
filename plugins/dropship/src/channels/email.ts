import type { DropshipOptions } from "../options"
import { emailBody } from "./email-body"
import { SmtpClient } from "./smtp-client"
import { ChannelError } from "./types"
import type {
  ChannelDependencies,
  ForwardingChannel,
  OutboundOrder,
  SendContext,
  SendResult,
} from "./types"

const renderedPdf = async (order: OutboundOrder): Promise<Buffer | undefined> => {
  try {
    return await order.pdf?.()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ChannelError("refused", `the PDF of ${order.number} cannot be made: ${reason}`)
  }
}

/**
 * Mails the purchase order with its PDF and a one-time link, in the supplier's first language. A repeat
 * carries the same Message-ID, by which mail systems recognise a copy.
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
    const domain = /@([\w.-]+)/.exec(this.options.smtp.from)?.[1] ?? "localhost"
    const messageId = `<${order.number}.${context.round}.purchase-order@${domain}>`
    const pdf = await renderedPdf(order)
    await this.client.send({
      to: order.supplier.email,
      ...emailBody(order, this.options.shop.name),
      messageId,
      attachments: pdf
        ? [
            {
              filename: `${order.number}.pdf`,
              content: pdf,
              contentType: "application/pdf",
            },
          ]
        : [],
    })
    return { outcome: "sent", external_id: messageId }
  }
}
