import { fromPaise, toPaise } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { CostRule, PriceRule } from "./types"

const HUNDRED_RUPEES = 10_000

/** Paise between two prices of an ending, and the paise of the first. */
const ENDINGS = {
  none: { step: 1, first: 0 },
  "00": { step: 100, first: 0 },
  "49": { step: HUNDRED_RUPEES, first: 4_900 },
  "99": { step: HUNDRED_RUPEES, first: 9_900 },
} as const satisfies Record<PriceRule["ending"], { step: number; first: number }>

type BigNumber = ReturnType<typeof MathBN.convert>

/** (100 + percent) % of an amount in paise, exactly. */
const withPercent = (paise: number, percent: BigNumberInput): BigNumber =>
  MathBN.div(MathBN.mult(paise, MathBN.add(100, percent)), 100)

/** The lowest price with the ending that is not below `paise`. */
const atLeast = (paise: BigNumber, ending: PriceRule["ending"]): number => {
  const { step, first } = ENDINGS[ending]
  const steps = MathBN.div(MathBN.sub(paise, first), step).decimalPlaces(0, 2).toNumber()
  return first + Math.max(0, steps) * step
}

/** The price with the ending that is next to `paise`; of two as near the higher. */
const nearest = (paise: BigNumber, ending: PriceRule["ending"]): number => {
  const above = atLeast(paise, ending)
  const { step, first } = ENDINGS[ending]
  const below = above - step
  const isBelowNearer = MathBN.lt(MathBN.sub(paise, below), MathBN.sub(above, paise))
  return below >= first && below > 0 && isBelowNearer ? below : above
}

/** Cost + floor in paise, not rounded. */
const floorOf = (cost: number, rule: PriceRule): BigNumber =>
  rule.floor_type === "percent"
    ? withPercent(cost, rule.floor)
    : MathBN.add(cost, toPaise(rule.floor))

/**
 * The selling price that follows from a cost. It ends as the rule says, is never below cost + floor, and a
 * dearer piece is never cheaper. Pure and exact.
 * @param cost ₹
 * @returns ₹, e.g. `"1299.00"`
 */
export const priceFor = (cost: BigNumberInput, rule: PriceRule): string => {
  const paise = toPaise(cost)
  const wanted = MathBN.add(withPercent(paise, rule.markup_percent), toPaise(rule.fixed_amount))
  return fromPaise(
    Math.max(nearest(wanted, rule.ending), atLeast(floorOf(paise, rule), rule.ending))
  )
}

export type SellingPrice = { price: string } | { problem: string }

/**
 * The rule's price, or the MRP where the rule asks for more: nothing may be sold above its MRP.
 * @returns a problem when the MRP does not even leave cost + floor
 */
export const sellingPrice = (
  cost: BigNumberInput,
  mrp: BigNumberInput | null,
  rule: PriceRule
): SellingPrice => {
  const price = priceFor(cost, rule)
  if (mrp === null || MathBN.lte(price, mrp)) {
    return { price }
  }
  return MathBN.gte(toPaise(mrp), floorOf(toPaise(cost), rule))
    ? { price: fromPaise(toPaise(mrp)) }
    : { problem: `MRP ₹${fromPaise(toPaise(mrp))} is below cost and floor` }
}

/** What the feed itself says a piece costs: its cost column, else a share of its MRP; null if it says nothing. */
export const costOf = (cost: string | null, mrp: string | null, rule: CostRule): string | null => {
  if (cost !== null || mrp === null || !rule.percent_of_mrp) {
    return cost
  }
  const share = MathBN.div(MathBN.mult(mrp, rule.percent_of_mrp), 100).toFixed(2)
  return toPaise(share) > 0 ? share : null
}
