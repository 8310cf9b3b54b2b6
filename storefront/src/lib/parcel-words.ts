import { formatDate } from "./format"
import type { Journey, JourneyParcel } from "./types"

/** Ends of a way back, the furthest first: couriers report them in any order. */
const SET_BACKS = ["rto_delivered", "rto_in_transit", "rto_initiated", "lost"]

/** A place the courier saw a parcel at, without any change of its state. */
const SCAN = "scan"

/**
 * Where a parcel really is. Its `status` is a point on the way from the maker to the door, which a parcel
 * that could not be handed over has left: there its events say more.
 */
export function parcelCondition({ status, events }: JourneyParcel): string {
  if (status === "delivered") {
    return status
  }
  const told = events.map((event) => event.status)
  const setBack = SET_BACKS.find((one) => told.includes(one))
  if (setBack) {
    return setBack
  }
  const newest = newestFirst(events).find((event) => event.status !== SCAN)?.status
  return status === "shipped" && newest === "undelivered" ? newest : status
}

/**
 * What an order's page says above all. An order that was sent and does not arrive was not cancelled by
 * anybody: it is on its way back, back, or lost, and the parcel that is least far tells which.
 */
export function orderCondition({ status, parcels }: Pick<Journey, "status" | "parcels">): string {
  if (status !== "cancelled") {
    return status
  }
  const setBacks = parcels.map(parcelCondition).filter((one) => SET_BACKS.includes(one))
  return (
    ["rto_initiated", "rto_in_transit", "rto_delivered", "lost"].find((one) =>
      setBacks.includes(one)
    ) ?? status
  )
}

const OVER = new Set(["delivered", "cancelled", "refunded", "rto_delivered", "lost"])

/** Whether an order in this condition will bring no more news. */
export function isOver(condition: string): boolean {
  return OVER.has(condition)
}

/** Events as a shopper reads them: the newest first, those without a time last. */
export function newestFirst(events: JourneyParcel["events"]): JourneyParcel["events"] {
  return [...events].sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""))
}

/** What a set-back means and what happens next; `null` when all is well. */
export function setBackWords(
  condition: string,
  paymentMethod: Journey["paymentMethod"]
): string | null {
  const money =
    paymentMethod === "cod"
      ? "You owe nothing for it."
      : "What you paid for it goes back the way you paid, once our team has checked it."
  switch (condition) {
    case "undelivered":
      return "The courier came and could not hand it over. Usually they come again on the next working day. If a message from us has a link, you can pick another day, number or address there."
    case "rto_initiated":
    case "rto_in_transit":
      return `The courier could not hand it over and is taking it back to the maker. ${money}`
    case "rto_delivered":
      return `It could not be handed over and is back with the maker. ${money}`
    case "lost":
      return `The courier cannot find it, and we are sorry. ${money}`
    default:
      return null
  }
}

const NOT_EXPECTED = new Set(["delivered", "cancelled", ...SET_BACKS])

/**
 * When a parcel is expected: its day in India, or that the day has passed. `null` when nothing is expected.
 * @param now a moment, ISO 8601
 */
export function expectedWords(
  eta: string | null,
  condition: string,
  now: string
): { label: string; value: string } | null {
  const day = formatDate(eta, "weekday")
  if (!eta || !day || NOT_EXPECTED.has(condition)) {
    return null
  }
  return dayInIndia(eta) < dayInIndia(now)
    ? { label: "Running late, was expected", value: day }
    : { label: "Expected", value: day }
}

/** The calendar day of a moment in India, `YYYY-MM-DD`. */
export function dayInIndia(moment: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: "Asia/Kolkata",
  }).format(new Date(moment))
}
