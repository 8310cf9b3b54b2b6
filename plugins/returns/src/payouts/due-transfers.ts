import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { RefundDestination } from "../rules/refund-destination"

/** A payout with where it goes, in full. */
export type DueTransfer = {
  id: string
  order_number: string
  return_number: string | null
  amount: BigNumberInput
  destination: RefundDestination
}

export const TRANSFER_COLUMNS = [
  "payout_id",
  "order_number",
  "return_number",
  "method",
  "name",
  "upi_id",
  "account_number",
  "ifsc",
  "amount",
  "narration",
]

/** ₹ with two decimals, as banks read it. */
export const rupees = (amount: BigNumberInput): string => MathBN.convert(amount).toFixed(2)

/** What the shopper reads in her statement. */
export const narrationOf = (orderNumber: string): string => `Refund ${orderNumber}`.slice(0, 30)

/** One line for a bank's bulk upload, in the order of `TRANSFER_COLUMNS`. */
export const transferRow = (transfer: DueTransfer): string[] => {
  const { destination } = transfer
  const account =
    destination.method === "upi"
      ? [destination.upi_id, "", ""]
      : ["", destination.account_number, destination.ifsc]
  return [
    transfer.id,
    transfer.order_number,
    transfer.return_number ?? "",
    destination.method,
    destination.name,
    ...account,
    rupees(transfer.amount),
    narrationOf(transfer.order_number),
  ]
}
