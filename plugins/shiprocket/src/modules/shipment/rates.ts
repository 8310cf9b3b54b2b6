import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ShiprocketClient } from "../../client/client"
import { ShiprocketError } from "../../client/errors"
import type { CourierOffer } from "../../lib/couriers"
import { allowedOffers } from "../../lib/couriers"
import type { ShiprocketOptions } from "../../options"

/** Couriers for a pair of pincodes; null when neither Shiprocket nor the cache can say. */
export type RateAnswer = { offers: CourierOffer[]; estimated: boolean } | null

export type RateQuestion = { pickup_pincode: string; delivery_pincode: string; weight_g: number }

type Row = { couriers: CourierOffer[]; fetched_at: Date }

/** Weights are asked for, and cached, in steps of this size: the couriers' own smallest slab. */
const WEIGHT_STEP_G = 500
const DAY_MS = 86_400_000

const SELECT = `
  select couriers, fetched_at from shipment_rate
  where pickup_pincode = ? and delivery_pincode = ? and weight_g = ? and deleted_at is null`
const UPSERT = `
  insert into shipment_rate (id, pickup_pincode, delivery_pincode, weight_g, couriers, fetched_at)
  values (?, ?, ?, ?, ?::jsonb, now())
  on conflict (pickup_pincode, delivery_pincode, weight_g) where deleted_at is null
  do update set couriers = excluded.couriers, fetched_at = now(), updated_at = now()`
const PRUNE = "delete from shipment_rate where fetched_at < ?"

/**
 * Rates with a short memory. One question is asked once at a time; after a failure Shiprocket is left
 * alone for a while, so that a page never waits for a dead API twice.
 */
export class RateBook {
  private readonly asking = new Map<string, Promise<CourierOffer[] | null>>()
  private downUntil = 0

  constructor(
    private readonly knex: Knex,
    private readonly client: ShiprocketClient,
    private readonly options: ShiprocketOptions,
    private readonly logger: Pick<Logger, "warn">
  ) {}

  /** Never throws because of Shiprocket. */
  async offers(question: RateQuestion): Promise<RateAnswer> {
    const weight_g = Math.max(1, Math.ceil(question.weight_g / WEIGHT_STEP_G)) * WEIGHT_STEP_G
    const asked = { ...question, weight_g }
    const cached = await this.cached(asked)
    const age = cached ? Date.now() - new Date(cached.fetched_at).getTime() : Infinity
    if (cached && age < this.options.rateTtlMinutes * 60_000) {
      return { offers: allowedOffers(cached.couriers, this.options), estimated: false }
    }
    const fresh = await this.ask(asked)
    if (fresh) {
      return { offers: allowedOffers(fresh, this.options), estimated: false }
    }
    return cached && age < this.options.rateStaleDays * DAY_MS
      ? { offers: allowedOffers(cached.couriers, this.options), estimated: true }
      : null
  }

  /** Forgets answers too old even to stand in. */
  async prune(): Promise<void> {
    await this.knex.raw(PRUNE, [new Date(Date.now() - this.options.rateStaleDays * DAY_MS)])
  }

  private async cached(question: RateQuestion): Promise<Row | null> {
    const { rows } = await this.knex.raw<{ rows: Row[] }>(SELECT, [
      question.pickup_pincode,
      question.delivery_pincode,
      question.weight_g,
    ])
    return rows[0] ?? null
  }

  private ask(question: RateQuestion): Promise<CourierOffer[] | null> {
    if (Date.now() < this.downUntil) {
      return Promise.resolve(null)
    }
    const key = Object.values(question).join(":")
    const running = this.asking.get(key)
    if (running) {
      return running
    }
    const answer = this.fetchAndStore(question).finally(() => this.asking.delete(key))
    this.asking.set(key, answer)
    return answer
  }

  private async fetchAndStore(question: RateQuestion): Promise<CourierOffer[] | null> {
    let offers: CourierOffer[]
    try {
      offers = await this.client.serviceability(question)
    } catch (error) {
      if (!(error instanceof ShiprocketError)) {
        throw error
      }
      if (error.transient) {
        this.downUntil = Date.now() + this.options.timeouts.breaker
        this.logger.warn(`shiprocket: rates fall back for ${this.options.timeouts.breaker} ms`)
      }
      return null
    }
    await this.knex.raw(UPSERT, [
      generateEntityId(undefined, "shprt"),
      question.pickup_pincode,
      question.delivery_pincode,
      question.weight_g,
      JSON.stringify(offers),
    ])
    return offers
  }
}
