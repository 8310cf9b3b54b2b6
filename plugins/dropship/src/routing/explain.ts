import { formatInr, fromPaise } from "@bodycon/kit"
import { compareAlone, compareInPlan } from "./offers"
import type { Offer } from "./offers"
import type { RoutableLine, SupplyOption } from "./types"

const rupees = (paise: number): string => formatInr(fromPaise(paise))

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`

/** One thing in which two offers differ: what it counts for the first, and how to say it. */
type Difference = { paise: number; alone: string; weighed: string }

const lessOrMore = (isLess: boolean, amount: number): string =>
  `${rupees(Math.abs(amount))} ${isLess ? "less" : "more"} cost`

const distanceWords = (a: Offer, b: Offer): string => {
  const km = `${Math.abs(a.source.km - b.source.km)} km`
  const unknown = [a, b].find((offer) => !offer.source.isKmKnown)
  const guess = unknown
    ? ` (the distance of ${unknown.source.code} is not known; average taken)`
    : ""
  return `${km} ${a.source.km < b.source.km ? "nearer" : "farther"}${guess}`
}

const differences = (a: Offer, b: Offer, quantity: number, withParcel: boolean): Difference[] => {
  const other = b.source.code
  const cost = (b.costPaise - a.costPaise) * quantity
  const lead = b.leadPaise - a.leadPaise
  const distance = withParcel ? b.source.distancePaise - a.source.distancePaise : 0
  const score = withParcel ? b.source.scorePaise - a.source.scorePaise : 0
  const leadDays = a.option.lead_days - b.option.lead_days
  const parts: Difference[] = [
    {
      paise: cost,
      alone: `costs ${formatInr(a.option.cost_price)} against ${formatInr(b.option.cost_price)} at ${other}`,
      weighed: lessOrMore(cost > 0, cost),
    },
    {
      paise: lead,
      alone: `ships in ${days(a.option.lead_days)} against ${days(b.option.lead_days)} at ${other}, at the same cost`,
      weighed: `${days(Math.abs(leadDays))} ${leadDays < 0 ? "sooner" : "later"} (counts ${rupees(Math.abs(lead))})`,
    },
    {
      paise: distance,
      alone: `is ${distanceWords(a, b)} than ${other} at the same cost`,
      weighed: `${distanceWords(a, b)} (counts ${rupees(Math.abs(distance))})`,
    },
    {
      paise: score,
      alone: `scores ${a.source.score} against ${b.source.score} of ${other} at the same cost`,
      weighed: `a score of ${a.source.score} against ${b.source.score} (counts ${rupees(Math.abs(score))})`,
    },
  ]
  return parts.filter((part) => part.paise !== 0)
}

/**
 * Says by which criterion one offer goes before another, with the figures.
 * @param subject "it", or the code of the better offer's supplier
 * @param withParcel whether distance and score count: not when parcels come from both anyway
 */
export const describeAdvantage = (
  better: Offer,
  other: Offer,
  quantity: number,
  { subject = "it", withParcel = true } = {}
): string => {
  const [first, second] = [better.option, other.option]
  if (first.priority !== second.priority) {
    const whose = subject === "it" ? "its" : `${subject}'s`
    return `${whose} priority ${first.priority} goes before ${second.priority} of ${second.supplier_code}`
  }
  const parts = differences(better, other, quantity, withParcel)
  if (!parts.length) {
    return `${subject} is equal to ${second.supplier_code} and comes first by code`
  }
  if (parts.length === 1) {
    return `${subject} ${parts[0].alone}`
  }
  const total = parts.reduce((sum, part) => sum + part.paise, 0)
  const words = (isFor: boolean) =>
    parts
      .filter((part) => part.paise > 0 === isFor)
      .map((part) => part.weighed)
      .join(", ")
  const against = words(false)
  const lead =
    total === 0
      ? `${subject} weighs the same as ${second.supplier_code} and comes first by code`
      : `${subject} weighs ${rupees(total)} better than ${second.supplier_code}`
  return `${lead}: ${words(true)}${against ? `, against ${against}` : ""}`
}

/** A plan as far as reasons need it. */
export type PlanSums = {
  ranks: ReadonlySet<number>
  parcels: number
  priority: number
  paise: number
}

const describePlan = (best: PlanSums, rival: PlanSums, code: string): string => {
  if (best.priority !== rival.priority) {
    return `with it the order's priorities add up to ${best.priority} against ${rival.priority} with ${code}`
  }
  return best.paise === rival.paise
    ? `with it the order as a whole weighs the same as with ${code}, and it comes first by code`
    : `with it the order as a whole weighs ${rupees(rival.paise - best.paise)} better than with ${code}`
}

/**
 * Why a line goes where it goes.
 * @param able offers with enough stock for the line, the chosen one among them
 * @param rivals plans that were not chosen, best first; they have as many parcels
 */
export const explain = (
  line: RoutableLine,
  chosen: Offer,
  able: Offer[],
  best: PlanSums,
  rivals: PlanSums[]
): string => {
  const others = able.filter((offer) => offer !== chosen)
  if (!others.length) {
    return "chosen because it is the only supplier with enough stock"
  }
  const { quantity } = line
  const rival = others.reduce((a, b) => (compareAlone(b, a, quantity) < 0 ? b : a))
  if (compareAlone(chosen, rival, quantity) < 0) {
    return `chosen because ${describeAdvantage(chosen, rival, quantity)}`
  }
  const { code, rank } = rival.source
  if (best.ranks.has(rank)) {
    return compareInPlan(chosen, rival, quantity) < 0
      ? `chosen because parcels come from both it and ${code}, and ${describeAdvantage(chosen, rival, quantity, { withParcel: false })}`
      : `chosen because other lines of this order take the stock of ${code}`
  }
  const equallyFew = rivals.find((plan) => plan.ranks.has(rank))
  if (equallyFew) {
    return `chosen because ${describePlan(best, equallyFew, code)}`
  }
  const although = describeAdvantage(rival, chosen, quantity, { subject: code })
  return best.parcels === 1
    ? `chosen because the whole order fits in one parcel, although ${although}`
    : `chosen because the order then needs only ${best.parcels} parcels, although ${although}`
}

/** Why nobody gets a line. */
export const explainUnrouted = (line: RoutableLine, listed: SupplyOption[]): string => {
  const active = listed.filter((option) => option.active)
  if (!listed.length) {
    return "no supplier is left that lists this variant"
  }
  if (!active.length) {
    return "every supplier that lists this variant is inactive"
  }
  const most = active.reduce((max, option) => Math.max(max, option.sellable), 0)
  return most >= line.quantity
    ? `other lines of this order take the stock (most: ${most})`
    : `no supplier has ${line.quantity} in stock (most: ${most})`
}
