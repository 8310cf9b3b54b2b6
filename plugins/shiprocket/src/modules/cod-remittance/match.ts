import { addMoney, subtractMoney, sumMoney } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import { REMITTANCE_STATES } from "./constants"
import type { RemittanceState } from "./constants"
import type { Match, Money, ParcelFacts, StateCounts } from "./types"

const unknown = (unknown_reason: Match["unknown_reason"]): Match => ({
  state: "unknown",
  unknown_reason,
  expected: null,
  difference: null,
})

/**
 * How a waybill stands. What came for it is what was remitted and the fees that were kept, of all its rows
 * together; to the paisa it is what the parcel was to bring, or not.
 * @param rows every row of the waybill that counts, of all statements
 */
export const matchAwb = (
  rows: Pick<Money, "remitted" | "charges">[],
  parcel: ParcelFacts | undefined
): Match => {
  if (!parcel) {
    return unknown("no_parcel")
  }
  if (parcel.payment_method !== "cod") {
    return unknown("prepaid")
  }
  if (!parcel.is_delivered) {
    return unknown("not_delivered")
  }
  const credited = sumMoney(rows.map(({ remitted, charges }) => addMoney(remitted, charges)))
  const difference = subtractMoney(credited, parcel.cod_amount)
  const state = MathBN.eq(difference, 0) ? "matched" : MathBN.lt(difference, 0) ? "short" : "over"
  return { state, unknown_reason: null, expected: sumMoney([parcel.cod_amount]), difference }
}

/** Sums of rows, those that came twice not counted. ₹. */
export const totalsOf = (rows: (Money & { state: RemittanceState })[]): Money => {
  const counted = rows.filter(({ state }) => state !== "repeated")
  return {
    collected: sumMoney(counted.map(({ collected }) => collected)),
    remitted: sumMoney(counted.map(({ remitted }) => remitted)),
    charges: sumMoney(counted.map(({ charges }) => charges)),
  }
}

export const countStates = (rows: { state: RemittanceState }[]): StateCounts => {
  const counts = Object.fromEntries(REMITTANCE_STATES.map((state) => [state, 0])) as StateCounts
  for (const { state } of rows) {
    counts[state] += 1
  }
  return counts
}

/** Groups by waybill, in order. */
export const groupByAwb = <Row extends { awb: string }>(rows: Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.awb)
    if (group) {
      group.push(row)
    } else {
      groups.set(row.awb, [row])
    }
  }
  return groups
}
