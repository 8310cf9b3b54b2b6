import type { CreateReturnPayload } from "../lib/return-payload"
import { ShiprocketError } from "./errors"
import type { ShiprocketHttp } from "./http"
import { OrderCreatedSchema, OrderListSchema, pickOrder } from "./orders"
import type { CreatedOrder, FoundOrder } from "./orders"

/** Parcels back from shoppers. */
export const returnCalls = (http: ShiprocketHttp) => {
  const search = async (path: string, reference: string): Promise<FoundOrder | null> => {
    try {
      const listed = await http.call({
        what: "look up return order",
        path,
        query: { search: reference, per_page: 50 },
        schema: OrderListSchema,
      })
      return pickOrder(listed, reference)
    } catch (error) {
      if (error instanceof ShiprocketError && error.code === "not_found") {
        return null
      }
      throw error
    }
  }

  return {
    /**
     * Creates a return order. Its reference is taken for ever: a second create under it is refused with
     * `reference_taken`.
     */
    async createReturn(payload: CreateReturnPayload): Promise<CreatedOrder> {
      const created = await http.call({
        what: "create return order",
        method: "POST",
        path: "/orders/create/return",
        body: payload,
        schema: OrderCreatedSchema,
        timeoutMs: http.options.timeouts.create,
      })
      return { sr_order_id: created.order_id, sr_shipment_id: created.shipment_id }
    },

    /** The return order we sent under `reference`, a living one before a cancelled one, or null. */
    async findReturn(reference: string): Promise<FoundOrder | null> {
      const found = await search("/orders", reference)
      return found ?? search("/orders/processing/return", reference)
    },
  }
}
