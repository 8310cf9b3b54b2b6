import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { allocateReturn } from "../../dispatch/returned-pieces"
import type { ReceivedReturn, ReturnablePurchaseOrder } from "../../dispatch/returned-pieces"
import { goodsOf } from "../../dispatch/shipment-request"

type FoundReturn = Omit<ReceivedReturn, "items"> & {
  order_id: string
  items: (ReceivedReturn["items"][number] & { metadata: { refunded_quantity?: number } | null })[]
}

type FoundPurchaseOrder = Omit<ReturnablePurchaseOrder, "stock_location_id" | "lines"> & {
  supplier_id: string
  lines: (ReturnablePurchaseOrder["lines"][number] & { refused_at: unknown; moved_at: unknown })[]
}

/** Which purchase orders the pieces of a received return go back to. */
export const findSupplierReturnsStep = createStep(
  "find-supplier-returns",
  async ({ return_id }: { return_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: returns } = await query.graph(
      {
        entity: "return",
        fields: [
          "id",
          "order_id",
          "location_id",
          "items.item_id",
          "items.received_quantity",
          "items.metadata",
        ],
        filters: { id: return_id },
      },
      { throwIfKeyNotFound: true }
    )
    const found = returns[0] as unknown as FoundReturn
    // Pieces the shop did not take back from the shopper are not taken off what the supplier gets.
    const received = {
      ...found,
      items: found.items.map(({ item_id, received_quantity, metadata }) => ({
        item_id,
        received_quantity: metadata?.refunded_quantity ?? received_quantity,
      })),
    }
    const { data } = await query.graph({
      entity: "purchase_order",
      fields: [
        "id",
        "supplier_id",
        "lines.id",
        "lines.order_line_item_id",
        "lines.quantity",
        "lines.refused_at",
        "lines.moved_at",
        "returns.purchase_order_line_id",
        "returns.quantity",
        "returns.source_id",
      ],
      filters: { order_id: received.order_id, status: ["picked_up", "delivered"] },
      pagination: { order: { sequence: "ASC" } },
    })
    const purchaseOrders = data as unknown as FoundPurchaseOrder[]
    const { data: suppliers } = await query.graph({
      entity: "supplier",
      fields: ["id", "stock_location_id"],
      filters: { id: purchaseOrders.map((one) => one.supplier_id) },
    })
    const places = new Map(suppliers.map((one) => [one.id, one.stock_location_id]))
    return new StepResponse(
      allocateReturn(
        received,
        purchaseOrders.map((one) => ({
          ...one,
          lines: goodsOf(one.lines),
          stock_location_id: places.get(one.supplier_id) ?? "",
        }))
      )
    )
  }
)
