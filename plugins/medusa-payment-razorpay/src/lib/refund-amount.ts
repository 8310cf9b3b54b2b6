import { toChargePaise } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { queryRows } from "./query-rows"

/** What Medusa's own row says of a refund. */
export type MedusaRefund = {
  /** ₹ */
  amount: string
  /** ₹ refunded of the payment before it. */
  before: string
  /** The dashboard's refund that it books, if it books one. */
  razorpay_refund_id: string | null
}

const FIND_REFUND = `
  select own.amount::text as amount, own.metadata->>'razorpay_refund_id' as razorpay_refund_id,
    (select coalesce(sum(earlier.amount), 0)::text from refund earlier
     where earlier.payment_id = own.payment_id and earlier.deleted_at is null
       and (earlier.created_at, earlier.id) < (own.created_at, own.id)) as before
  from refund own
  where own.id = ?`

/** Medusa's refund, or null when there is none of this id. */
export const findMedusaRefund = async (
  connection: unknown,
  id: string
): Promise<MedusaRefund | null> =>
  (await queryRows<MedusaRefund>(connection, FIND_REFUND, [id]))[0] ?? null

/**
 * What a refund moves in paise. Amounts with fractions of a paisa are rounded as a running total, so
 * that several refunds of a payment never come to more, or less, than the payment.
 * @param amount ₹
 * @param before ₹ refunded of the payment before it
 */
export const refundPaise = (amount: BigNumberInput, before: BigNumberInput): number =>
  toChargePaise(MathBN.add(before, amount)) - toChargePaise(before)
