/** Why a parcel was not delivered, reduced to what makes a difference to the answer. */
export const REASON_CODES = [
  "customer_unavailable",
  "phone_unreachable",
  "asked_later",
  "wrong_address",
  "customer_refused",
  "cash_not_ready",
  "code_not_shared",
  "out_of_area",
  "self_collect",
  "courier_problem",
  "other",
] as const

export type ReasonCode = (typeof REASON_CODES)[number]

/** Each reason in words a shopper may read; couriers' own texts may hold names and numbers. */
export const REASON_LABELS: Readonly<Record<ReasonCode, string>> = {
  customer_unavailable: "Nobody was there to take the parcel",
  phone_unreachable: "The courier could not reach the phone number",
  asked_later: "Delivery was asked for on another day",
  wrong_address: "The address is incomplete or could not be found",
  customer_refused: "The parcel was not accepted",
  cash_not_ready: "The amount to pay was not ready",
  code_not_shared: "The delivery code was not given",
  out_of_area: "The courier could not enter the area",
  self_collect: "The parcel was to be collected from the courier",
  courier_problem: "The courier could not come in time",
  other: "The courier could not deliver",
}

/**
 * Couriers write their reasons freely. The first line that matches decides, so the particular stands before
 * the general: "refused, cash not ready" is about the cash.
 */
const PATTERNS: readonly (readonly [RegExp, ReasonCode])[] = [
  [/\botp\b|one.?time.?pass|delivery code|verification code/, "code_not_shared"],
  [
    /\b(cod|cash|amount|payment)\b.*\bnot (ready|available|arranged)|no cash|insufficient cash|money not ready/,
    "cash_not_ready",
  ],
  [
    /self.?(collect|pick)|collect (it )?from (the )?(office|hub|branch)|will collect/,
    "self_collect",
  ],
  [
    /future delivery|resched|another (day|date)|later date|defer|postpon|put off|requested (for )?(delivery )?(on|later|tomorrow)|delivery requested/,
    "asked_later",
  ],
  [
    /refus|reject|not (accept|take (the )?(parcel|shipment|order))|denied|does ?n.t want|did ?n.t order|not interested|open delivery|cancel+ed by (customer|consignee|buyer)|(customer|consignee|buyer) cancel/,
    "customer_refused",
  ],
  [
    /\b(phone|mobile|contact|number|call)s?\b.*(not (reachable|answer|connect|working|pick|respond)|unreachable|switched off|out of (network|coverage)|invalid|wrong|busy)|(not|un)(able)? (to )?(contact|reach)|not (be )?(contactable|reached)|not (answer|pick|tak)\w* (up )?(the |his |her )?(call|phone)|uncontactable|not (answering|responding)|no response/,
    "phone_unreachable",
  ],
  [
    /restricted|entry (is )?(denied|not (permitted|allowed))|out of (delivery )?area|\boda\b|non.?serviceable|not serviceable|unserviceable|curfew|containment/,
    "out_of_area",
  ],
  [
    /address|pincode|pin code|landmark|shifted|no such (person|consignee)|consignee (not known|unknown)|house not found/,
    "wrong_address",
  ],
  [
    /not (available|present|at home|in)\b|unavailable|door.*(locked|closed)|premises? closed|office closed|(shop|house|home) (is )?(closed|locked)|out of (station|town)|nobody/,
    "customer_unavailable",
  ],
  [
    /vehicle|traffic|strike|weather|rain|flood|natural|delay|missed|not attempted|unattempted|time constraint|heavy load|network|holiday|political|damaged|misrout|bad(ly)? sort/,
    "courier_problem",
  ],
]

/** The code of a courier's text. `other` for what none of the patterns knows, and for nothing. */
export const reasonCode = (text: string | null | undefined): ReasonCode => {
  const plain = (text ?? "")
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[\s_]+/g, " ")
  return PATTERNS.find(([pattern]) => pattern.test(plain))?.[1] ?? "other"
}

const MAX_REASON = 200

/** A name after the word for who brings the parcel; names begin in capitals, and may have several words. */
const COURIERS_NAME =
  /\b((?:[Aa]gent|AGENT|[Rr]ider|RIDER|[Ee]xecutive|EXECUTIVE|[Dd]river|DRIVER|[Bb]oy|BOY|FE|DSP|Mr|MR|Mrs|Ms|Shri|SHRI)\b[.:\s-]*)\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,2}/gu

/** A courier's text without his name and without phone numbers, short enough for a table. */
export const cleanReason = (text: string | null | undefined): string =>
  (text ?? "")
    .replace(COURIERS_NAME, "$1…")
    .replace(/\+?\d[\d\s-]{8,}\d/g, "…")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_REASON)
