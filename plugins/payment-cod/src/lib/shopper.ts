import { toE164 } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import type { CodBlockKind, CodShopper } from "../types"

/** E.164, or null for what is no Indian mobile number. */
export const readPhone = (text: string | null | undefined): string | null => {
  try {
    return text ? toE164(text) : null
  } catch {
    return null
  }
}

export const readEmail = (text: string | null | undefined): string | null =>
  text?.trim().toLowerCase() || null

/** A shopper by what identifies her, each in the form it is stored in. */
export const readShopper = (shopper: CodShopper) => ({
  phone: readPhone(shopper.phone),
  email: readEmail(shopper.email),
  customer_id: shopper.customer_id || null,
})

const READERS: Record<CodBlockKind, { read: (text: string) => string | null; problem: string }> = {
  phone: { read: readPhone, problem: "must be an Indian mobile number of ten digits" },
  email: {
    read: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()) ? readEmail(text) : null),
    problem: "must be an e-mail address",
  },
  customer: {
    read: (text) => (/^\S{1,100}$/.test(text.trim()) ? text.trim() : null),
    problem: "must be a customer's id",
  },
  pincode: {
    read: (text) => {
      const digits = text.replace(/\s/g, "")
      return /^[1-9]\d{5}$/.test(digits) ? digits : null
    },
    problem: "must be six digits and not start with 0",
  },
}

/**
 * What is blocked, in the form carts are compared with.
 * @throws MedusaError INVALID_DATA naming `field`
 */
export const readBlockValue = (kind: CodBlockKind, value: string, field: string): string => {
  const { read, problem } = READERS[kind]
  const stored = read(value)
  if (stored === null) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${field}: ${problem}`)
  }
  return stored
}
