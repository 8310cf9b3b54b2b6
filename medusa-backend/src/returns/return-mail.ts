import type { ReturnMailData } from "@bodycon/medusa-plugin-messaging/types"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A request as its mails read it. */
export type MailedRequest = {
  id: string
  number: string
  order_id: string
  order_number: string
  email: string
  kind: "return" | "exchange"
  pickup_date: string
  pickup_address: { name: string; city: string }
  refund_method: "source" | "upi" | "bank" | null
  refund_masked: string | null
  refund_amount: BigNumberInput
  fee: BigNumberInput
  decision_note: string | null
  items: {
    title: string
    variant_title: string | null
    quantity: number
    refund_quantity: number | null
  }[]
}

const rupees = (amount: BigNumberInput): string => MathBN.convert(amount).toFixed(2)

/** What the shopper is written about her return. */
export const toReturnMail = (request: MailedRequest, orderUrl: string): ReturnMailData => ({
  shopper_name: request.pickup_address.name.split(" ")[0] || null,
  return_number: request.number,
  order_number: request.order_number,
  kind: request.kind,
  pickup_date: request.pickup_date,
  city: request.pickup_address.city,
  lines: request.items.map((item) => ({
    title: item.title,
    variant_title: item.variant_title,
    quantity: item.quantity,
    accepted_quantity: item.refund_quantity,
  })),
  refund: {
    method: request.refund_method,
    masked: request.refund_masked,
    amount: rupees(request.refund_amount),
    fee: rupees(request.fee),
  },
  note: request.decision_note,
  order_url: orderUrl,
})
