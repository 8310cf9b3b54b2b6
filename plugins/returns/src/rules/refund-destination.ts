import type { SealedSecret } from "@bodycon/kit"
import { z } from "@medusajs/framework/zod"
import { REFUND_CONSENT } from "./refund-consent"
import { refuse } from "./refuse"

/** How money goes back: the way it came, or for cash on delivery to one of the shopper's accounts. */
export type RefundInput =
  | { method: "source" }
  | { method: "upi"; upi_id: string; name: string; consent: boolean; consent_version?: string }
  | {
      method: "bank"
      account_number: string
      ifsc: string
      name: string
      consent: boolean
      consent_version?: string
    }

/** One of the shopper's accounts, with her consent to keep it. */
export type AccountInput = Exclude<RefundInput, { method: "source" }>

/** A destination that was checked and encrypted before it entered a workflow. */
export type SealedRefund = {
  method: "upi" | "bank"
  masked: string
  consent_version: string
  sealed: SealedSecret
}

/** Where money goes, in full. Never stored or logged like this. */
export type RefundDestination =
  | { method: "upi"; upi_id: string; name: string }
  | { method: "bank"; account_number: string; ifsc: string; name: string }

const name = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{M}][\p{L}\p{M} .'’&-]{1,98}$/u, "must be the account holder's name")

const destinationSchemas = {
  upi: z.object({
    method: z.literal("upi"),
    upi_id: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._-]{1,254}@[a-z][a-z0-9]{1,63}$/, "must be a UPI id like name@bank"),
    name,
  }),
  bank: z.object({
    method: z.literal("bank"),
    account_number: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ""))
      .pipe(z.string().regex(/^\d{9,18}$/, "must be 9 to 18 digits"))
      .refine((digits) => !/^0+$/.test(digits), "must be 9 to 18 digits"),
    ifsc: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{4}0[A-Z0-9]{6}$/, "must be an IFSC like HDFC0001234"),
    name,
  }),
}

/**
 * Where the money goes, checked and in one spelling.
 * @param within what the fields are part of where they come from
 * @throws MedusaError INVALID_DATA naming the field (`refund.ifsc`), or `refund.consent` without consent to
 * the current wording
 */
export const parseRefundDestination = (
  input: AccountInput,
  within = "refund."
): RefundDestination => {
  const parsed = destinationSchemas[input.method].safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse(`${within}${issue.path.join(".")}`, issue.message)
  }
  if (input.consent !== true) {
    refuse(`${within}consent`, "is needed to keep payment details")
  }
  if (input.consent_version !== undefined && input.consent_version !== REFUND_CONSENT.version) {
    refuse(`${within}consent_version`, "the wording has changed since; please read it again")
  }
  return parsed.data as RefundDestination
}

const VISIBLE = 2
const LAST_DIGITS = 4

/** Enough of a destination for its owner to know it again: `pr•••@okaxis`, `•••• 6789, HDFC`. */
export const maskDestination = (destination: RefundDestination): string => {
  if (destination.method === "upi") {
    const [user, handle] = destination.upi_id.split("@")
    return `${user.slice(0, Math.min(VISIBLE, user.length - 1))}•••@${handle}`
  }
  return `•••• ${destination.account_number.slice(-LAST_DIGITS)}, ${destination.ifsc.slice(0, 4)}`
}
