import { formatInr, formatIst, multiplyMoney, sumMoney, toPaise } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { PurchaseOrderDTO, PurchaseOrderLineDTO } from "../../types/purchase-order"
import type { RevisePurchaseOrderInput } from "../../types/purchase-order-change"

/** What a revision writes, and the same in words. Empty words: nothing changes. */
export type Revision = {
  fields: { note?: string | null; answer_by?: Date; answer_minutes?: number }
  costs: { line: PurchaseOrderLineDTO; cost_price: BigNumberInput }[]
  cost_total: string
  words: string[]
}

const MINUTE_MS = 60_000

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const changedCosts = (
  goods: PurchaseOrderLineDTO[],
  lines: NonNullable<RevisePurchaseOrderInput["lines"]>
): Revision["costs"] => {
  const seen = new Set<string>()
  return lines.flatMap(({ id, cost_price }) => {
    const line = goods.find((one) => one.id === id)
    if (!line) {
      throw invalid(`lines.id ${id} is not a line of this purchase order`)
    }
    if (seen.has(id)) {
      throw invalid(`lines.id ${id} is named twice`)
    }
    seen.add(id)
    if (toPaise(cost_price) < 0) {
      throw invalid(`lines.cost_price of ${id} must not be negative`)
    }
    return toPaise(cost_price) === toPaise(line.cost_price) ? [] : [{ line, cost_price }]
  })
}

/**
 * What a merchant's wish changes of a purchase order.
 * @param goods lines that are still the supplier's to fulfil
 * @throws MedusaError INVALID_DATA naming the field
 */
export const planRevision = (
  order: Pick<PurchaseOrderDTO, "note" | "answer_by">,
  goods: PurchaseOrderLineDTO[],
  input: Pick<RevisePurchaseOrderInput, "note" | "answer_by" | "lines">,
  now: Date
): Revision => {
  const costs = changedCosts(goods, input.lines ?? [])
  const words = costs.map(
    ({ line, cost_price }) =>
      `cost of ${line.supplier_sku} from ${formatInr(line.cost_price)} to ${formatInr(cost_price)}`
  )
  const fields: Revision["fields"] = {}
  if (input.note !== undefined && input.note !== order.note) {
    fields.note = input.note
    words.push(input.note ? `note: ${input.note}` : "note taken away")
  }
  if (input.answer_by !== undefined) {
    const answerBy = new Date(input.answer_by)
    if (!(answerBy > now)) {
      throw invalid("answer_by must be in the future")
    }
    if (answerBy.getTime() !== (order.answer_by && new Date(order.answer_by).getTime())) {
      fields.answer_by = answerBy
      fields.answer_minutes = Math.ceil((answerBy.getTime() - now.getTime()) / MINUTE_MS)
      words.push(`answer by ${formatIst(answerBy, "datetime")}`)
    }
  }
  const newCost = new Map(costs.map(({ line, cost_price }) => [line.id, cost_price]))
  return {
    fields,
    costs,
    cost_total: sumMoney(
      goods.map((line) => multiplyMoney(newCost.get(line.id) ?? line.cost_price, line.quantity))
    ),
    words,
  }
}
