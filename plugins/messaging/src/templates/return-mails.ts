import { formatInr, formatIst } from "@bodycon/kit"
import { button, layout, paragraph } from "./layout"
import type { Block } from "./layout"
import type { Template } from "./types"

/** A shopper's return or exchange. Amounts in ₹. */
export type ReturnMailData = {
  shopper_name?: string | null
  return_number: string
  order_number: string
  kind: "return" | "exchange"
  /** `YYYY-MM-DD` in IST */
  pickup_date: string
  /** Where the courier comes. */
  city: string
  lines: {
    title: string
    variant_title?: string | null
    quantity: number
    /** Pieces paid back or exchanged; null until the parcel was opened. */
    accepted_quantity: number | null
  }[]
  refund: {
    /** Null for an exchange. */
    method: "source" | "upi" | "bank" | null
    masked: string | null
    amount: string
    /** Kept of the refund. */
    fee: string
  }
  /** Why it was rejected. */
  note: string | null
  order_url: string
}

const pieces = (quantity: number): string => `${quantity} ${quantity === 1 ? "piece" : "pieces"}`

const goods = (lines: ReturnMailData["lines"]): Block =>
  paragraph(
    lines
      .map((line) =>
        [line.title, line.variant_title, pieces(line.quantity)].filter(Boolean).join(", ")
      )
      .join("; ")
  )

const isNothing = (amount: string): boolean => /^0+(\.0*)?$/.test(amount)

const mail =
  (words: (data: ReturnMailData) => { subject: string; heading: string; blocks: Block[] }) =>
  (data: ReturnMailData, shop: Parameters<Template<ReturnMailData>>[1]) => {
    const { subject, heading, blocks } = words(data)
    return {
      subject,
      ...layout(shop, heading, [
        paragraph(`${data.shopper_name ? `Dear ${data.shopper_name}` : "Hello"},`),
        ...blocks,
        button("See your order", data.order_url),
      ]),
    }
  }

const name = ({ kind }: ReturnMailData): string => kind

/** To the shopper: her return is accepted, and when it is fetched. */
export const returnApproved: Template<ReturnMailData> = mail((data) => ({
  subject: `Your ${name(data)} ${data.return_number} is accepted`,
  heading: `We fetch your ${name(data)}`,
  blocks: [
    paragraph(
      `a courier comes to your address in ${data.city} on ${formatIst(`${data.pickup_date}T00:00:00+05:30`, "date")} for the following of your order ${data.order_number}.`
    ),
    goods(data.lines),
    paragraph(
      "Please leave tags on the pieces and hand them over in any clean bag or box. The courier may compare them with what you ordered before taking them."
    ),
  ],
}))

/** To the shopper: the courier has the parcel. */
export const returnPickedUp: Template<ReturnMailData> = mail((data) => ({
  subject: `Your ${name(data)} ${data.return_number} was picked up`,
  heading: "The courier has your parcel",
  blocks: [
    goods(data.lines),
    paragraph(
      data.kind === "exchange"
        ? "As soon as it has arrived and was looked at, we order what you chose instead."
        : "As soon as it has arrived and was looked at, your money goes back."
    ),
  ],
}))

/** To the shopper: why her return was not accepted. */
export const returnRejected: Template<ReturnMailData> = mail((data) => ({
  subject: `About your ${name(data)} ${data.return_number}`,
  heading: `We cannot accept your ${name(data)}`,
  blocks: [
    paragraph(`you asked to send back the following of your order ${data.order_number}.`),
    goods(data.lines),
    paragraph(data.note ? `We cannot accept it: ${data.note}` : "We cannot accept it."),
  ],
}))

/** To the shopper: nothing is fetched any more. */
export const returnCancelled: Template<ReturnMailData> = mail((data) => ({
  subject: `Your ${name(data)} ${data.return_number} is called off`,
  heading: `Your ${name(data)} is called off`,
  blocks: [
    paragraph(`no courier comes for the following of your order ${data.order_number}.`),
    goods(data.lines),
    paragraph("If you still want to send it back, ask again from your order."),
  ],
}))

const moneyWords = ({ refund }: ReturnMailData): string => {
  const amount = formatInr(refund.amount)
  const fee = isNothing(refund.fee) ? "" : ` ${formatInr(refund.fee)} were kept for the pickup.`
  return refund.method === "source"
    ? `${amount} go back the way you paid; banks take up to seven working days.${fee}`
    : `${amount} were sent to ${refund.masked ?? "your account"}.${fee}`
}

const outcome = (data: ReturnMailData): string => {
  if (data.kind === "exchange") {
    return data.lines.some((line) => (line.accepted_quantity ?? 0) > 0)
      ? "What you chose instead is ordered. It costs you nothing more, and you can follow it with your order."
      : "We could not accept what came back, so nothing is exchanged."
  }
  return isNothing(data.refund.amount)
    ? "We could not accept what came back, so nothing is paid back."
    : moneyWords(data)
}

/** To the shopper: her money went back, or what she wanted instead is ordered. */
export const returnCompleted: Template<ReturnMailData> = mail((data) => ({
  subject:
    data.kind === "exchange"
      ? `Your exchange ${data.return_number}`
      : `Your refund for ${data.return_number}`,
  heading: data.kind === "exchange" ? "Your exchange" : "Your refund",
  blocks: [
    paragraph(`we looked at what you sent back of your order ${data.order_number}.`),
    goods(data.lines),
    paragraph(outcome(data)),
  ],
}))
