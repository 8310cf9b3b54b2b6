import type { OrderLine } from "../types/common"
import type { Draft, Unrouted } from "../types/purchase-order"
import { chooseSuppliers } from "./choose-suppliers"
import { byText } from "./collections"
import type { RoutingWeights, SupplyOption } from "./types"

/** A supply option with what a purchase order copies from the listing and the supplier. */
export type ListedOption = SupplyOption & {
  supplier_sku: string
  channel: string
  answer_minutes: number
  dispatch_hours: number
}

/** Who could supply the lines, and how their offers are weighed. */
export type Supply = { options: ListedOption[]; weights: RoutingWeights }

/** Routes lines and shapes the outcome as one draft per supplier, suppliers in order of code. */
export const buildDrafts = (
  lines: OrderLine[],
  { options, weights }: Supply
): { drafts: Draft[]; unrouted: Unrouted[] } => {
  const { routed, unrouted } = chooseSuppliers(lines, options, weights)
  const drafts = new Map<string, Draft>()
  const inOrderOfCode = [...routed].sort((a, b) =>
    byText(a.option.supplier_code, b.option.supplier_code)
  )
  for (const { line, option: chosen, reason } of inOrderOfCode) {
    // Routing hands back the very objects it was given.
    const option = chosen as ListedOption
    const draft = drafts.get(option.supplier_id) ?? {
      supplier_id: option.supplier_id,
      channel: option.channel,
      answer_minutes: option.answer_minutes,
      dispatch_hours: option.dispatch_hours,
      lines: [],
    }
    draft.lines.push({
      ...(line as OrderLine),
      supplier_sku: option.supplier_sku,
      cost_price: option.cost_price,
      reason,
    })
    drafts.set(option.supplier_id, draft)
  }
  return {
    drafts: [...drafts.values()],
    unrouted: unrouted.map(({ line, reason }) => ({
      order_line_item_id: line.order_line_item_id,
      part: line.part ?? 1,
      variant_id: line.variant_id,
      quantity: line.quantity,
      reason,
    })),
  }
}
