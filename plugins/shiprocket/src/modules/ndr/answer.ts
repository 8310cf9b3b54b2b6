import { normalizePhone } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import { ANSWERERS } from "./constants"
import type { Answerer, NdrAction, NdrOutcome, NdrStatus, SendState } from "./constants"
import { choosableDates, MAX_DAYS_AHEAD } from "./delivery-dates"

/** What is to be done with an undelivered parcel, as sent to Shiprocket. Dates are days in India. */
export type NdrAnswer = {
  action: NdrAction
  /** Shiprocket demands a word with every answer */
  comments: string
  /** Ten digits */
  phone?: string
  address_1?: string
  address_2?: string
  /** `YYYY-MM-DD` */
  deferred_date?: string
}

/** An answer as somebody wrote it; unchecked. */
export type NdrAnswerInput = Pick<NdrAnswer, "action" | "comments"> & {
  [Field in "phone" | "address_1" | "address_2" | "deferred_date"]?: string | null
}

export const ADDRESS_MIN = 5
export const ADDRESS_MAX = 80
const COMMENTS_MAX = 250

const CHANGES = ["phone", "address_1", "address_2", "deferred_date"] as const

const invalid = (field: string, problem: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `${field} ${problem}`)

const tidy = (value: string | null | undefined): string | undefined =>
  value?.replace(/\s+/g, " ").trim() || undefined

const checkPhone = (phone: string): string => {
  try {
    return normalizePhone(phone)
  } catch {
    throw invalid("phone", "must be an Indian mobile number of ten digits")
  }
}

/**
 * Checks an answer and brings it into the form that is stored and sent.
 * @throws MedusaError INVALID_DATA naming the field
 */
export const checkAnswer = (input: NdrAnswerInput, now: Date): NdrAnswer => {
  const comments = tidy(input.comments)
  const address_1 = tidy(input.address_1)
  const address_2 = tidy(input.address_2)
  const deferred_date = tidy(input.deferred_date)
  if (!comments || comments.length > COMMENTS_MAX) {
    throw invalid("comments", `must have 1 to ${COMMENTS_MAX} characters`)
  }
  const change = CHANGES.find((field) => tidy(input[field]))
  if (change && input.action !== "re-attempt") {
    throw invalid(change, "goes with a re-attempt only")
  }
  const phone = tidy(input.phone)
  if (address_1 && (address_1.length < ADDRESS_MIN || address_1.length > ADDRESS_MAX)) {
    throw invalid("address_1", `must have ${ADDRESS_MIN} to ${ADDRESS_MAX} characters`)
  }
  if (address_2 && address_2.length > ADDRESS_MAX) {
    throw invalid("address_2", `must have at most ${ADDRESS_MAX} characters`)
  }
  if (address_2 && !address_1) {
    throw invalid("address_1", "is missing beside address_2")
  }
  if (deferred_date && !choosableDates(now).includes(deferred_date)) {
    throw invalid(
      "deferred_date",
      `must be one of the next ${MAX_DAYS_AHEAD} days, from tomorrow on (YYYY-MM-DD)`
    )
  }
  return {
    action: input.action,
    comments,
    ...(phone ? { phone: checkPhone(phone) } : {}),
    ...(address_1 ? { address_1 } : {}),
    ...(address_2 ? { address_2 } : {}),
    ...(deferred_date ? { deferred_date } : {}),
  }
}

export type AnswerableCase = {
  status: NdrStatus
  outcome: NdrOutcome | null
  send_state: SendState
  answered_by: Answerer | null
  shopper_answered_at: Date | null
  respond_by: Date
}

export type AnswerRefusal = { type: "not_allowed" | "conflict"; message: string }

/**
 * Why somebody may not answer a case now, or null. Nothing overrules what is on its way to Shiprocket; until
 * then the shopper overrules a rule and a person both. A person may still try after the time is over.
 */
export const answerRefusal = (
  found: AnswerableCase,
  by: Answerer,
  now: Date
): AnswerRefusal | null => {
  const late = by === "person" && found.outcome === "expired"
  if (found.status === "closed" && !late) {
    return { type: "not_allowed", message: "is closed" }
  }
  if (["sending", "sent"].includes(found.send_state)) {
    return { type: "conflict", message: "has been answered, and the answer is with the courier" }
  }
  if (by !== "person" && found.respond_by <= now) {
    return { type: "not_allowed", message: "can no longer be answered: its time is over" }
  }
  if (by === "shopper" && found.shopper_answered_at) {
    return { type: "conflict", message: "has been answered by the shopper" }
  }
  const rank = found.answered_by ? ANSWERERS.indexOf(found.answered_by) : -1
  if (ANSWERERS.indexOf(by) < rank || (by === "rule" && rank === 0)) {
    return { type: "conflict", message: `has been answered by a ${found.answered_by}` }
  }
  return null
}

const WORDS: Readonly<Record<NdrAction, string>> = {
  "re-attempt": "try again",
  return: "return to the supplier",
  "fake-attempt": "reported: the courier did not come",
}

/** An answer in a few words for the history; of phone and address only that they changed. */
export const answerWords = (answer: NdrAnswer): string =>
  [
    WORDS[answer.action],
    answer.deferred_date ? `on ${answer.deferred_date}` : "",
    answer.phone ? "with another phone number" : "",
    answer.address_1 ? "at another address" : "",
  ]
    .filter(Boolean)
    .join(" ")
