import type { OrderLine } from "../types/common"
import type { Draft, Unrouted } from "../types/purchase-order"
import { chooseSuppliers } from "./choose-suppliers"
import type { SupplyOption } from "./types"

/** A supply option with what a purchase order copies from the listing and the supplier. */
export type ListedOption = SupplyOption & {
  supplier_sku: string
  channel: string
  answer_minutes: number
  dispatch_hours: number
}

/** Routes lines and shapes the outcome as one draft per supplier, suppliers in order of code. */
export const buildDrafts = (
  lines: OrderLine[],
  options: ListedOption[]
): { drafts: Draft[]; unrouted: Unrouted[] } => {
  const { routed, unrouted } = chooseSuppliers(lines, options)
  const lineById = new Map(lines.map((line) => [line.order_line_item_id, line]))
  const listed = new Map(options.map((one) => [`${one.supplier_id} ${one.variant_id}`, one]))
  const drafts = new Map<string, Draft>()
  const inOrderOfCode = [...routed].sort((a, b) =>
    a.option.supplier_code < b.option.supplier_code ? -1 : 1
  )
  for (const { line, option, reason } of inOrderOfCode) {
    const { supplier_sku, channel, answer_minutes, dispatch_hours, cost_price } = listed.get(
      `${option.supplier_id} ${option.variant_id}`
    )!
    const draft = drafts.get(option.supplier_id) ?? {
      supplier_id: option.supplier_id,
      channel,
      answer_minutes,
      dispatch_hours,
      lines: [],
    }
    draft.lines.push({
      ...lineById.get(line.order_line_item_id)!,
      supplier_sku,
      cost_price,
      reason,
    })
    drafts.set(option.supplier_id, draft)
  }
  return {
    drafts: [...drafts.values()],
    unrouted: unrouted.map(({ line, reason }) => ({
      order_line_item_id: line.order_line_item_id,
      variant_id: line.variant_id,
      quantity: line.quantity,
      reason,
    })),
  }
}
