import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { ShiprocketError } from "../../client/errors"
import { Breaker } from "../../lib/breaker"
import type { CourierOffer } from "../../lib/couriers"
import { RecentMap } from "../../lib/recent-map"
import type { ShiprocketOptions } from "../../options"

/** Couriers for a pair of pincodes; null when neither Shiprocket nor the cache can say. */
export type RateAnswer = { offers: CourierOffer[]; estimated: boolean } | null

/** `weight_g` is the weight charged for: the greater of actual and volumetric. */
export type RateQuestion = { pickup_pincode: string; delivery_pincode: string; weight_g: number }

/** The one thing the book asks Shiprocket. */
export type RateSource = { serviceability(question: RateQuestion): Promise<CourierOffer[]> }

type Row = { couriers: CourierOffer[]; fetched_at: Date | string }
type Known = { offers: CourierOffer[]; fetched_at: number }

/** Weights are asked for, and cached, in steps of this size: the couriers' own smallest slab. */
const WEIGHT_STEP_G = 500
const DAY_MS = 86_400_000
/** "Nobody delivers there" may be a slip of the API, which words several errors the same way. */
const NOBODY_TTL_MS = 10 * 60_000
/** Answers kept in this process, some kilobytes each. */
const REMEMBERED = 5_000

const SELECT = `
  select couriers, fetched_at from shipment_rate
  where pickup_pincode = ? and delivery_pincode = ? and weight_g = ? and deleted_at is null`
const UPSERT = `
  insert into shipment_rate (id, pickup_pincode, delivery_pincode, weight_g, couriers, fetched_at)
  values (?, ?, ?, ?, ?::jsonb, now())
  on conflict (pickup_pincode, delivery_pincode, weight_g) where deleted_at is null
  do update set couriers = excluded.couriers, fetched_at = now(), updated_at = now()`
const PRUNE = "delete from shipment_rate where fetched_at < ?"

/** The weight a question is asked with: the upper end of its step, in g. */
export const weightStep = (weight_g: number): number =>
  Math.max(1, Math.ceil(weight_g / WEIGHT_STEP_G)) * WEIGHT_STEP_G

/** What `promise` gives, or null when it takes longer than `ms`. */
const within = async <T>(promise: Promise<T>, ms: number): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Rates with a short memory: in this process, then in PostgreSQL for all of them. One question is looked up
 * and asked once at a time, however many shoppers have it. After a failure Shiprocket is left alone for a
 * while, so that a page never waits for a dead API twice.
 */
export class RateBook {
  private readonly recent = new RecentMap<Known>(REMEMBERED)
  private readonly asking = new Map<string, Promise<RateAnswer>>()
  private readonly breaker: Breaker

  constructor(
    private readonly knex: Knex,
    private readonly source: RateSource,
    private readonly options: Pick<
      ShiprocketOptions,
      "rateTtlMinutes" | "rateStaleDays" | "timeouts"
    >,
    private readonly logger: Pick<Logger, "warn">
  ) {
    this.breaker = new Breaker(options.timeouts.breaker)
  }

  /** Every courier that serves the pair. Never throws because of Shiprocket. */
  async offers(question: RateQuestion): Promise<RateAnswer> {
    const asked = { ...question, weight_g: weightStep(question.weight_g) }
    const key = [asked.pickup_pincode, asked.delivery_pincode, asked.weight_g].join(":")
    const known = this.recent.get(key)
    if (known && this.isFresh(known)) {
      return { offers: known.offers, estimated: false }
    }
    const running = this.asking.get(key)
    if (running) {
      return running
    }
    const answer = this.lookUp(key, asked).finally(() => this.asking.delete(key))
    this.asking.set(key, answer)
    return answer
  }

  /** Forgets answers too old even to stand in. */
  async prune(): Promise<void> {
    await this.knex.raw(PRUNE, [new Date(Date.now() - this.options.rateStaleDays * DAY_MS)])
  }

  private async lookUp(key: string, question: RateQuestion): Promise<RateAnswer> {
    const stored = await this.stored(question)
    if (stored && this.isFresh(stored)) {
      this.recent.set(key, stored)
      return { offers: stored.offers, estimated: false }
    }
    const fresh = await this.ask(key, question)
    if (fresh) {
      return { offers: fresh, estimated: false }
    }
    const maxAge = this.options.rateStaleDays * DAY_MS
    return stored && Date.now() - stored.fetched_at < maxAge
      ? { offers: stored.offers, estimated: true }
      : null
  }

  private isFresh({ offers, fetched_at }: Known): boolean {
    const ttl = this.options.rateTtlMinutes * 60_000
    return Date.now() - fetched_at < (offers.length ? ttl : Math.min(ttl, NOBODY_TTL_MS))
  }

  private async stored(question: RateQuestion): Promise<Known | null> {
    const { rows } = await this.knex.raw<{ rows: Row[] }>(SELECT, [
      question.pickup_pincode,
      question.delivery_pincode,
      question.weight_g,
    ])
    const [row] = rows
    return row ? { offers: row.couriers, fetched_at: new Date(row.fetched_at).getTime() } : null
  }

  /**
   * Waits no longer than a shopper would, log-in included. An answer that comes later is still kept for the
   * next one.
   */
  private async ask(key: string, question: RateQuestion): Promise<CourierOffer[] | null> {
    if (!this.breaker.admits()) {
      return null
    }
    let waiting = true
    const judge = (ok: boolean) => {
      if (!waiting) {
        return
      }
      waiting = false
      if (ok) {
        this.breaker.succeeded()
        return
      }
      this.breaker.failed()
      this.logger.warn(`shiprocket: rates fall back for ${this.options.timeouts.breaker} ms`)
    }
    const answer = await within(
      this.fetchAndStore(key, question, judge),
      this.options.timeouts.rates
    )
    judge(false)
    return answer
  }

  private async fetchAndStore(
    key: string,
    question: RateQuestion,
    judge: (ok: boolean) => void
  ): Promise<CourierOffer[] | null> {
    let offers: CourierOffer[]
    try {
      offers = await this.source.serviceability(question)
    } catch (error) {
      const answered = error instanceof ShiprocketError && !error.transient
      judge(answered)
      if (!(error instanceof ShiprocketError)) {
        this.logger.warn(`shiprocket: rates could not be asked for: ${String(error)}`)
      }
      return null
    }
    judge(true)
    await this.keep(key, question, offers)
    return offers
  }

  private async keep(key: string, question: RateQuestion, offers: CourierOffer[]): Promise<void> {
    this.recent.set(key, { offers, fetched_at: Date.now() })
    try {
      await this.knex.raw(UPSERT, [
        generateEntityId(undefined, "shprt"),
        question.pickup_pincode,
        question.delivery_pincode,
        question.weight_g,
        JSON.stringify(offers),
      ])
    } catch (error) {
      this.logger.warn(`shiprocket: rates could not be kept: ${String(error)}`)
    }
  }
}
