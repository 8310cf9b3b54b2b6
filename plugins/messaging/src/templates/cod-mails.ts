import { button, layout, paragraph } from "./layout"
import { sentence } from "./sentence"
import type { Template } from "./types"

/** A cash order that waits for the shopper's word. Amounts are ready-made texts, e.g. `"₹1,299"`. */
export type CodConfirmData = {
  shopper_name?: string | null
  order_number: string
  total: string
  /** Six digits. */
  code: string
  /** The page of the order, where the code is entered. */
  url: string
  /** Where she can pay now instead; left out when the shop does not offer it. */
  pay_url?: string | null
}

/** A cash order that was called off. */
export type CodCancelledData = {
  shopper_name?: string | null
  order_number: string
  /** In the shop's own words, e.g. `"it was not confirmed in time"` */
  reason: string
}

const greeting = (name?: string | null) => paragraph(`${name ? `Dear ${name}` : "Hello"},`)

/** To the shopper: she confirms with a code that she wants the order and will pay for it. */
export const codConfirm: Template<CodConfirmData> = (data, shop) => ({
  subject: `Please confirm your order ${data.order_number}`,
  ...layout(shop, "Please confirm your order", [
    greeting(data.shopper_name),
    paragraph(
      `thank you for your order ${data.order_number}. You pay ${data.total} in cash when it comes. We pack it as soon as you have confirmed it.`
    ),
    paragraph(`Your code is ${data.code}. Enter it on the page of your order.`),
    button("Confirm your order", data.url),
    ...(data.pay_url
      ? [
          paragraph(
            "You can also pay now by UPI, card or netbanking. Then there is no code to enter and nothing to pay at the door."
          ),
          button("Pay now instead", data.pay_url),
        ]
      : []),
    paragraph("If you did not order this, do nothing: without the code nothing is sent."),
  ]),
})

/** To the shopper: her cash order does not come, and why. */
export const codCancelled: Template<CodCancelledData> = (data, shop) => ({
  subject: `Your order ${data.order_number} is called off`,
  ...layout(shop, "Your order is called off", [
    greeting(data.shopper_name),
    paragraph(`your order ${data.order_number} does not come, and there is nothing to pay.`),
    paragraph(`The reason: ${sentence(data.reason)}`),
    paragraph("If you still want it, order again; the shop keeps nothing against you."),
    button("Back to the shop", shop.storefrontUrl),
  ]),
})
