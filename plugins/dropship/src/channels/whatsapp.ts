import { formatIst, normalizePhone, WhatsAppClient, WhatsAppError } from "@bodycon/kit"
import type { WhatsAppTemplateMessage } from "@bodycon/kit"
import { buttonPayload } from "../lib/button-payload"
import type { DropshipOptions } from "../options"
import { chooseLanguage } from "./language"
import { ChannelError } from "./types"
import type {
  ChannelDependencies,
  ForwardingChannel,
  OutboundOrder,
  SendContext,
  SendResult,
} from "./types"

/**
 * Sends a template in the supplier's language, with an accept and a reject button or with a link to the
 * answer page, as the approved template has it. WhatsApp knows no idempotency key, so a message of unknown
 * outcome waits for a status webhook, which carries the dispatch id; only when none comes is it sent again.
 * Both copies carry the same buttons, and answering twice changes nothing.
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
    this.client = whatsapp ? new WhatsAppClient({ ...whatsapp, recipient: "the supplier" }) : null
    this.unknownOutcomeWaitSeconds = whatsapp?.reportWaitSeconds ?? 0
  }

  async send(order: OutboundOrder, context: SendContext): Promise<SendResult> {
    const { whatsapp } = this.options
    if (!this.client || !whatsapp) {
      throw new ChannelError("refused", "WhatsApp is not configured (plugin option whatsapp)")
    }
    if (!order.supplier.whatsapp) {
      throw new ChannelError("refused", `supplier ${order.supplier.code} has no WhatsApp number`)
    }
    const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0)
    const wamid = await sendBy(this.client, {
      to: `91${normalizePhone(order.supplier.whatsapp)}`,
      template: whatsapp.template,
      language: chooseLanguage(
        order.supplier.languages,
        [whatsapp.language, ...whatsapp.languages],
        whatsapp.language
      ),
      bodyParameters: [order.number, String(pieces), formatIst(order.answer_by, "datetime")],
      buttons: this.buttons(order, whatsapp.buttons),
      callbackData: context.dispatch_id,
    })
    return { outcome: "sent", external_id: wamid }
  }

  private buttons(
    order: OutboundOrder,
    kind: "quick_reply" | "url"
  ): WhatsAppTemplateMessage["buttons"] {
    const { linkSecret, linkUrl } = this.options
    if (kind === "url") {
      return [{ kind, value: order.answer_url.slice(linkUrl.length + 1) }]
    }
    return (["accept", "reject"] as const).map((action) => ({
      kind,
      value: buttonPayload(action, order.id, linkSecret),
    }))
  }
}

const sendBy = async (client: WhatsAppClient, message: WhatsAppTemplateMessage) => {
  try {
    return await client.sendTemplate(message)
  } catch (error) {
    throw error instanceof WhatsAppError ? new ChannelError(error.kind, error.message) : error
  }
}
