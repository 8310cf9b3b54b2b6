import type { BigNumberInput } from "@medusajs/framework/types"

/** A purchase order that a returned piece may have come from. */
export type ReturnablePurchaseOrder = {
  id: string
  stock_location_id: string
  lines: { id: string; order_line_item_id: string; quantity: number }[]
  returns: { purchase_order_line_id: string; quantity: number; source_id: string }[]
}

export type ReceivedReturn = {
  id: string
  location_id: string | null
  items: { item_id: string; received_quantity: BigNumberInput }[]
}

export type SupplierReturn = {
  purchase_order_id: string
  source_id: string
  lines: { order_line_item_id: string; quantity: number }[]
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

const sourcePrefix = (returnId: string) => `return:${returnId}:`

/**
 * Which purchase orders what was received goes back to: first that of the supplier at whose location it
 * was received, then the others in turn, none more than it delivered. A return may be received in steps;
 * what an earlier step recorded is left out, so running it again adds nothing. The source says how many
 * pieces were in by then.
 */
export const allocateReturn = (
  received: ReceivedReturn,
  purchaseOrders: ReturnablePurchaseOrder[]
): SupplierReturn[] => {
  const prefix = sourcePrefix(received.id)
  const total = sum(received.items.map((item) => Number(item.received_quantity)))
  const ordered = [...purchaseOrders].sort(
    (a, b) =>
      Number(b.stock_location_id === received.location_id) -
      Number(a.stock_location_id === received.location_id)
  )
  const found = new Map<string, SupplierReturn>()
  for (const item of received.items) {
    const partsOf = (order: ReturnablePurchaseOrder) =>
      order.lines.filter((line) => line.order_line_item_id === item.item_id)
    const backOf = (order: ReturnablePurchaseOrder, own: boolean) =>
      sum(
        order.returns
          .filter((one) => partsOf(order).some((line) => line.id === one.purchase_order_line_id))
          .filter((one) => !own || one.source_id.startsWith(prefix))
          .map((one) => one.quantity)
      )
    let open = Number(item.received_quantity) - sum(ordered.map((order) => backOf(order, true)))
    for (const order of ordered) {
      const left = sum(partsOf(order).map((line) => line.quantity)) - backOf(order, false)
      const quantity = Math.min(open, left)
      if (quantity <= 0) {
        continue
      }
      open -= quantity
      const entry = found.get(order.id) ?? {
        purchase_order_id: order.id,
        source_id: `${prefix}${total}`,
        lines: [],
      }
      entry.lines.push({ order_line_item_id: item.item_id, quantity })
      found.set(order.id, entry)
    }
  }
  return [...found.values()]
}
