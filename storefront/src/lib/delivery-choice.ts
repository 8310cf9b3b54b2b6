import type { FieldErrors } from "./address-form"
import { normalizeMobile } from "./india"

/** What the shopper of a parcel that could not be handed over is asked about. */
export type DeliveryQuestion = {
  number: string
  awb: string | null
  courier: string | null
  reason: string | null
  attempts: number
  respondBy: string | null
  items: { title: string; quantity: number }[]
  city: string | null
  pincode: string | null
  /** Days in India, `YYYY-MM-DD`. */
  dates: string[]
  /** What a person or a rule of the shop decided. */
  answered: { action: string; date: string | null } | null
  /** Whether the shopper may choose, or choose otherwise. */
  changeable: boolean
}

export type DeliveryAnswer = {
  action: "re-attempt" | "return"
  date?: string
  phone?: string
  address_1?: string
  address_2?: string
}

type Parsed = { answer: DeliveryAnswer; errors: null } | { answer: null; errors: FieldErrors }

/** What a line of an address may have at the courier's, in characters. */
export const LINE = { min: 5, max: 80 } as const

const TOO_LONG = `That is too long: ${LINE.max} characters fit.`

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : ""
}

/** An answer from the form: a new try with a day, and a number or address when they change; or the way back. */
export function parseDeliveryAnswer(form: FormData): Parsed {
  const action = field(form, "action")
  if (action === "return") {
    return { answer: { action }, errors: null }
  }
  const errors: FieldErrors = {}
  const [date, phone, line1, line2] = ["date", "phone", "address_1", "address_2"].map((name) =>
    field(form, name)
  ) as [string, string, string, string]
  const mobile = phone ? normalizeMobile(phone) : null
  if (action !== "re-attempt") errors.action = "Choose what should happen."
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) errors.date = "Choose a day."
  if (phone && !mobile) errors.phone = "Enter a ten-digit Indian mobile number."
  if (line2 && !line1) errors.address_1 = "Flat, house and street are needed too."
  if (line1 && line1.length < LINE.min) errors.address_1 = "Please write the whole of it."
  if (line1.length > LINE.max) errors.address_1 = TOO_LONG
  if (line2.length > LINE.max) errors.address_2 = TOO_LONG
  if (Object.keys(errors).length > 0) {
    return { answer: null, errors }
  }
  return {
    answer: {
      action: "re-attempt",
      date,
      ...(mobile ? { phone: mobile } : {}),
      ...(line1 ? { address_1: line1 } : {}),
      ...(line2 ? { address_2: line2 } : {}),
    },
    errors: null,
  }
}
