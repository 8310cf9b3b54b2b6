import { toPaise } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { NdrRule } from "../../settings/ndr"
import type { NdrAnswer } from "./answer"
import { istDay } from "./delivery-dates"
import { REASON_LABELS } from "./reasons"
import type { ReasonCode } from "./reasons"

/** What rules look at. */
export type RuledCase = {
  reason_code: ReasonCode
  /** Which attempt failed, from 1 */
  attempts: number
  payment_method: "cod" | "prepaid"
  /** ₹ the parcel is worth */
  declared_value: BigNumberInput
  respond_by: Date
}

export type RuleDecision = {
  rule: string
  /** Null: the rule leaves the case to a person */
  answer: NdrAnswer | null
  /** When the answer is sent, unless somebody answers before */
  send_at: Date
}

const HOUR_MS = 3_600_000
/** Kept free before the end, so that a rule's answer arrives in time however long it waits. */
const SAFETY_MS = 2 * HOUR_MS

const applies = ({ when }: NdrRule, found: RuledCase): boolean => {
  const value = toPaise(found.declared_value)
  return (
    (!when.reason_codes.length || when.reason_codes.includes(found.reason_code)) &&
    found.attempts >= (when.min_attempt ?? 0) &&
    found.attempts <= (when.max_attempt ?? Infinity) &&
    (!when.payment_method || when.payment_method === found.payment_method) &&
    (when.min_value === undefined || value >= toPaise(when.min_value)) &&
    (when.max_value === undefined || value <= toPaise(when.max_value))
  )
}

/** What the first rule that applies says of a case, or null when none does: it then waits for a person. */
export const decideByRule = (
  found: RuledCase,
  rules: NdrRule[],
  now: Date
): RuleDecision | null => {
  const rule = rules.find((one) => applies(one, found))
  if (!rule) {
    return null
  }
  const latest = found.respond_by.getTime() - SAFETY_MS
  const wanted = now.getTime() + rule.wait_hours * HOUR_MS
  const send_at = new Date(Math.max(now.getTime(), Math.min(wanted, latest)))
  if (rule.then === "wait") {
    return { rule: rule.name, answer: null, send_at }
  }
  const why = REASON_LABELS[found.reason_code]
  return {
    rule: rule.name,
    send_at,
    answer:
      rule.then === "return"
        ? { action: "return", comments: `${why}. Please return the parcel.` }
        : {
            action: "re-attempt",
            comments: `${why}. Please try again.`,
            deferred_date: istDay(send_at, 1),
          },
  }
}
