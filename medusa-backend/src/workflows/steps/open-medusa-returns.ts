import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isForItems } from "../../returns/load-return"
import type { ReturnFacts } from "../../returns/load-return"
import type { RequestItem } from "../../returns/types"

/** Rows of one line are one item of Medusa's return; a line received in several conditions has several. */
const byLine = (items: RequestItem[]) =>
  [...new Set(items.map((item) => item.order_line_item_id))].map((id) => {
    const rows = items.filter((item) => item.order_line_item_id === id)
    const [first] = rows
    return {
      id,
      quantity: rows.reduce((sum, row) => sum + row.quantity, 0),
      note: first.note ?? first.reason_code,
      metadata: { return_request_item_id: first.id, reason: first.reason_code },
    }
  })

/**
 * Medusa's returns of a request: one per purchase order, because a return is received at one place, which is
 * the supplier's. Each is made in one transaction and found again by its items, so a repeat makes only what
 * is missing.
 */
export const openMedusaReturnsStep = createStep(
  "open-medusa-returns",
  async ({ request, purchase_orders, suppliers, returns }: ReturnFacts, { container }) => {
    const orders = container.resolve(Modules.ORDER)
    const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
    const ids: string[] = []
    for (const purchaseOrder of purchase_orders) {
      const items = request.items.filter((one) => one.purchase_order_id === purchaseOrder.id)
      const known = returns.find((one) =>
        isForItems(
          one,
          items.map((item) => item.id)
        )
      )
      if (known) {
        ids.push(known.id)
        continue
      }
      const supplier = suppliers.find((one) => one.id === purchaseOrder.supplier_id)
      const created = await orders.createReturn({
        order_id: request.order_id,
        location_id: supplier?.stock_location_id,
        requested_at: new Date(),
        internal_note: `return request ${request.number}`,
        items: byLine(items),
      } as never)
      await jobs.publish({
        name: OrderWorkflowEvents.RETURN_REQUESTED,
        data: { order_id: request.order_id, return_id: created.id },
        key: `return-requested:${created.id}`,
      })
      ids.push(created.id)
    }
    return new StepResponse(ids)
  }
)
