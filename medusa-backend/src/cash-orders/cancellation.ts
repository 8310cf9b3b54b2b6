import { orderNumber } from "@bodycon/kit"
import type { CodConfirmationDTO } from "@bodycon/medusa-payment-cod/types"
import { MathBN } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID, paymentsOf } from "../dispatch/is-payable"
import { capturedOnline, heldOf } from "./online-payments"
import type { CashOrder } from "./types"

type Ended = Pick<CodConfirmationDTO, "status" | "answered_via">

/** Why an order that was not confirmed is cancelled, in the shop's words to the shopper. */
const REASONS: Record<string, string> = {
  declined: "you asked us to cancel it",
  expired: "it was not confirmed in time",
}

/** Staff may decline for her, without telling us why. */
const BY_STAFF = "we could not confirm it with you"

export type Cancellation = {
  /** Whether the order is still to be cancelled */
  is_due: boolean
  /** The mail that tells her; null when somebody else cancelled the order, or there is nothing to tell */
  mail: { to: string; shopper_name: string | null; order_number: string; reason: string } | null
}

/**
 * Whether the order's cash still waits for her word. Medusa cancels an order's payment before the order: of one
 * whose process died in between it is called off already.
 */
const isUnconfirmed = (order: CashOrder): boolean =>
  paymentsOf(order).some(
    ({ provider_id, canceled_at, data }) =>
      provider_id === COD_PROVIDER_ID &&
      data?.confirmation === "pending" &&
      !(canceled_at && data.replaced_by)
  )

/**
 * What becomes of an order whose confirmation was declined or ran out. One that was paid online meanwhile is
 * left to that payment. After the cancelling was done, and its process died, only the mail is left.
 */
export const cancellationOf = (order: CashOrder, ended: Ended): Cancellation => {
  const reason = ended.answered_via === "admin" ? BY_STAFF : REASONS[ended.status]
  const isOurs = !!reason && ended.answered_via !== "order_cancelled"
  const isPaid = capturedOnline(order).some((payment) => MathBN.gt(heldOf(payment), 0))
  const isCancelled = order.status === "canceled"
  const is_due = isOurs && !isCancelled && !isPaid && isUnconfirmed(order)
  const isTold = isOurs && (is_due || isCancelled) && !!order.email
  return {
    is_due,
    mail: isTold
      ? {
          to: order.email!,
          shopper_name: order.shipping_address?.first_name ?? null,
          order_number: orderNumber(order.display_id, order.created_at),
          reason,
        }
      : null,
  }
}
