import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PurchaseOrderDTO, Unrouted } from "../../../types/purchase-order"
import { arrangeReservations, restoreReservations } from "./reservations"
import type { ArrangedReservations } from "./reservations"

type Input = { order_id: string; purchase_orders: PurchaseOrderDTO[]; unrouted: Unrouted[] }

/**
 * Moves the stock reservations of unsent purchase orders to their suppliers' locations, and gives back
 * those of lines nobody takes. Medusa reserves at the first location that holds the quantity; the supplier
 * who ships may be another one.
 * @throws MedusaError NOT_ALLOWED when the stock went to somebody else meanwhile
 */
export const reserveAtSuppliersStep = createStep(
  "reserve-at-suppliers",
  async ({ order_id, purchase_orders, unrouted }: Input, { container }) => {
    const unsent = purchase_orders.filter((order) => !order.released_at && !order.held_at)
    const lines = [...unsent.flatMap((order) => order.lines), ...unrouted]
    const ids = [...new Set(lines.map((line) => line.order_line_item_id))]
    const done = ids.length
      ? await arrangeReservations(container, { order_id, order_line_item_ids: ids })
      : null
    return new StepResponse<{ moved: number }, ArrangedReservations | null>(
      { moved: done?.created_ids.length ?? 0 },
      done
    )
  },
  async (done, { container }) => {
    if (done) {
      await restoreReservations(container, done)
    }
  }
)
