import { z } from "@medusajs/framework/zod"
import { documentedName } from "./status"
import { SHIPMENT_CODES } from "./status-tables"

/** Longer than any id, name or place; a longer one is cut. */
const TEXT_LENGTH = 200

// PostgreSQL stores neither NUL nor half a character.
const UNSTORABLE = /[\u0000-\u001f\u007f]|\p{Surrogate}/gu

/** A text, also when it comes as a number; anything else, and nothing but blanks, is null. */
export const text = z
  .unknown()
  .transform((value) =>
    typeof value === "string" || typeof value === "number"
      ? String(value).replace(UNSTORABLE, " ").trim().slice(0, TEXT_LENGTH) || null
      : null
  )

/** A whole number of at most nine digits, also when it comes as a text; anything else is null. */
export const integer = z.unknown().transform((value) => {
  const digits = typeof value === "number" || typeof value === "string" ? String(value).trim() : ""
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
})

/** 1, "1" or true. */
export const flag = z
  .unknown()
  .transform((value) => value === true || /^(1|true)$/i.test(String(value).trim()))

/** PHP writes a list that lost its first entry as an object: `{"1": …, "2": …}`. */
const fromNumbered = (value: object): unknown[] =>
  Object.keys(value).every((key) => /^\d{1,6}$/.test(key)) ? Object.values(value) : []

/** A list; anything else is none. Of one that is too long the two ends are kept, whichever is the newer. */
export const list = (limit: number) =>
  z.unknown().transform((value): unknown[] => {
    const values: unknown[] = Array.isArray(value)
      ? value
      : value && typeof value === "object"
        ? fromNumbered(value)
        : []
    const head = Math.ceil(limit / 2)
    return values.length <= limit
      ? values
      : [...values.slice(0, head), ...values.slice(values.length - (limit - head))]
  })

/** Words before or after which couriers write a name or a number. */
const ABOUT_A_PERSON =
  /\b(agent|rider|executive|driver|courier boy|delivery boy|boy|fe|dsp|associate|partner|person|captain|mobile|mob|phone|ph|tel|cell|contact|call|name|mr|mrs|ms|miss|shri|smt|s\/o|d\/o|w\/o|c\/o|received by|delivered by|delivered to|handed (over )?to|assigned to|picked by|relation|self)\b/i

/** True when a text may name a person or hold a telephone number or an e-mail address. */
export const isPersonal = (value: string): boolean =>
  ABOUT_A_PERSON.test(value) ||
  value.includes("@") ||
  /\d{7,}/.test(value.replace(/[^\p{L}\d]/gu, ""))

/** Where a scan was made. A place in which somebody is named is not kept at all. */
export const safePlace = (place: string | null): string | null =>
  place && !isPersonal(place) && !/^n\/?a$/i.test(place) ? place.slice(0, 120) : null

/** A short text for the merchant that names nobody, or null. */
export const safeRemark = (remark: string | null): string | null =>
  remark && !isPersonal(remark) ? remark : null

/** Our words for what couriers write. The first that fits is taken. */
const ACTIVITIES: readonly [RegExp, string][] = [
  [/\brto\b|return(ed|ing)? to (origin|seller|shipper)/i, "Going back to the sender"],
  [/out for delivery|with (the )?delivery/i, "Out for delivery"],
  [/refus|reject|den(y|ied)/i, "The shopper did not take the parcel"],
  [
    /not (available|reachable|contactable|responding)|no response|no answer|unavailable/i,
    "The shopper could not be reached",
  ],
  [
    /door ?lock|premises? (is |was |were )?closed|office closed|shop closed|house locked/i,
    "Nobody was there",
  ],
  [
    /(incomplete|incorrect|wrong|bad|insufficient).{0,20}address|address.{0,20}(incomplete|incorrect|wrong|not found)/i,
    "The address was not found",
  ],
  [/resched|future delivery|another day|delivery date|defer/i, "The delivery was put off"],
  [/cash|amount|payment|cod not ready/i, "The cash was not ready"],
  [
    /undeliver|not delivered|delivery (attempt|failed)|attempt(ed)? (failed|unsuccessful)/i,
    "Delivery was tried and did not succeed",
  ],
  [/(to|will) be delivered/i, "On the way"],
  [/\bdelivered\b/i, "Delivered"],
  [/out for pick ?up/i, "On the way to pick the parcel up"],
  [/pick(ed)? ?up|collected|handed/i, "Picked up"],
  [/manifest|booked|data received|soft data/i, "Announced to the courier"],
  [/misrout|wrong(ly)? (rout|connect)/i, "Sent the wrong way"],
  [/delay|hold|held|stuck|disrupt|strike|weather|flood/i, "Delayed"],
  [/damag/i, "Damaged"],
  [/lost|missing|untrace/i, "The courier cannot find the parcel"],
  [/arriv|reach|receiv|inscan|in[- ]scan/i, "Reached a courier's facility"],
  [
    /depart|dispatch|left|forward|connect|bagg|outscan|out[- ]scan|transit|travel|on the way/i,
    "On the way",
  ],
]

/**
 * What a scan says, in Shiprocket's documented words or in ours. A courier's own text is never kept: it may
 * name the rider and his number in ways no pattern knows.
 */
export const scanLabel = (scan: {
  code: number | null
  label: string | null
  activity: string | null
}): string =>
  SHIPMENT_CODES[scan.code ?? -1]?.name ??
  documentedName(scan.label) ??
  documentedName(scan.activity) ??
  ACTIVITIES.find(([pattern]) => pattern.test(scan.activity ?? ""))?.[1] ??
  "Update from the courier"
