import { hash } from "../lib/ids"
import { addWorkingDays, istLongDate } from "../lib/time"
import { circleOf, isIsland, zoneOf, type Zone } from "./pincodes"

export interface Courier {
  id: number
  name: string
  surface: boolean
  cod: boolean
  /** Collects returns from shoppers, and checks them at the door. */
  reverse: boolean
  qc: boolean
  /** First slab in kg. */
  minWeight: number
  maxWeight: number
  /** Paise for the first slab, by zone. */
  base: Record<Zone, number>
  days: Record<Zone, number>
  rating: number
}

const zones = <T>(a: T, b: T, c: T, d: T, e: T): Record<Zone, T> => ({
  z_a: a,
  z_b: b,
  z_c: c,
  z_d: d,
  z_e: e,
})

/** Couriers of our own invention, so that nobody mistakes a figure here for a real tariff. */
export const COURIERS: Courier[] = [
  {
    id: 10,
    name: "Pavan Air",
    surface: false,
    cod: true,
    reverse: true,
    qc: false,
    minWeight: 0.5,
    maxWeight: 10,
    base: zones(4200, 5100, 6900, 7800, 11_400),
    days: zones(1, 2, 2, 3, 5),
    rating: 4.6,
  },
  {
    id: 24,
    name: "Sadak Surface",
    surface: true,
    cod: true,
    reverse: true,
    qc: true,
    minWeight: 0.5,
    maxWeight: 20,
    base: zones(2900, 3600, 4700, 5400, 8200),
    days: zones(2, 3, 4, 5, 8),
    rating: 4.2,
  },
  {
    id: 51,
    name: "Setu Surface 2 kg",
    surface: true,
    cod: true,
    reverse: false,
    qc: false,
    minWeight: 2,
    maxWeight: 40,
    base: zones(5800, 6900, 8800, 9900, 15_200),
    days: zones(2, 3, 4, 5, 9),
    rating: 4,
  },
  {
    id: 142,
    name: "Garuda Priority Air",
    surface: false,
    cod: false,
    reverse: false,
    qc: false,
    minWeight: 0.5,
    maxWeight: 5,
    base: zones(5600, 6500, 8400, 9700, 14_900),
    days: zones(1, 1, 1, 2, 4),
    rating: 4.8,
  },
]

export interface LaneQuery {
  from: string
  to: string
  /** kg as stated by the caller. */
  weightKg: number
  dimensionsCm?: [number, number, number]
  cod: boolean
  /** ₹, for the COD fee. */
  declaredValue: number
  mode?: "Surface" | "Air"
  /** A return: from the shopper to the seller. */
  reverse?: boolean
  /** With a check at the door. */
  qc?: boolean
}

export interface Quote {
  courier: Courier
  zone: Zone
  /** Whether cash can be collected on this lane. */
  cod: boolean
  chargeWeightKg: number
  freightPaise: number
  codPaise: number
  ratePaise: number
  days: number
  etd: Date
}

/** Couriers charge the larger of dead and volumetric weight (L × B × H / 5000). */
export function chargeWeight(weightKg: number, dimensionsCm?: [number, number, number]): number {
  const volumetric = dimensionsCm ? (dimensionsCm[0] * dimensionsCm[1] * dimensionsCm[2]) / 5000 : 0

  return Math.max(weightKg, Math.round(volumetric * 1000) / 1000)
}

/** What each courier asks for a lane; empty when an end is not served. The same question has the same answer. */
export function quotes(query: LaneQuery, now = new Date()): Quote[] {
  if (!circleOf(query.from) || !circleOf(query.to)) {
    return []
  }
  const zone = zoneOf(query.from, query.to)
  const island = isIsland(query.from) || isIsland(query.to)
  const weight = chargeWeight(query.weightKg, query.dimensionsCm)

  return COURIERS.filter(
    (courier) =>
      weight <= courier.maxWeight &&
      (!island || !courier.surface) &&
      (!query.cod || (courier.cod && !island)) &&
      (!query.reverse || courier.reverse) &&
      (!query.qc || courier.qc) &&
      (!query.mode || courier.surface === (query.mode === "Surface"))
  ).map((courier) => {
    const variation = hash(`${courier.id}:${query.from}:${query.to}`)
    const slabs = Math.max(1, Math.ceil(weight / courier.minWeight))
    const first = courier.base[zone] + (variation % 7) * 50
    const freightPaise = first + Math.round(first * 0.8) * (slabs - 1)
    const codPaise = query.cod ? Math.max(3500, Math.round(query.declaredValue * 2)) : 0
    const days = courier.days[zone] + (variation % 5 === 0 ? 1 : 0)

    return {
      courier,
      zone,
      cod: courier.cod && !island,
      chargeWeightKg: weight,
      freightPaise,
      codPaise,
      ratePaise: freightPaise + codPaise,
      days,
      etd: addWorkingDays(now, days),
    }
  })
}

const rupees = (paise: number): number => paise / 100

/** A quote in the serviceability answer's own words. */
export function courierRow(quote: Quote, now = new Date()): Record<string, unknown> {
  const { courier } = quote

  return {
    id: 900_000_000 + (hash(`${courier.id}:${quote.zone}`) % 1_000_000),
    courier_company_id: courier.id,
    courier_name: courier.name,
    rate: rupees(quote.ratePaise),
    freight_charge: rupees(quote.freightPaise),
    cod_charges: rupees(quote.codPaise),
    coverage_charges: 0,
    other_charges: 0,
    rto_charges: rupees(Math.round(quote.freightPaise * 0.9)),
    entry_tax: 0,
    cod: quote.cod ? 1 : 0,
    cod_multiplier: 2,
    charge_weight: quote.chargeWeightKg,
    min_weight: courier.minWeight,
    rating: courier.rating,
    etd: istLongDate(quote.etd),
    etd_hours: Math.round((quote.etd.getTime() - now.getTime()) / 3_600_000),
    estimated_delivery_days: String(quote.days),
    cutoff_time: "11:00",
    is_surface: courier.surface,
    mode: courier.surface ? 0 : 1,
    blocked: 0,
    odablock: false,
    surface_max_weight: courier.maxWeight.toFixed(2),
    air_max_weight: courier.maxWeight.toFixed(2),
    zone: quote.zone,
    pickup_performance: courier.rating,
    delivery_performance: courier.rating - 0.1,
    rto_performance: courier.rating - 0.2,
    tracking_performance: courier.rating,
    suppression_dates: null,
    others: JSON.stringify({ is_eway_bill_courier: 1, fuel_surcharge_percentage: 0 }),
    realtime_tracking: "Real Time",
    pod_available: "Instant",
    call_before_delivery: "Available",
    delivery_boy_contact: "Available",
  }
}
