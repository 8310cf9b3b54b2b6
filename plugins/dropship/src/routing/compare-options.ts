import { formatInr, toPaise } from "@bodycon/kit"
import type { SupplyOption } from "./types"

const byCode = (a: SupplyOption, b: SupplyOption): number =>
  a.supplier_code < b.supplier_code ? -1 : a.supplier_code > b.supplier_code ? 1 : 0

/** Orders options of one variant: priority, then cost, then lead time, then code. Total. */
export const compareOptions = (a: SupplyOption, b: SupplyOption): number =>
  a.priority - b.priority ||
  toPaise(a.cost_price) - toPaise(b.cost_price) ||
  a.lead_days - b.lead_days ||
  byCode(a, b)

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`

/** Says in words by which criterion `chosen` goes before `other`. */
export const describeAdvantage = (chosen: SupplyOption, other: SupplyOption): string => {
  if (chosen.priority !== other.priority) {
    return `its priority ${chosen.priority} goes before ${other.priority} of ${other.supplier_code}`
  }
  if (toPaise(chosen.cost_price) !== toPaise(other.cost_price)) {
    return `it costs ${formatInr(chosen.cost_price)} against ${formatInr(other.cost_price)} at ${other.supplier_code}`
  }
  if (chosen.lead_days !== other.lead_days) {
    return `it ships in ${days(chosen.lead_days)} against ${days(other.lead_days)} at ${other.supplier_code}`
  }
  return `it is equal to ${other.supplier_code} and comes first by code`
}
