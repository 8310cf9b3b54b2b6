import { MedusaError } from "@medusajs/framework/utils"
import type { PurchaseOrderLineDTO, PurchaseOrderReturnDTO } from "../../types/purchase-order"
import type { RecordReturnInput } from "../../types/purchase-order-change"

export type ReturnedPieces = { purchase_order_line_id: string; quantity: number }

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/**
 * Which pieces of which lines a return means. What its source has said before is left out, so that a
 * repeat adds nothing.
 * @param goods the purchase order's lines; several may be parts of one order line
 * @param earlier every return of the purchase order so far
 * @throws MedusaError INVALID_DATA for a line that is not in it, or more pieces than can still come back
 */
export const planReturn = (
  goods: PurchaseOrderLineDTO[],
  earlier: Pick<PurchaseOrderReturnDTO, "purchase_order_line_id" | "quantity" | "source_id">[],
  input: Pick<RecordReturnInput, "source_id" | "lines">
): ReturnedPieces[] => {
  const back = new Map<string, number>()
  for (const { purchase_order_line_id: id, quantity } of earlier) {
    back.set(id, (back.get(id) ?? 0) + quantity)
  }
  const left = (line: PurchaseOrderLineDTO) => line.quantity - (back.get(line.id) ?? 0)
  const reported = new Set(
    earlier
      .filter((one) => one.source_id === input.source_id)
      .map((one) => one.purchase_order_line_id)
  )
  if (!input.lines) {
    return reported.size
      ? []
      : goods
          .map((line) => ({ purchase_order_line_id: line.id, quantity: left(line) }))
          .filter(({ quantity }) => quantity > 0)
  }
  const wanted = new Map<string, number>()
  for (const { order_line_item_id: id, quantity } of input.lines) {
    if (!Number.isInteger(quantity) || quantity < 1) {
      throw invalid(`lines.quantity of ${id} must be a whole number of pieces, 1 or more`)
    }
    wanted.set(id, (wanted.get(id) ?? 0) + quantity)
  }
  return [...wanted].flatMap(([id, quantity]) => {
    const parts = goods.filter((line) => line.order_line_item_id === id)
    if (!parts.length) {
      throw invalid(`lines.order_line_item_id ${id} is not in this purchase order`)
    }
    if (parts.some((line) => reported.has(line.id))) {
      return []
    }
    let open = quantity
    const pieces = parts.map((line) => {
      const taken = Math.min(open, left(line))
      open -= taken
      return { purchase_order_line_id: line.id, quantity: taken }
    })
    if (open > 0) {
      throw invalid(
        `lines.quantity of ${id} is more than the ${quantity - open} that can still come back`
      )
    }
    return pieces.filter((one) => one.quantity > 0)
  })
}
