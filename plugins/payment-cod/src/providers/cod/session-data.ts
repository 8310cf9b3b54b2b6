import { fromPaise, toChargePaise } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

const CONFIRMATIONS = ["pending", "not_needed", "confirmed"] as const

/** What the provider keeps on the session and the payment. Medusa's own rows hold the amounts captured. */
export type CodData = {
  session_id: string | null
  /** ₹ to collect at the door. */
  amount: string
  currency_code: "inr"
  /** Whether the order is worked on before the shopper confirmed it; null until the cart is completed. */
  confirmation: (typeof CONFIRMATIONS)[number] | null
  /** Paid back by hand; the provider moves no money. */
  refunds: { id: string | null; amount: string; by: "manual" }[]
}

type Given = Record<string, unknown> | null | undefined

/** ₹ to the whole paisa, rounded half up. */
export const toRupees = (amount: BigNumberInput): string => fromPaise(toChargePaise(amount))

const text = (value: unknown): string | null => (typeof value === "string" ? value : null)

/** @throws MedusaError INVALID_DATA for a currency that nobody collects at an Indian door */
const assertInr = (currencyCode: string): void => {
  if (currencyCode.toLowerCase() !== "inr") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `currency_code ${currencyCode}: cash on delivery is collected in INR`
    )
  }
}

const fresh = (amount: BigNumberInput, currencyCode: string, given: Given): CodData => {
  assertInr(currencyCode)
  return {
    session_id: text(given?.session_id),
    amount: toRupees(amount),
    currency_code: "inr",
    confirmation: null,
    refunds: [],
  }
}

/**
 * Data of a new session. Medusa lays it over what the client sent, so keys of the client's own are named as
 * undefined, which is how they are left out of what is stored.
 * @throws MedusaError INVALID_DATA for another currency
 */
export const newData = (amount: BigNumberInput, currencyCode: string, given: Given): CodData => ({
  ...(Object.fromEntries(Object.keys(given ?? {}).map((key) => [key, undefined])) as object),
  ...fresh(amount, currencyCode, given),
})

const confirmationIn = (given: Given): CodData["confirmation"] =>
  CONFIRMATIONS.find((one) => one === given?.confirmation) ?? null

/**
 * Data of a session that is written again. Whether its order is confirmed was found out for its amount.
 * @throws MedusaError INVALID_DATA for another currency
 */
export const changedData = (
  amount: BigNumberInput,
  currencyCode: string,
  given: Given
): CodData => {
  const data = fresh(amount, currencyCode, given)
  return given?.amount === data.amount ? { ...data, confirmation: confirmationIn(given) } : data
}

/**
 * Data of the payment a session becomes.
 * @throws MedusaError INVALID_DATA when the session holds no amount
 */
export const authorizedData = (given: Given): CodData => {
  const amount = text(given?.amount)
  if (amount === null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "the payment session holds no amount to collect"
    )
  }
  return { ...fresh(amount, "inr", given), confirmation: confirmationIn(given) }
}

/** A refund noted to be paid by hand; a repeat of the same one is noted once. */
export const refundedData = (
  given: Given,
  amount: BigNumberInput,
  id: string | null
): Record<string, unknown> => {
  const noted = ((given?.refunds as CodData["refunds"] | undefined) ?? []).slice()
  if (id === null || !noted.some((refund) => refund.id === id)) {
    noted.push({ id, amount: toRupees(amount), by: "manual" })
  }
  return { ...given, refunds: noted }
}
