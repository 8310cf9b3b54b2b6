import { enqueueWorkflow } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { RazorpayError } from "../../client"
import type { RazorpayClient } from "../../client"
import { queryRows } from "../../lib/query-rows"
import { findMedusaRefund, refundPaise } from "../../lib/refund-amount"
import { refundRequest } from "../../lib/refund-request"
import { medusaRefundIdOf } from "../../lib/refunds"
import type { RazorpayApiRefund } from "../../types/wire"
import { throwMedusaError } from "./errors"

type RefundInput = {
  payment_id: string | null
  medusa_refund_id: string | undefined
  /** ₹ */
  amount: BigNumberInput
}

type Dependencies = { client: RazorpayClient; connection: unknown }

/** A refund as the payment's data remembers it; paise. */
export type RememberedRefund = {
  id: string | null
  receipt: string
  amount: number
  status: string
}

/** A refund that Medusa sent itself stands in its books already, whatever a look made of it meanwhile. */
const CLAIM_REFUND = `
  update razorpay_refund set medusa_refund_id = ?, updated_at = now()
  where razorpay_refund_id = ? and deleted_at is null
    and (medusa_refund_id is null or medusa_refund_id = ? or not exists (
      select 1 from refund
      where refund.id = razorpay_refund.medusa_refund_id and refund.deleted_at is null))
    and not exists (
      select 1 from refund sent
      where sent.id = ?::text and sent.id <> ? and sent.deleted_at is null)
  returning id`

/**
 * Books a refund that was made in the dashboard.
 * @throws MedusaError NOT_ALLOWED when it is not this payment's, has another amount, failed, or was
 * booked before
 */
const adopt = async (
  input: {
    payment_id: string
    medusa_refund_id: string
    razorpay_refund_id: string
    amount: number
  },
  { client, connection }: Dependencies
): Promise<RazorpayApiRefund> => {
  const refund = await client.retrieveRefund(input.payment_id, input.razorpay_refund_id)
  const fits =
    refund.id === input.razorpay_refund_id &&
    refund.payment_id === input.payment_id &&
    refund.amount === input.amount &&
    refund.status !== "failed"
  const claimed =
    fits &&
    (await queryRows(connection, CLAIM_REFUND, [
      input.medusa_refund_id,
      refund.id,
      input.medusa_refund_id,
      medusaRefundIdOf(refund),
      input.medusa_refund_id,
    ]))
  if (!claimed || !claimed.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Razorpay's refund ${input.razorpay_refund_id} ${fits ? "is booked already" : "does not fit this one"}`
    )
  }
  return refund
}

/**
 * Carries out a Medusa refund. One that names a refund made in the dashboard books it and sends
 * nothing. Any other is sent under its own idempotency key; when it is not known whether Razorpay did
 * it, a durable job repeats it under the same key until it is: to give up would make the merchant's
 * next click a second refund. A 429 says nothing of the tries before it, so it counts as not known.
 * @throws MedusaError INVALID_DATA without a payment or a key, or in Razorpay's words
 */
export const refundThroughRazorpay = async (
  { payment_id, medusa_refund_id: key, amount: rupees }: RefundInput,
  { client, connection }: Dependencies
): Promise<RememberedRefund> => {
  if (!key || !payment_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "a refund needs a Razorpay payment and an idempotency key"
    )
  }
  const row = await findMedusaRefund(connection, key)
  const amount = refundPaise(rupees, row?.before ?? 0)
  try {
    const named = row?.razorpay_refund_id
    const refund = named
      ? await adopt(
          { payment_id, medusa_refund_id: key, razorpay_refund_id: named, amount },
          { client, connection }
        )
      : await client.refundPayment(payment_id, refundRequest(key, amount), key)
    return { id: refund.id, receipt: key, amount, status: refund.status }
  } catch (error) {
    const sent = !row?.razorpay_refund_id
    const unknown = error instanceof RazorpayError && (error.outcomeUnknown || error.status === 429)
    if (!sent || !unknown) {
      return throwMedusaError(error)
    }
  }
  await enqueueWorkflow(connection, {
    workflowId: "finish-razorpay-refund",
    input: { razorpay_payment_id: payment_id, refund_id: key, amount },
    key: `razorpay-refund:${key}`,
  })
  return { id: null, receipt: key, amount, status: "pending" }
}
