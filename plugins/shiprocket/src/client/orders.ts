import { z } from "@medusajs/framework/zod"
import type { CreateOrderPayload } from "../lib/mapping"
import type { ShiprocketHttp } from "./http"
import { id, optionalText } from "./fields"

export type CreatedOrder = { sr_order_id: string; sr_shipment_id: string }

export type FoundOrder = {
  sr_order_id: string
  sr_shipment_id: string | null
  cancelled: boolean
  awb: string | null
  courier_name: string | null
}

/** ORDER codes of orders and returns that were called off; 18 and 29 are only requests. */
const CANCELLED_ORDER_CODES = [5, 27, 30, 54]

/** Both of an order's creation and a return's: success is that both ids are there. */
export const OrderCreatedSchema = z.object({ order_id: id, shipment_id: id })

export const OrderListSchema = z.object({
  data: z.array(
    z.object({
      id,
      channel_order_id: optionalText,
      status: optionalText,
      status_code: z.coerce.number().nullish().catch(null),
      shipments: z
        .array(z.object({ id, awb: optionalText, courier: optionalText }))
        .nullish()
        .catch(null),
    })
  ),
})

/** The order sent under exactly this reference, a living one before a cancelled one, or null. */
export const pickOrder = (
  { data }: z.output<typeof OrderListSchema>,
  reference: string
): FoundOrder | null => {
  const found = data
    .filter((order) => order.channel_order_id === reference)
    .map((order) => ({
      sr_order_id: order.id,
      sr_shipment_id: order.shipments?.[0]?.id ?? null,
      cancelled: CANCELLED_ORDER_CODES.includes(order.status_code ?? 0),
      awb: order.shipments?.[0]?.awb ?? null,
      courier_name: order.shipments?.[0]?.courier ?? null,
    }))
  return found.find(({ cancelled }) => !cancelled) ?? found[0] ?? null
}

/** Orders: created, looked up, cancelled. */
export const orderCalls = (http: ShiprocketHttp) => ({
  /**
   * Creates an order. Shiprocket has no idempotency key: after an error with `outcomeUnknown`, look the
   * reference up with `findOrder` before calling again.
   */
  async createOrder(payload: CreateOrderPayload): Promise<CreatedOrder> {
    const created = await http.call({
      what: "create order",
      method: "POST",
      path: "/orders/create/adhoc",
      body: payload,
      schema: OrderCreatedSchema,
      timeoutMs: http.options.timeouts.create,
    })
    return { sr_order_id: created.order_id, sr_shipment_id: created.shipment_id }
  },

  /** The order we sent under `reference`, a living one before a cancelled one, or null. */
  async findOrder(reference: string): Promise<FoundOrder | null> {
    const listed = await http.call({
      what: "look up order",
      path: "/orders",
      query: { search: reference, per_page: 50 },
      schema: OrderListSchema,
    })
    return pickOrder(listed, reference)
  },

  /** Cancels an order. Shiprocket answers 204 without a body. */
  async cancelOrder(srOrderId: string): Promise<void> {
    await http.call({
      what: "cancel order",
      method: "POST",
      path: "/orders/cancel",
      body: { ids: [Number(srOrderId)] },
      schema: z.unknown(),
      idempotent: true,
    })
  },
})
