import { formatInr } from "@bodycon/kit"
import { button, layout, list, paragraph } from "./layout"
import type { Template } from "./types"

/** Pieces of an order that nobody can deliver. Amounts in ₹. */
export type OrderUnfulfillableData = {
  shopper_name?: string | null
  order_number: string
  /** `cod`: nothing was paid, so less is to be paid at the door. */
  payment_method: "prepaid" | "cod"
  lines: { title: string; variant_title?: string | null; quantity: number; refund_amount: string }[]
  refund_total: string
  /** Whether nothing else of the order comes. */
  whole_order: boolean
  order_url: string
}

const moneyWords = ({ payment_method, whole_order, refund_total }: OrderUnfulfillableData) => {
  const amount = formatInr(refund_total)
  if (payment_method === "prepaid") {
    return `You get ${amount} back the way you paid. As soon as we have sent it, your order page says so; banks then take up to seven working days.`
  }
  return whole_order
    ? "You chose to pay at the door, so there is nothing to pay."
    : `You chose to pay at the door: you pay ${amount} less.`
}

/** To the shopper: some of what she ordered cannot be delivered, and what happens with the money. */
export const orderUnfulfillable: Template<OrderUnfulfillableData> = (data, shop) => {
  const isCod = data.payment_method === "cod"
  const heading = data.whole_order
    ? "We are sorry: we cannot deliver your order"
    : "We are sorry: part of your order will not come"
  const blocks = [
    paragraph(`${data.shopper_name ? `Dear ${data.shopper_name}` : "Hello"},`),
    paragraph(
      `we asked everyone who makes these pieces, and none of them has any left. So we cannot deliver the following of your order ${data.order_number}.`
    ),
    list(
      data.lines.map((line) => ({
        name: line.title,
        detail: [line.variant_title, `${line.quantity} ${line.quantity === 1 ? "piece" : "pieces"}`]
          .filter(Boolean)
          .join(", "),
        amount: formatInr(line.refund_amount),
      })),
      {
        name: isCod ? "Taken off what you pay" : "You get back",
        amount: formatInr(data.refund_total),
      }
    ),
    paragraph(moneyWords(data)),
    ...(data.whole_order ? [] : [paragraph("Everything else comes as planned.")]),
    button("See your order", data.order_url),
  ]
  return {
    subject: data.whole_order
      ? `We cannot deliver your order ${data.order_number}`
      : `Part of your order ${data.order_number} will not come`,
    ...layout(shop, heading, blocks),
  }
}
