import type { FieldErrors } from "./address-form"
import type { RefundAccount, RefundDraft, RefundMethod } from "./return-types"

const UPI_ID = /^[a-z0-9][a-z0-9._-]{1,254}@[a-z][a-z0-9]{1,63}$/
const ACCOUNT = /^(?!0+$)\d{9,18}$/
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’&-]{1,98}$/u
const IFSC = /^[A-Z]{4}0[A-Z0-9]{6}$/

/** As banks write it: without blanks, in capitals. */
export const normalizeIfsc = (typed: string): string => typed.replace(/\s+/g, "").toUpperCase()

/** Digits only: people group them with blanks and dashes. */
export const normalizeAccount = (typed: string): string => typed.replace(/[\s-]+/g, "")

/** Without blanks, in lower case. */
export const normalizeUpiId = (typed: string): string => typed.replace(/\s+/g, "").toLowerCase()

/** What is wrong with where a cash refund shall go, by field; empty when nothing is. */
export function refundErrors(refund: RefundDraft): FieldErrors {
  const errors: FieldErrors = {}
  if (refund.method === null) {
    return { method: "Choose where the money should go." }
  }
  if (refund.method === "source") {
    return errors
  }
  if (refund.method === "upi" && !UPI_ID.test(normalizeUpiId(refund.upiId))) {
    errors.upiId = "A UPI id looks like name@bank."
  }
  if (refund.method === "bank") {
    const account = normalizeAccount(refund.accountNumber)
    if (!ACCOUNT.test(account)) {
      errors.accountNumber = "An account number has 9 to 18 digits."
    } else if (normalizeAccount(refund.accountAgain) !== account) {
      errors.accountAgain = "The two numbers are not the same."
    }
    if (!IFSC.test(normalizeIfsc(refund.ifsc))) {
      errors.ifsc = "An IFSC has four letters, a zero and six more, like HDFC0001234."
    }
  }
  if (!NAME.test(refund.name.trim())) {
    errors.name = "Enter the name the account is held in."
  }
  if (!refund.consent) {
    errors.consent = "We need your yes to keep these details for the refund."
  }
  return errors
}

/** Nothing typed yet. */
export const emptyRefund = (method: RefundMethod | null): RefundDraft => ({
  method,
  name: "",
  upiId: "",
  accountNumber: "",
  accountAgain: "",
  ifsc: "",
  consent: false,
})

/**
 * What is sent of a draft without mistakes; `null` when the money goes back the way it came, or nowhere yet.
 * @param consentVersion which wording was agreed to
 */
export function toAccount(refund: RefundDraft, consentVersion?: string): RefundAccount | null {
  const held = {
    name: refund.name.trim(),
    consent: true as const,
    ...(consentVersion ? { consent_version: consentVersion } : {}),
  }
  switch (refund.method) {
    case "upi":
      return { method: "upi", upi_id: normalizeUpiId(refund.upiId), ...held }
    case "bank":
      return {
        method: "bank",
        account_number: normalizeAccount(refund.accountNumber),
        ifsc: normalizeIfsc(refund.ifsc),
        ...held,
      }
    default:
      return null
  }
}

const FIELDS: Record<string, string> = {
  upi_id: "upiId",
  account_number: "accountNumber",
  ifsc: "ifsc",
  name: "name",
  method: "method",
  consent: "consent",
  consent_version: "consent",
}

/** A refusal of the shop as the mistake of the field it names; empty when it names none of them. */
export function accountMistake(message: string): FieldErrors {
  const [, wire, words] = /^([a-z_]+): (.+)$/s.exec(message) ?? []
  const field = wire && Object.hasOwn(FIELDS, wire) ? FIELDS[wire] : undefined
  return field && words ? { [field]: `${words.charAt(0).toUpperCase()}${words.slice(1)}` } : {}
}

/** Enough to know it again: `ra•••@okbank`, `•••• 6789, HDFC`. */
export function maskedDestination(refund: RefundDraft): string {
  if (refund.method === "upi") {
    const [name = "", bank = ""] = normalizeUpiId(refund.upiId).split("@")
    return `${name.slice(0, Math.min(2, name.length - 1))}•••@${bank}`
  }
  const account = normalizeAccount(refund.accountNumber)
  return `•••• ${account.slice(-4)}, ${normalizeIfsc(refund.ifsc).slice(0, 4)}`
}
