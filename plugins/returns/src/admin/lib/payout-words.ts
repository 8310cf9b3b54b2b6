import type { Payout, PayoutStatus } from "./types"

/** What a merchant calls each state. */
export const PAYOUT_WORDS: Record<PayoutStatus, string> = {
  details_wanted: "Account wanted",
  due: "To pay",
  sending: "Being sent",
  sent: "Sent, not confirmed",
  paid: "Paid",
  failed: "Failed",
}

/** The return's number, or that of the order that was refunded. */
export const payoutTitle = (payout: Payout): string => payout.return_number ?? payout.order_number

/** Where the money goes, masked. */
export const destinationWords = (payout: Payout): string =>
  payout.method
    ? `${payout.method === "upi" ? "UPI" : "Bank"} ${payout.masked ?? ""}`
    : "Not known yet"
