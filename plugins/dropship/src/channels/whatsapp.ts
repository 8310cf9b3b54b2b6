import { formatIst, normalizePhone } from "@bodycon/kit"
import { buttonPayload } from "../lib/button-payload"
import type { DropshipOptions } from "../options"
import { ChannelError } from "./types"
import type {
  ChannelDependencies,
  ForwardingChannel,
  OutboundOrder,
  SendContext,
  SendResult,
} from "./types"
import { WhatsAppClient } from "./whatsapp-client"

/**
 * Sends a template with an accept and a reject button. WhatsApp knows no idempotency key, so a message of
 * unknown outcome waits for a status webhook, which carries the dispatch id; only when none comes is it
 * sent again. Both copies carry the same buttons, and answering twice changes nothing.
 */
export class WhatsAppChannel implements ForwardingChannel {
  static readonly identifier = "whatsapp"
  readonly unknownOutcomeWaitSeconds: number
  private readonly client: WhatsAppClient | null

  constructor(
    _dependencies: ChannelDependencies,
    private readonly options: DropshipOptions
  ) {
    const { whatsapp } = options
    this.client = whatsapp ? new WhatsAppClient(whatsapp) : null
    this.unknownOutcomeWaitSeconds = whatsapp?.reportWaitSeconds ?? 0
  }

  async send(order: OutboundOrder, context: SendContext): Promise<SendResult> {
    const { whatsapp, linkSecret } = this.options
    if (!this.client || !whatsapp) {
      throw new ChannelError("refused", "WhatsApp is not configured (plugin option whatsapp)")
    }
    if (!order.supplier.whatsapp) {
      throw new ChannelError("refused", `supplier ${order.supplier.code} has no WhatsApp number`)
    }
    const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0)
    const wamid = await this.client.sendTemplate({
      to: `91${normalizePhone(order.supplier.whatsapp)}`,
      template: whatsapp.template,
      language: whatsapp.language,
      bodyParameters: [order.number, String(pieces), formatIst(order.answer_by, "datetime")],
      buttonPayloads: [
        buttonPayload("accept", order.id, linkSecret),
        buttonPayload("reject", order.id, linkSecret),
      ],
      callbackData: context.dispatch_id,
    })
    return { outcome: "sent", external_id: wamid }
  }
}
