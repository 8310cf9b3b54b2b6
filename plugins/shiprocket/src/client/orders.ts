import { z } from "@medusajs/framework/zod"
import type { CreateOrderPayload } from "../lib/mapping"
import type { ReadCode } from "./complaint"
import { ShiprocketError } from "./errors"
import { id, number, optionalText } from "./fields"
import type { ShiprocketHttp } from "./http"

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

const PER_PAGE = 50
/** More orders alike than any reference has. */
const MAX_PAGES = 20

/** Both of an order's creation and a return's: success is that both ids are there. */
export const OrderCreatedSchema = z.object({ order_id: id, shipment_id: id })

const ShipmentSchema = z.object({ id, awb: optionalText, courier: optionalText })

/** A list in the list of orders, one record in an order shown by itself. */
const shipments = z
  .union([z.array(ShipmentSchema), ShipmentSchema.transform((one) => [one])])
  .nullish()
  .catch(null)

const OrderSchema = z.object({
  id,
  channel_order_id: optionalText,
  status: optionalText,
  status_code: z.coerce.number().nullish().catch(null),
  shipments,
})

const OrderListSchema = z.object({
  data: z.array(OrderSchema),
  meta: z
    .object({ pagination: z.object({ total_pages: number }) })
    .nullish()
    .catch(null),
})

const OrderShownSchema = z.object({ data: z.object({ id, shipments }) })

type Order = z.output<typeof OrderSchema>

const isCancelled = ({ status, status_code }: Order): boolean =>
  status_code ? CANCELLED_ORDER_CODES.includes(status_code) : /^cancel+ed/i.test(status ?? "")

const toFound = (order: Order): FoundOrder => ({
  sr_order_id: order.id,
  sr_shipment_id: order.shipments?.[0]?.id ?? null,
  cancelled: isCancelled(order),
  awb: order.shipments?.[0]?.awb ?? null,
  courier_name: order.shipments?.[0]?.courier ?? null,
})

const showShipments = async (http: ShiprocketHttp, srOrderId: string) => {
  try {
    const { data } = await http.call({
      what: "show order",
      path: `/orders/show/${encodeURIComponent(srOrderId)}`,
      schema: OrderShownSchema,
    })
    return data.shipments
  } catch (error) {
    if (error instanceof ShiprocketError && !error.transient) {
      return null
    }
    throw error
  }
}

/**
 * The order sent under exactly this reference, a living one before a cancelled one, or null. The search
 * finds references that are alike too, so every page of it is read before the answer is null.
 * @throws ShiprocketError
 */
export const findByReference = async (
  http: ShiprocketHttp,
  { what, path }: { what: string; path: string },
  reference: string
): Promise<FoundOrder | null> => {
  const exact: Order[] = []
  for (let page = 1; ; page++) {
    const { data, meta } = await http.call({
      what,
      path,
      query: { search: reference, page, per_page: PER_PAGE },
      schema: OrderListSchema,
    })
    exact.push(...data.filter((order) => order.channel_order_id === reference))
    const living = exact.find((order) => !isCancelled(order))
    if (living) {
      const listed = living.shipments?.length
      return toFound({
        ...living,
        shipments: listed ? living.shipments : await showShipments(http, living.id),
      })
    }
    const isLast = meta ? page >= meta.pagination.total_pages : data.length < PER_PAGE
    if (isLast || !data.length) {
      return exact[0] ? toFound(exact[0]) : null
    }
    if (page >= MAX_PAGES) {
      throw new ShiprocketError({
        code: "unexpected_answer",
        message: `${what}: the search for ${reference} does not end`,
      })
    }
  }
}

/** Success is an empty answer, or one that says 200 and nothing is wrong. */
const CancelledSchema = z.union([
  z.null(),
  z.literal(""),
  z.object({ status_code: z.coerce.number().refine((code) => code === 200 || code === 204) }),
])

/** The raw PHP text by which an unknown id is told. */
const readCancelCode: ReadCode = (status, body) =>
  status === 500 && /Trying to get property/i.test(JSON.stringify(body)) ? "not_found" : null

/** Orders: created, looked up, cancelled. */
export const orderCalls = (http: ShiprocketHttp) => ({
  /**
   * Creates an order. Shiprocket has no idempotency key: after an error with `outcomeUnknown`, look the
   * reference up with `findOrder` before calling again. Its own repeats (429, a new token) begin within one
   * time-out, so that after two time-outs nothing is under way any more.
   */
  async createOrder(payload: CreateOrderPayload): Promise<CreatedOrder> {
    const created = await http.call({
      what: "create order",
      method: "POST",
      path: "/orders/create/adhoc",
      body: payload,
      schema: OrderCreatedSchema,
      timeoutMs: http.options.timeouts.create,
      beginWithinMs: http.options.timeouts.create,
    })
    return { sr_order_id: created.order_id, sr_shipment_id: created.shipment_id }
  },

  /** The order we sent under `reference`, a living one before a cancelled one, or null. */
  findOrder: (reference: string): Promise<FoundOrder | null> =>
    findByReference(http, { what: "look up order", path: "/orders" }, reference),

  /** Cancels an order; one that is cancelled already stays so. Shiprocket answers 204 without a body. */
  async cancelOrder(srOrderId: string): Promise<void> {
    try {
      await http.call({
        what: "cancel order",
        method: "POST",
        path: "/orders/cancel",
        body: { ids: [Number(srOrderId)] },
        schema: CancelledSchema,
        readCode: readCancelCode,
        idempotent: true,
      })
    } catch (error) {
      if (!(error instanceof ShiprocketError) || error.code !== "order_cancelled") {
        throw error
      }
    }
  },
})
