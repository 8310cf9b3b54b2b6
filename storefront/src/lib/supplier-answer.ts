import { REASON_CODES, type ReasonCode } from "./supplier-text"
import { en } from "./supplier-text-en"

export type SupplierAnswer =
  | { action: "accept"; lines?: { id: string; quantity: number }[] }
  | { action: "reject"; reason: string }

const LONGEST_WORDS = 400

/** The names of a line's fields in the form: pieces taken, and how many there were. */
export const takenField = (id: string) => `taken:${id}`
export const orderedField = (id: string) => `ordered:${id}`

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/**
 * What a supplier answers, from the form.
 * @returns the answer, or the text (of `fault`) that says what is missing
 */
export function parseAnswer(
  form: FormData
): { answer: SupplierAnswer; fault: null } | { answer: null; fault: string } {
  return field(form, "action") === "reject" ? parseRefusal(form) : parseAcceptance(form)
}

function parseAcceptance(form: FormData) {
  const ordered = [...form.keys()].filter((name) => name.startsWith(orderedField("")))
  const lines = ordered.map((name) => {
    const id = name.slice(orderedField("").length)
    return {
      id,
      quantity: Number(field(form, takenField(id))),
      of: Number(field(form, name)),
    }
  })
  if (lines.some(({ quantity, of }) => !(quantity >= 0 && quantity <= of && quantity % 1 === 0))) {
    return { answer: null, fault: "invalid" } as const
  }
  const taken = lines.filter(({ quantity }) => quantity > 0)
  if (lines.length > 0 && taken.length === 0) {
    return { answer: null, fault: "pieces" } as const
  }
  const whole = lines.every(({ quantity, of }) => quantity === of)
  const answer: SupplierAnswer = whole
    ? { action: "accept" }
    : { action: "accept", lines: taken.map(({ id, quantity }) => ({ id, quantity })) }
  return { answer, fault: null } as const
}

function parseRefusal(form: FormData) {
  const code = field(form, "reason")
  const words = field(form, "words").slice(0, LONGEST_WORDS)
  if (!REASON_CODES.some((entry) => entry === code)) {
    return { answer: null, fault: "reason" } as const
  }
  if (code === "other" && !words) {
    return { answer: null, fault: "words" } as const
  }
  const tapped = en.answer.reasons[code as ReasonCode]
  const reason = [code === "other" ? "" : tapped, words].filter(Boolean).join(": ")
  return { answer: { action: "reject", reason }, fault: null } as const
}
