import { formatDate, formatInr, sentenceCase } from "./format"
import type { RefundMethod, ReturnKind, ReturnOptions, ReturnRequest } from "./return-types"

const STATUS: Record<string, string> = {
  requested: "Asked for",
  approved: "Approved",
  pickup_scheduled: "Pickup arranged",
  picked_up: "Picked up",
  arrived: "With the maker",
  received: "Checked",
  rejected: "Not accepted",
  cancelled: "Cancelled",
}

/** A request's status in a shopper's words. */
export function returnStatusLabel(status: string, kind: ReturnKind): string {
  if (status === "completed") {
    return kind === "exchange" ? "Exchanged" : "Refunded"
  }
  return STATUS[status] ?? sentenceCase(status)
}

const PARCEL: Record<string, string> = {
  pending: "Pickup being arranged",
  booked: "Pickup being arranged",
  pickup_scheduled: "Pickup arranged",
  picked_up: "Picked up from you",
  in_transit: "On its way to the maker",
  out_for_delivery: "Almost with the maker",
  delivered: "With the maker",
  undelivered: "Brought to the maker, and tried again",
  cancelled: "Not picked up",
  lost: "Lost on the way",
  failed: "Pickup being arranged",
}

/** Where a parcel on its way back is. Its words differ from a parcel's on its way to a shopper. */
export function returnParcelLabel(status: string): string {
  return PARCEL[status] ?? sentenceCase(status)
}

/** A refusal of the shop in words: without the name of the field it begins with. */
export function refusalWords(message: string): string {
  const words = message.replace(/^[a-z][\w.]*: /, "")
  return endSentence(words.charAt(0).toUpperCase() + words.slice(1))
}

const WHY_NOT: Record<string, string> = {
  not_delivered: "Not delivered yet",
  window_closed: "The time for returns has passed",
  window_over: "The time for returns has passed",
  expired: "The time for returns has passed",
  final_sale: "Final sale: this piece cannot go back",
  already_returned: "Already being returned",
  already_requested: "Already being returned",
  nothing_left: "Already being returned",
  cancelled: "Cancelled",
}

/** Why something cannot go back. Codes become words; a sentence stays as the shop wrote it. */
export function whyNotWords(reason: string | null): string {
  if (!reason) {
    return "This cannot go back"
  }
  return /^[a-z0-9_-]+$/.test(reason) ? (WHY_NOT[reason] ?? sentenceCase(reason)) : reason
}

/** What the order page says above the way to a return: until when, or why not. */
export function entryWords(options: ReturnOptions): { open: boolean; words: string } {
  const open = options.items.filter((item) => item.returnable > 0)
  if (!options.allowed || open.length === 0) {
    const own = options.items.find((item) => item.whyNot)?.whyNot ?? null
    return { open: false, words: endSentence(whyNotWords(options.reason ?? own)) }
  }
  const ends = open.flatMap((item) => item.until ?? []).sort()
  const first = formatDate(ends[0], "weekday")
  const last = formatDate(ends.at(-1), "weekday")
  if (!first) {
    return { open: true, words: "Something is not right? It can go back." }
  }
  return {
    open: true,
    words:
      first === last
        ? `Something is not right? It can go back until ${first}.`
        : `Something is not right? The first piece can go back until ${first}, the last until ${last}.`,
  }
}

const endSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

const METHOD: Record<RefundMethod, string> = {
  source: "back the way you paid",
  upi: "to your UPI id",
  bank: "to your bank account",
}

/** Where money goes: `to your UPI id ra••@okbank`, `back the way you paid`. */
export function refundWords(refund: ReturnRequest["refund"]): string {
  if (!refund) {
    return "back to you"
  }
  const { method, masked } = refund
  return [METHOD[method], method === "source" ? null : masked].filter(Boolean).join(" ")
}

/** What the shopper may expect next. */
export function nextWords(request: ReturnRequest): string {
  const { kind, refund } = request
  const day = formatDate(request.pickupDate, "weekday")
  const money = refund?.amount ? formatInr(refund.amount) : "Your refund"
  switch (request.status) {
    case "requested":
      return "We look at it and write to you. Nothing is picked up before that."
    case "approved":
      return `Approved. We are booking a courier${day ? ` for ${day}` : ""}.`
    case "pickup_scheduled":
      return `The courier comes${day ? ` on ${day}` : " soon"}. Have it packed, unworn and with its tags; the rider may take a look.`
    case "picked_up":
      return "It is on its way to the maker."
    case "arrived":
      return "The maker has it and is checking it."
    case "received":
      return kind === "exchange"
        ? "All received. Your new piece is being ordered."
        : `All received. ${money} is going ${refundWords(refund)}.`
    case "completed":
      return kind === "exchange"
        ? "Done. Your new piece travels as its own parcel in your order."
        : `Done. ${money} went ${refundWords(refund)}.`
    case "rejected": {
      const note = request.events.findLast((event) => event.status === "rejected")?.note
      return note
        ? `We could not accept it: ${endSentence(note)}`
        : "We could not accept it. Write to us if you think that is wrong."
    }
    case "cancelled":
      return "It was called off. Within the time for returns you can ask again."
    default:
      return "We are working on it."
  }
}

const CANCELLABLE = new Set(["requested", "approved", "pickup_scheduled"])

/** Whether the shopper may still call it off: the courier has not been there. */
export function canCancelReturn(status: string): boolean {
  return CANCELLABLE.has(status)
}

const ENDED = new Set(["completed", "rejected", "cancelled"])

export function isReturnOver(status: string): boolean {
  return ENDED.has(status)
}
