import { addMoney, multiplyMoney, sumMoney, toIstStamp } from "@bodycon/kit"
import type { ShiprocketOptions } from "../options"
import type { ServiceabilityAnswer } from "../types"
import { offerForMode } from "./couriers"
import type { CourierOffer, ShippingMode } from "./couriers"

/** What the rate book said for one parcel. `offers` null: nobody could be asked. */
export type ParcelOffers = { weight_g: number; offers: CourierOffer[] | null; estimated: boolean }

export type Quote = {
  /** ₹, tax included */
  amount: string
  /** Days from today until delivery, hand-over by the supplier included */
  days: number
  serviceable: boolean
  estimated: boolean
}

type QuoteOptions = Pick<ShiprocketOptions, "fallbackRates" | "handlingDays">

const DAY_MS = 86_400_000

/** ₹ by the merchant's own table: a base for the first step of weight and a price for each further one. */
export const fallbackAmount = (
  rate: ShiprocketOptions["fallbackRates"]["surface"],
  weight_g: number
): string => {
  const furtherSteps = Math.max(0, Math.ceil(weight_g / rate.step_g) - 1)
  return addMoney(rate.base, multiplyMoney(rate.step, furtherSteps))
}

/**
 * One price and one promise for a cart that leaves in several parcels: prices add up, and the promise
 * is the latest parcel's.
 */
export const quoteParcels = (
  parcels: ParcelOffers[],
  mode: ShippingMode,
  options: QuoteOptions
): Quote => {
  const fallback = options.fallbackRates[mode]
  const quotes = parcels.map(({ weight_g, offers, estimated }) => {
    const offer = offers ? offerForMode(offers, mode) : null
    return {
      amount: offer?.rate ?? fallbackAmount(fallback, weight_g),
      days: offer?.days ?? fallback.max_days,
      serviceable: offers === null || offers.length > 0,
      estimated: estimated || !offer,
    }
  })
  return {
    amount: sumMoney(quotes.map(({ amount }) => amount)),
    days: Math.max(0, ...quotes.map(({ days }) => days)) + options.handlingDays,
    serviceable: quotes.every(({ serviceable }) => serviceable),
    estimated: quotes.some(({ estimated }) => estimated),
  }
}

/** The IST calendar date so many days from now, `YYYY-MM-DD`. */
export const dateAfter = (days: number, now: Date): string =>
  toIstStamp(new Date(now.getTime() + days * DAY_MS)).slice(0, 10)

/**
 * What the product page says of a pincode when the item may leave from any of several places: served if
 * one of them serves it, cash only if every serving one takes cash, dates from the fastest to the
 * slowest.
 */
export const summariseServiceability = (
  parcels: ParcelOffers[],
  options: QuoteOptions,
  now: Date
): ServiceabilityAnswer => {
  const serving = parcels.flatMap(({ offers }) => (offers?.length ? [offers] : []))
  const unknown = parcels.some(({ offers }) => offers === null)
  if (!serving.length && unknown) {
    const { surface, express } = options.fallbackRates
    return {
      serviceable: true,
      cod: true,
      min_date: dateAfter(Math.min(express.min_days, surface.min_days) + options.handlingDays, now),
      max_date: dateAfter(Math.max(express.max_days, surface.max_days) + options.handlingDays, now),
      estimated: true,
    }
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
    min_date: dateAfter(Math.min(...days) + options.handlingDays, now),
    max_date: dateAfter(Math.max(...days) + options.handlingDays, now),
    estimated,
  }
}
