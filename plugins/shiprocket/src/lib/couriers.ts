import { parseIst } from "@bodycon/kit"

/** A courier's offer for one pair of pincodes, as kept in the rate cache. */
export type CourierOffer = {
  id: number
  name: string
  /** ₹, as a decimal string */
  rate: string
  cod: boolean
  surface: boolean
  rating: number
  /** Days until delivery, counted from the day of the answer */
  days: number
  recommended: boolean
}

export type CourierRule = "recommended" | "cheapest" | "fastest" | "best_rated"
/** The two shipping options: by road, or whatever is faster. */
export type ShippingMode = "surface" | "express"

export type CourierLists = { allowCouriers: number[]; denyCouriers: number[] }

const DAY_MS = 86_400_000

/**
 * Days until an estimated delivery date.
 * @param etd `MMM DD, YYYY` (IST), or null
 * @param fallback used when `etd` cannot be read
 */
export const daysUntil = (etd: string | null, fallback: number, now: Date): number => {
  const date = parseIst(etd)
  if (!date) {
    return Math.max(0, Math.ceil(fallback))
  }
  return Math.max(0, Math.ceil((date.getTime() - now.getTime()) / DAY_MS))
}

/** Offers the merchant's lists allow. */
export const allowedOffers = (offers: CourierOffer[], lists: CourierLists): CourierOffer[] =>
  offers.filter(
    ({ id }) =>
      !lists.denyCouriers.includes(id) &&
      (!lists.allowCouriers.length || lists.allowCouriers.includes(id))
  )

const byRate = (a: CourierOffer, b: CourierOffer) =>
  Number(a.rate) - Number(b.rate) || a.days - b.days || a.id - b.id
const byDays = (a: CourierOffer, b: CourierOffer) => a.days - b.days || byRate(a, b)

const ORDER: Record<CourierRule, (a: CourierOffer, b: CourierOffer) => number> = {
  recommended: (a, b) => Number(b.recommended) - Number(a.recommended) || byRate(a, b),
  cheapest: byRate,
  fastest: byDays,
  best_rated: (a, b) => b.rating - a.rating || byRate(a, b),
}

/** The courier a rule picks, or null when nobody is left. */
export const chooseCourier = (offers: CourierOffer[], rule: CourierRule): CourierOffer | null =>
  [...offers].sort(ORDER[rule])[0] ?? null

/**
 * The offer behind a shipping option: surface is the cheapest by road, express the fastest by air. Where
 * a pair has no such courier, the cheapest or the fastest of the others stands in.
 */
export const offerForMode = (offers: CourierOffer[], mode: ShippingMode): CourierOffer | null => {
  const rule = mode === "surface" ? "cheapest" : "fastest"
  const ofMode = offers.filter(({ surface }) => surface === (mode === "surface"))
  return chooseCourier(ofMode, rule) ?? chooseCourier(offers, rule)
}
