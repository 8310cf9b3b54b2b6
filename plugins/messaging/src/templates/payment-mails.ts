import { button, layout, paragraph } from "./layout"
import { sentence } from "./sentence"
import type { Template } from "./types"

/** A payment that became no order. Amounts are ready-made texts, e.g. `"₹1,299"`. */
export type PaymentAutoRefundedData = {
  shopper_name?: string | null
  amount: string
  /** In the shop's own words, e.g. `"a piece of your cart was sold out meanwhile"` */
  reason: string
}

/** A cash order that was paid online too late. */
export type PayOnlineRefundedData = {
  shopper_name?: string | null
  order_number: string
  amount: string
}

/** A refund of a cash order that needs to know where to go. */
export type RefundDetailsWantedData = {
  shopper_name?: string | null
  order_number: string
  amount: string
  /** Signed; leads to a form for a UPI id or a bank account. */
  url: string
}

/** A refund of a cash order that was sent. */
export type RefundPaidData = {
  shopper_name?: string | null
  order_number: string
  amount: string
  /** The transfer's own number (UTR), when there is one. */
  reference?: string | null
  /** Masked, e.g. `"as•••@okbank"` */
  destination?: string | null
}

const BANKS = "banks take up to seven working days"

const greeting = (name?: string | null) => paragraph(`${name ? `Dear ${name}` : "Hello"},`)

/** To the shopper: she paid, nothing came of it, and all of it goes back. */
export const paymentAutoRefunded: Template<PaymentAutoRefundedData> = (data, shop) => ({
  subject: `Your payment of ${data.amount} goes back to you`,
  ...layout(shop, "We are sorry: your payment did not become an order", [
    greeting(data.shopper_name),
    paragraph(
      `we received your payment of ${data.amount}, but could not make it an order. ${sentence(data.reason)}`
    ),
    paragraph(`All of it goes back the way you paid; ${BANKS}. You need to do nothing.`),
    button("Back to the shop", shop.storefrontUrl),
  ]),
})

/** To the shopper: she paid a cash order online when it was too late for that; the order stays. */
export const payOnlineRefunded: Template<PayOnlineRefundedData> = (data, shop) => ({
  subject: `Your payment for ${data.order_number} goes back to you`,
  ...layout(shop, "Your online payment goes back to you", [
    greeting(data.shopper_name),
    paragraph(
      `you paid ${data.amount} online for your order ${data.order_number}, but it could no longer be changed from cash by then.`
    ),
    paragraph(`All of it goes back the way you paid; ${BANKS}.`),
    paragraph("If the order is on its way, it comes as planned: please pay the courier in cash."),
  ]),
})

/** To the shopper: we owe her money she paid in cash, and ask where to send it. */
export const refundDetailsWanted: Template<RefundDetailsWantedData> = (data, shop) => ({
  subject: `Where shall we send your ${data.amount}?`,
  ...layout(shop, "Where shall we send your money?", [
    greeting(data.shopper_name),
    paragraph(
      `you get ${data.amount} back for your order ${data.order_number}. You paid it in cash, so please tell us where to send it: a UPI id, or a bank account.`
    ),
    button("Say where to send it", data.url),
    paragraph(
      "The link is meant for you alone. We never ask for a PIN, a password or a code from your bank."
    ),
  ]),
})

const sentTo = ({ amount, destination }: RefundPaidData): string =>
  destination ? `${amount} were sent to ${destination}` : `${amount} were sent to you`

/** To the shopper: her money was sent. */
export const refundPaid: Template<RefundPaidData> = (data, shop) => ({
  subject: `Your refund for ${data.order_number} is sent`,
  ...layout(shop, "Your refund is sent", [
    greeting(data.shopper_name),
    paragraph(`${sentTo(data)} for your order ${data.order_number}.`),
    paragraph(
      data.reference
        ? `The transfer's number is ${data.reference}. With it your bank finds the money, should it not be there within two working days.`
        : "It should be there within two working days."
    ),
    button("Back to the shop", shop.storefrontUrl),
  ]),
})
