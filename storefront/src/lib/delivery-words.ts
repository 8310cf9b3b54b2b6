import { formatDate, formatDateRange } from "./format"
import type { Serviceability } from "./types"

type Answered = { status: "known"; result: Serviceability } | { status: "invalid" | "unknown" }

type DeliveryWords =
  { when: string; cash: boolean; trouble: null } | { when: null; cash: false; trouble: string }

const trouble = (words: string): DeliveryWords => ({ when: null, cash: false, trouble: words })

/** What the product page says about a pincode: by when and whether cash is taken, or why not. */
export function deliveryWords(answer: Answered): DeliveryWords {
  if (answer.status !== "known") {
    return trouble(
      answer.status === "invalid"
        ? "Enter a six-digit pincode, like 560001."
        : "We could not look it up just now. You can still order: the checkout knows more."
    )
  }
  const { result } = answer
  if (!result.serviceable) {
    return trouble(`No courier of ours reaches ${result.pincode} yet. Another pincode may work.`)
  }
  const dates = formatDateRange(result.minDate, result.maxDate)
  const when = dates
    ? `Arrives ${dates}${result.estimated ? ", our estimate" : ""}`
    : `We deliver to ${result.pincode}.`
  return { when, cash: result.cod, trouble: null }
}

/** By when a whole cart is there: `All of it by Thu, 26 Nov`; `null` without a date. */
export function promisedBy(
  date: string | null,
  { estimated }: { estimated: boolean }
): string | null {
  const day = formatDate(date, "weekday")
  return day ? `All of it by ${day}${estimated ? ", our estimate" : ""}` : null
}
