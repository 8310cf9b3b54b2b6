import { formatIst } from "@bodycon/kit"
import type { UndeliveredReason } from "../dispatch/undelivered"

/** What a merchant is told in the admin's bell. */
export type AlarmText = { title: string; description: string }

export type PurchaseOrderFacts = {
  number: string
  supplier: string
  answer_by: Date | string | null
  dispatch_by: Date | string | null
  /** Why the last message to the supplier failed. */
  last_error: string | null
}

export type UnroutableFacts = { order_number: string; lines: { title: string; quantity: number }[] }

export type NdrFacts = {
  reference: string
  reason: string
  respond_by: Date | string
  send_error: { message: string } | null
}

export type ReturnParcelFacts = {
  number: string
  supplier: string
  news: "undelivered" | "cancelled" | "lost"
}

export type ReturnRequestFacts = {
  number: string
  kind: "return" | "exchange"
  status: "requested" | "arrived"
}

export type PayoutFacts = {
  order_number: string
  /** ₹ as a text */
  amount: string
  /** The bank's words. */
  failure: string | null
}

export type FeedFacts = { name: string; supplier: string }

const RETURN_NEWS: Record<ReturnParcelFacts["news"], string> = {
  undelivered: "could not be brought to its supplier",
  cancelled: "is not fetched: the courier or its check at the door called it off",
  lost: "was lost on its way back",
}

export type UndeliveredFacts = {
  /** The parcel's */
  number: string
  order_number: string
  courier: string
  payment_method: string
  /** `turned_up`: delivered after it was written off */
  reason: UndeliveredReason | "turned_up"
}

const time = (instant: Date | string | null): string =>
  instant ? formatIst(new Date(instant), "datetime") : "soon"

const UNDELIVERED_TITLE: Record<UndeliveredFacts["reason"], (facts: UndeliveredFacts) => string> = {
  rto: ({ number }) => `${number} is back with its supplier`,
  lost: ({ number, courier }) => `${courier} lost ${number}`,
  turned_up: ({ number }) => `${number} was delivered after it was given up`,
}

const undeliveredDescription = (facts: UndeliveredFacts): string => {
  const isCash = facts.payment_method === "cod"
  if (facts.reason === "turned_up") {
    return isCash
      ? `The order ${facts.order_number} no longer asks for its cash: settle with the shopper what was collected.`
      : `The shopper has the goods: mind their refund in the order ${facts.order_number}.`
  }
  const claim = facts.reason === "lost" ? "Claim its worth from the courier. " : ""
  const money = isCash
    ? "Nothing is collected for it."
    : `The refund waits for you in the order ${facts.order_number}.`
  return `${claim}${money}`
}

/** The words of each alarm, with where to look. */
export const alarmText = {
  answerDue: (facts: PurchaseOrderFacts): AlarmText => ({
    title: `${facts.supplier} has not answered ${facts.number}`,
    description: `The answer time ends ${time(facts.answer_by)}; then the lines go to the next supplier. Purchase orders, ${facts.number}.`,
  }),
  dispatchOverdue: (facts: PurchaseOrderFacts): AlarmText => ({
    title: `${facts.number} is late`,
    description: `${facts.supplier} was to hand it over by ${time(facts.dispatch_by)}. Purchase orders, ${facts.number}.`,
  }),
  dispatchFailed: (facts: PurchaseOrderFacts): AlarmText => ({
    title: `${facts.number} did not reach ${facts.supplier}`,
    description: `${facts.last_error ?? "It could not be sent."} Purchase orders, ${facts.number}: correct it and send it again.`,
  }),
  unroutable: ({ order_number, lines }: UnroutableFacts): AlarmText => ({
    title: `Nobody can deliver part of ${order_number}`,
    description: `${lines.map((line) => `${line.quantity} × ${line.title}`).join(", ")}. The shopper was told; the refund waits for you in the order ${order_number}.`,
  }),
  feedStale: ({ name, supplier }: FeedFacts): AlarmText => ({
    title: `The feed ${name} of ${supplier} is out of date`,
    description: `No fresh stock came within its limit, so its stock was set to 0. Suppliers, ${supplier}, Feeds.`,
  }),
  ndrExpiring: ({ reference, reason, respond_by }: NdrFacts): AlarmText => ({
    title: `Parcel ${reference} waits for your answer`,
    description: `${reason || "It could not be delivered"}. After ${time(respond_by)} the courier sends it back. Undelivered parcels, ${reference}.`,
  }),
  ndrRefused: ({ reference, respond_by, send_error }: NdrFacts): AlarmText => ({
    title: `Shiprocket refused the answer about ${reference}`,
    description: `${send_error?.message ?? "It gave no reason"}. Answer again by ${time(respond_by)}: Undelivered parcels, ${reference}.`,
  }),
  returnParcel: ({ number, supplier, news }: ReturnParcelFacts): AlarmText => ({
    title: `The parcel of return ${number} ${RETURN_NEWS[news]}`,
    description: `It was to go to ${supplier}. Returns, ${number}: receive what came, or cancel it.`,
  }),
  payoutDue: ({ order_number, amount }: Omit<PayoutFacts, "failure">): AlarmText => ({
    title: `A refund of ${amount} for ${order_number} is to be transferred`,
    description: `Payouts, ${order_number}: where the money goes is known.`,
  }),
  payoutFailed: ({ order_number, amount, failure }: PayoutFacts): AlarmText => ({
    title: `The refund of ${amount} for ${order_number} could not be transferred`,
    description: `${failure ?? "The bank gave no reason."} Payouts, ${order_number}: try again, or ask the shopper for another account.`,
  }),
  returnRequest: ({ number, kind, status }: ReturnRequestFacts): AlarmText =>
    status === "requested"
      ? {
          title: `A shopper asks for ${kind === "exchange" ? "an exchange" : "a return"}`,
          description: `Returns, ${number}: accept or reject it.`,
        }
      : {
          title: `Return ${number} has arrived`,
          description: `Returns, ${number}: say what came, so that the shopper gets her ${kind === "exchange" ? "exchange" : "money"}.`,
        },
  undelivered: (facts: UndeliveredFacts): AlarmText => ({
    title: UNDELIVERED_TITLE[facts.reason](facts),
    description: undeliveredDescription(facts),
  }),
}
