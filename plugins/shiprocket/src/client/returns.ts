import type { CreateReturnPayload } from "../lib/return-payload"
import { ShiprocketError } from "./errors"
import type { ShiprocketHttp } from "./http"
import { findByReference, OrderCreatedSchema } from "./orders"
import type { CreatedOrder, FoundOrder } from "./orders"

/** Parcels back from shoppers. */
export const returnCalls = (http: ShiprocketHttp) => {
  const search = async (path: string, reference: string): Promise<FoundOrder | null> => {
    try {
      return await findByReference(http, { what: "look up return order", path }, reference)
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
     * `reference_taken`. What holds for the repeats of `createOrder` holds here.
     */
    async createReturn(payload: CreateReturnPayload): Promise<CreatedOrder> {
      const created = await http.call({
        what: "create return order",
        method: "POST",
        path: "/orders/create/return",
        body: payload,
        schema: OrderCreatedSchema,
        timeoutMs: http.options.timeouts.create,
        beginWithinMs: http.options.timeouts.create,
      })
      return { sr_order_id: created.order_id, sr_shipment_id: created.shipment_id }
    },

    /** The return order we sent under `reference`, a living one before a cancelled one, or null. */
    async findReturn(reference: string): Promise<FoundOrder | null> {
      const found = await search("/orders", reference)
      return found && !found.cancelled
        ? found
        : ((await search("/orders/processing/return", reference)) ?? found)
    },
  }
}
