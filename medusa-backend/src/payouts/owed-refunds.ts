import { fromPaise, toChargePaise } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID, paymentsOf } from "../dispatch/is-payable"
import { returnRefundNote } from "../returns/return-refund-note"

/** A refund of Medusa's. */
export type StoredRefund = {
  id: string
  /** ₹ */
  amount: BigNumberInput
  note: string | null
  created_by: string | null
}

/** One that is owed, in whole paise (₹ with two decimals). */
export type OwedRefund = Omit<StoredRefund, "amount"> & { amount: string }

type RefundedPayment = { provider_id: string; refunds?: StoredRefund[] | null }

export type RefundedOrder = {
  payment_collections?: { payments?: RefundedPayment[] | null }[] | null
}

/** A payout of the order, as far as it says which refund it is for. */
export type KnownPayout = {
  refund_id: string | null
  return_request_id: string | null
  return_number: string | null
}

/**
 * Refunds of an order's cash that nobody transfers yet. One that only books what a return's payout has
 * transferred already (see `record-return-payout`) is not owed: both its note and who made it say so, the
 * latter being nothing that a person could write. Amounts are rounded to the paisa, as the cash was collected:
 * what an order edit leaves may hold a fraction of one.
 */
export const owedRefunds = (order: RefundedOrder, payouts: KnownPayout[]): OwedRefund[] => {
  const covered = new Set(payouts.map((payout) => payout.refund_id))
  const booksTransfer = (refund: StoredRefund): boolean =>
    payouts.some(
      ({ return_request_id, return_number }) =>
        !!return_request_id &&
        !!return_number &&
        refund.created_by === return_request_id &&
        refund.note === returnRefundNote(return_number)
    )
  return paymentsOf(order)
    .filter((payment) => payment.provider_id === COD_PROVIDER_ID)
    .flatMap((payment) => payment.refunds ?? [])
    .filter((refund) => !covered.has(refund.id) && !booksTransfer(refund))
    .map((refund) => ({ ...refund, amount: fromPaise(toChargePaise(refund.amount)) }))
    .filter((refund) => MathBN.gt(refund.amount, 0))
}
