import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { arrangeReservations, restoreReservations } from "./reservations"
import type { ArrangedReservations } from "./reservations"

/** Frees the stock of an order's lines that nobody takes any more. */
export const settleReservationsStep = createStep(
  "settle-reservations",
  async ({ order_id }: { order_id: string }, { container }) => {
    const done = await arrangeReservations(container, { order_id })
    return new StepResponse<{ removed: number }, ArrangedReservations | null>(
      { removed: done?.removed.length ?? 0 },
      done
    )
  },
  async (done, { container }) => {
    if (done) {
      await restoreReservations(container, done)
    }
  }
)

/** Finds the order of a purchase order and the lines that it is for. */
export const findExposedLinesStep = createStep(
  "find-exposed-lines",
  async ({ purchase_order_id: id }: { purchase_order_id: string }, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const { order_id } = await service.retrievePurchaseOrder(id, { select: ["id", "order_id"] })
    const lines = await service.listPurchaseOrderLines(
      { purchase_order_id: id, refused_at: null, moved_at: null },
      { select: ["id", "order_line_item_id"] }
    )
    return new StepResponse({
      order_id,
      exposed_id: id,
      order_line_item_ids: [...new Set(lines.map((line) => line.order_line_item_id))],
    })
  }
)

type ExposeInput = { order_id: string; exposed_id: string; order_line_item_ids: string[] }

/** Gives the reservations of one purchase order the order lines' own ids, and parks the others. */
export const exposeReservationsStep = createStep(
  "expose-reservations",
  async (input: ExposeInput, { container }) => {
    const done = await arrangeReservations(container, input)
    return new StepResponse<{ changed: boolean }, ArrangedReservations | null>(
      { changed: !!done },
      done
    )
  },
  async (done, { container }) => {
    if (done) {
      await restoreReservations(container, done)
    }
  }
)
