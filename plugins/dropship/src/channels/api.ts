import { MathBN } from "@medusajs/framework/utils"
import type { DropshipOptions } from "../options"
import { SupplierApiClient } from "./api-client"
import type { SupplierApiAnswer } from "./api-client"
import { channelErrorOf } from "./http-failure"
import { ChannelError } from "./types"
import type { ChannelDependencies, ForwardingChannel, OutboundOrder, SendResult } from "./types"

const OUTCOMES = { accepted: "accepted", rejected: "rejected", received: "sent" } as const

/** The key of a purchase order's content: a changed order is another one to the supplier's system. */
export const idempotencyKey = (order: Pick<OutboundOrder, "number" | "revision">): string =>
  order.revision > 1 ? `${order.number}-R${order.revision}` : order.number

const resultOf = (answer: SupplierApiAnswer): SendResult => {
  const told = {
    supplier_reference: answer.supplier_reference ?? undefined,
    reason: answer.reason ?? undefined,
  }
  if (answer.status !== "accepted" || !answer.lines) {
    return { outcome: OUTCOMES[answer.status], ...told }
  }
  const lines = answer.lines.filter(({ quantity }) => quantity > 0)
  return lines.length
    ? { outcome: "accepted", ...told, lines }
    : { outcome: "rejected", ...told, reason: told.reason ?? "accepted no piece" }
}

/** Posts to the supplier's own API, under a key that makes repeats harmless. */
export class ApiChannel implements ForwardingChannel {
  static readonly identifier = "api"
  readonly unknownOutcomeWaitSeconds = 0
  private readonly client = new SupplierApiClient()

  constructor(
    _dependencies: ChannelDependencies,
    private readonly options: DropshipOptions
  ) {}

  async send(order: OutboundOrder): Promise<SendResult> {
    const { api_url: apiUrl, api_secret: secret, code } = order.supplier
    if (!apiUrl || !secret) {
      throw new ChannelError("refused", `supplier ${code} has no API address or secret`)
    }
    try {
      const answer = await this.client.createOrder({
        apiUrl,
        secret,
        publicOnly: !this.options.allowPrivateEndpoints,
        key: idempotencyKey(order),
        order: {
          reference: order.number,
          revision: order.revision,
          order_number: order.order_number,
          created_at: order.created_at.toISOString(),
          payment_method: order.payment_method,
          note: order.note,
          ship_to: order.ship_to,
          lines: order.lines.map((line) => ({
            ...line,
            cost_price: MathBN.convert(line.cost_price).toFixed(2),
          })),
        },
      })
      return resultOf(answer)
    } catch (error) {
      throw channelErrorOf(error)
    }
  }
}
