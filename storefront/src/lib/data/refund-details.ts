import "server-only"

import type { RefundDetails } from "../payment-types"
import type { RefundAccount } from "../return-types"
import { medusa, MedusaFault } from "./client"
import { reshapeRefundDetails, type WireRefundDetails } from "./reshape/payment"

const path = (token: string): string => `/store/refund-details/${encodeURIComponent(token)}`

type Reply = { refund_details: WireRefundDetails }

/** The refund behind a signed link; `null` for one that is expired or altered. */
export async function refundDetails(token: string): Promise<RefundDetails | null> {
  try {
    const { refund_details } = await medusa<Reply>(path(token), { timeoutMs: 10_000 })
    return reshapeRefundDetails(refund_details)
  } catch (error) {
    if (error instanceof MedusaFault && error.status >= 400 && error.status < 500) {
      return null
    }
    throw error
  }
}

/** @throws MedusaFault 400 with the field, 404 for a link that is none, 409 once the money is on its way */
export async function giveRefundAccount(
  token: string,
  account: RefundAccount
): Promise<RefundDetails> {
  const { refund_details } = await medusa<Reply>(path(token), { method: "POST", body: account })
  return reshapeRefundDetails(refund_details)
}
