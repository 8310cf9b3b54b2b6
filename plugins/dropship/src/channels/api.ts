import { MathBN } from "@medusajs/framework/utils"
import type { DropshipOptions } from "../options"
import { SupplierApiClient } from "./api-client"
import { channelErrorOf } from "./http-failure"
import { ChannelError } from "./types"
import type { ChannelDependencies, ForwardingChannel, OutboundOrder, SendResult } from "./types"

const OUTCOMES = { accepted: "accepted", rejected: "rejected", received: "sent" } as const

/** Posts to the supplier's own API. The purchase order's number is the idempotency key, so repeats are harmless. */
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
        order: {
          reference: order.number,
          order_number: order.order_number,
          created_at: order.created_at.toISOString(),
          payment_method: order.payment_method,
          ship_to: order.ship_to,
          lines: order.lines.map((line) => ({
            ...line,
            cost_price: MathBN.convert(line.cost_price).toFixed(2),
          })),
        },
      })
      return {
        outcome: OUTCOMES[answer.status],
        supplier_reference: answer.supplier_reference ?? undefined,
        reason: answer.reason ?? undefined,
      }
    } catch (error) {
      throw channelErrorOf(error)
    }
  }
}
