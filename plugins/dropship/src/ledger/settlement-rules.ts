import { fromPaise, toPaise } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** Where a settlement can be. `void` is the end: its entries are free for the next one. */
export const SETTLEMENT_STATUSES = ["draft", "paid", "void"] as const

export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number]

const refuse = (type: string, message: string): never => {
  throw new MedusaError(type, message)
}

type Payment = {
  reference: string
  paid_at: Date
  amount?: BigNumberInput
}

/**
 * Whether a settlement is still to be marked as paid.
 * @returns false when this very payment is noted already
 * @throws MedusaError NOT_ALLOWED when it is void, paid otherwise or negative; INVALID_DATA naming the field
 */
export const isToBePaid = (
  settlement: {
    number: string
    status: SettlementStatus
    reference: string | null
    total: BigNumberInput
  },
  payment: Payment
): boolean => {
  const { number, status, reference } = settlement
  const paise = toPaise(settlement.total)
  if (payment.amount !== undefined && toPaise(payment.amount) !== paise) {
    refuse(
      MedusaError.Types.INVALID_DATA,
      `amount must be ${fromPaise(paise)}, the total of settlement ${number}`
    )
  }
  if (status === "paid" && reference === payment.reference) {
    return false
  }
  if (status !== "draft") {
    refuse(MedusaError.Types.NOT_ALLOWED, `settlement ${number} is already ${status}`)
  }
  if (paise < 0) {
    refuse(
      MedusaError.Types.NOT_ALLOWED,
      `settlement ${number} is negative: it stays open and is carried over into the next one`
    )
  }
  if (payment.paid_at > new Date()) {
    refuse(MedusaError.Types.INVALID_DATA, "paid_at must not be in the future")
  }
  return true
}
