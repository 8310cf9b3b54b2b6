import { addMoney, multiplyMoney, sumMoney, toIstStamp } from "@bodycon/kit"
import type { ServiceabilityAnswer } from "../types"
import { offerForMode } from "./couriers"
import type { CourierOffer, ShippingMode } from "./couriers"

/** The merchant's own price for while nobody can be asked: ₹, g, days. */
export type FallbackRate = {
  base: string
  step: string
  step_g: number
  min_days: number
  max_days: number
}

/** What the merchant decides about rates: the fallback table, and the days until hand-over. */
export type QuoteSettings = {
  fallback: Record<ShippingMode, FallbackRate>
  handling_days: number
}

/** What the rate book said for one parcel. `offers` null: nobody could be asked. */
export type ParcelOffers = { weight_g: number; offers: CourierOffer[] | null; estimated: boolean }

export type Quote = {
  /** ₹, tax included */
  amount: string
  /** Days from today until delivery, hand-over by the supplier included */
  days: number
  serviceable: boolean
  /** Whether every parcel can be paid at the door */
  cod: boolean
  estimated: boolean
}

const DAY_MS = 86_400_000

/** ₹ by the merchant's own table: a base for the first step of weight and a price for each further one. */
export const fallbackAmount = (
  rate: Pick<FallbackRate, "base" | "step" | "step_g">,
  weight_g: number
): string => {
  const furtherSteps = Math.max(0, Math.ceil(weight_g / rate.step_g) - 1)
  return addMoney(rate.base, multiplyMoney(rate.step, furtherSteps))
}

/**
 * One price and one promise for a cart that leaves in several parcels: prices add up, and the promise
 * is the latest parcel's. Cash can be paid when it can for every parcel.
 */
export const quoteParcels = (
  parcels: ParcelOffers[],
  mode: ShippingMode,
  settings: QuoteSettings
): Quote => {
  const fallback = settings.fallback[mode]
  const quotes = parcels.map(({ weight_g, offers, estimated }) => {
    const offer = offers ? offerForMode(offers, mode) : null
    return {
      amount: offer?.rate ?? fallbackAmount(fallback, weight_g),
      days: offer?.days ?? fallback.max_days,
      serviceable: offers === null || offers.length > 0,
      cod: offers === null || offers.some(({ cod }) => cod),
      estimated: estimated || !offer,
    }
  })
  return {
    amount: sumMoney(quotes.map(({ amount }) => amount)),
    days: Math.max(0, ...quotes.map(({ days }) => days)) + settings.handling_days,
    serviceable: quotes.every(({ serviceable }) => serviceable),
    cod: quotes.every(({ cod }) => cod),
    estimated: quotes.some(({ estimated }) => estimated),
  }
}

/** The IST calendar date so many days from now, `YYYY-MM-DD`. */
export const dateAfter = (days: number, now: Date): string =>
  toIstStamp(new Date(now.getTime() + days * DAY_MS)).slice(0, 10)

type PlaceAnswer = Omit<ServiceabilityAnswer, "in_stock">

/** The merchant's own days, when no place could be asked about. */
const byTheTable = ({ fallback, handling_days }: QuoteSettings, now: Date): PlaceAnswer => ({
  serviceable: true,
  cod: true,
  min_date: dateAfter(
    Math.min(fallback.express.min_days, fallback.surface.min_days) + handling_days,
    now
  ),
  max_date: dateAfter(
    Math.max(fallback.express.max_days, fallback.surface.max_days) + handling_days,
    now
  ),
  estimated: true,
})

/**
 * What the product page says of a pincode when the item may leave from any of several places: served if
 * one of them serves it, cash only if every serving one takes cash, dates from the fastest to the
 * slowest.
 */
export const summariseServiceability = (
  parcels: ParcelOffers[],
  settings: QuoteSettings,
  now: Date
): PlaceAnswer => {
  const serving = parcels.flatMap(({ offers }) => (offers?.length ? [offers] : []))
  const unknown = parcels.some(({ offers }) => offers === null)
  if (!serving.length && unknown) {
    return byTheTable(settings, now)
  }
  const estimated = unknown || parcels.some((parcel) => parcel.estimated)
  if (!serving.length) {
    return { serviceable: false, cod: false, min_date: null, max_date: null, estimated }
  }
  const days = serving.flatMap((offers) =>
    (["express", "surface"] as const).map((mode) => offerForMode(offers, mode)!.days)
  )
  return {
    serviceable: true,
    cod: serving.every((offers) => offers.some(({ cod }) => cod)),
    min_date: dateAfter(Math.min(...days) + settings.handling_days, now),
    max_date: dateAfter(Math.max(...days) + settings.handling_days, now),
    estimated,
  }
}
