import { money } from "./format"
import type { ReturnRequest } from "./types"

type Refund = Pick<
  ReturnRequest,
  "kind" | "refund_method" | "refund_masked" | "refund_amount" | "fee"
>

/** How and how much is paid back, in one line. */
export const refundWords = (request: Refund): string => {
  if (request.kind === "exchange") {
    return "Exchanged, nothing is paid back"
  }
  const way =
    request.refund_method === "source"
      ? "the way it was paid"
      : `${request.refund_method === "upi" ? "UPI" : "bank account"} ${request.refund_masked ?? ""}`
  const fee = Number(request.fee) > 0 ? `, fee of ${money(request.fee)} kept` : ""
  return `${money(request.refund_amount)} to ${way}${fee}`
}
