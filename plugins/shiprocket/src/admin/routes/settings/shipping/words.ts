import type { BookingSettings, Courier, NdrRule } from "./use-settings"
import { ACTION_WORDS, REASONS } from "../../../lib/ndr"

export const BOOK_ON: Record<BookingSettings["book_on"], string> = {
  accepted: "When the supplier accepts the order",
  ready: "When the supplier says the goods are ready",
}

export const COURIER_RULES: Record<BookingSettings["courier_rule"], string> = {
  recommended: "Recommended by Shiprocket",
  cheapest: "Cheapest",
  fastest: "Fastest",
  best_rated: "Best rated",
}

export const MODES = { surface: "Surface", express: "Express" } as const
export const MODE_KEYS = ["surface", "express"] as const

export const RULE_ACTIONS: Record<NdrRule["then"], string> = {
  "re-attempt": ACTION_WORDS["re-attempt"],
  return: ACTION_WORDS.return,
  wait: "Leave it to a person",
}

export const PAYMENTS = {
  any: "Cash or prepaid",
  cod: "Cash on delivery",
  prepaid: "Prepaid",
} as const

/** A courier's name, or its number while the list is not known or does not have it. */
export const courierName = (id: number, couriers: Courier[]): string =>
  couriers.find((one) => one.id === id)?.name ?? `Courier ${id}`

export const daysText = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`

const between = (name: string, from: unknown, to: unknown): string | null => {
  if (from === undefined && to === undefined) {
    return null
  }
  if (from === undefined) {
    return `${name} up to ${to}`
  }
  return to === undefined ? `${name} from ${from}` : `${name} ${from} to ${to}`
}

/** When a rule applies and what it does, in one sentence. */
export const ruleText = ({ when, then, wait_hours }: NdrRule): string => {
  const conditions = [
    when.reason_codes.map((code) => REASONS[code] ?? code).join(" or ") || "Any reason",
    between("attempt", when.min_attempt, when.max_attempt),
    when.payment_method && PAYMENTS[when.payment_method].toLowerCase(),
    between("worth ₹", when.min_value, when.max_value),
  ]
  const action = then === "wait" ? RULE_ACTIONS.wait : `${RULE_ACTIONS[then]} after ${wait_hours} h`
  return `${conditions.filter(Boolean).join(", ")}: ${action.toLowerCase()}`
}
