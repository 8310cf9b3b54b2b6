import { toPaise } from "@bodycon/kit"
import { NEUTRAL_SCORE } from "../modules/supplier-scorecard/score"
import { byText, groupBy } from "./collections"
import type { RoutingWeights, SupplyOption } from "./types"

/** A supplier in the order that breaks ties (by code), with what a parcel from there counts, in paise. */
export type Source = {
  rank: number
  code: string
  /** Whole kilometres; the average of the others when not known. */
  km: number
  isKmKnown: boolean
  score: number
  distancePaise: number
  scorePaise: number
}

/** An active supplier's option, with everything in whole paise so that sums are exact. */
export type Offer = {
  option: SupplyOption
  source: Source
  /** For one piece. */
  costPaise: number
  leadPaise: number
}

/** What buying these pieces there counts, apart from the parcel. */
export const goodsPaise = (offer: Offer, quantity: number): number =>
  offer.costPaise * quantity + offer.leadPaise

export const parcelPaise = (source: Source): number => source.distancePaise + source.scorePaise

/** Orders offers for a line that no other line shares a parcel with. Total: codes differ. */
export const compareAlone = (a: Offer, b: Offer, quantity: number): number =>
  a.option.priority - b.option.priority ||
  goodsPaise(a, quantity) +
    parcelPaise(a.source) -
    goodsPaise(b, quantity) -
    parcelPaise(b.source) ||
  a.source.rank - b.source.rank

/** Orders offers for a line when parcels come from both suppliers anyway. */
export const compareInPlan = (a: Offer, b: Offer, quantity: number): number =>
  a.option.priority - b.option.priority ||
  goodsPaise(a, quantity) - goodsPaise(b, quantity) ||
  a.source.rank - b.source.rank

const paise = (rupees: number): number => Math.round(rupees * 100)

const known = (values: (number | null | undefined)[]): number[] =>
  values.filter((value): value is number => value !== null && value !== undefined)

const toSources = (options: SupplyOption[], weights: RoutingWeights): Map<string, Source> => {
  const suppliers = [...groupBy(options, (option) => option.supplier_id)]
    .map(([id, own]) => {
      const distances = known(own.map((option) => option.distance_km))
      const scores = known(own.map((option) => option.score))
      return {
        id,
        code: own[0].supplier_code,
        km: distances.length ? Math.round(distances.reduce((a, b) => Math.min(a, b))) : null,
        score: scores.length ? scores.reduce((a, b) => Math.min(a, b)) : NEUTRAL_SCORE,
      }
    })
    .sort((a, b) => byText(a.code, b.code) || byText(a.id, b.id))
  const distances = known(suppliers.map((supplier) => supplier.km))
  const average = distances.length
    ? Math.round(distances.reduce((sum, km) => sum + km, 0) / distances.length)
    : 0
  return new Map(
    suppliers.map(({ id, code, km, score }, rank) => [
      id,
      {
        rank,
        code,
        km: km ?? average,
        isKmKnown: km !== null,
        score,
        distancePaise: paise(weights.kilometre * (km ?? average)),
        scorePaise: paise(weights.scorePoint * (100 - score)),
      },
    ])
  )
}

const PLAIN_AMOUNT = /^(\d{1,12})(?:\.(\d{1,2}))?$/

/** As `toPaise`, much faster for amounts as they are stored: large orders have many. */
const costInPaise = (cost: SupplyOption["cost_price"]): number => {
  const plain = typeof cost === "string" ? PLAIN_AMOUNT.exec(cost) : null
  return plain ? Number(plain[1]) * 100 + Number((plain[2] ?? "").padEnd(2, "0")) : toPaise(cost)
}

/** Active suppliers' options, weighed. A distance nobody knows counts as the average of the known ones. */
export const toOffers = (options: SupplyOption[], weights: RoutingWeights): Offer[] => {
  const active = options.filter((option) => option.active)
  const sources = toSources(active, weights)
  return active.map((option) => ({
    option,
    source: sources.get(option.supplier_id)!,
    costPaise: costInPaise(option.cost_price),
    leadPaise: paise(weights.leadDay * option.lead_days),
  }))
}
