import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { Ctx } from "./base-service"
import { ShipmentCancelService } from "./cancel-service"
import { BOOK_WORKFLOW } from "./booking-service"
import { trackingUrl } from "./booking-runner"
import { isAboutFormerCourier } from "./reassignment"
import { isMoving, SHIPMENT_STATUSES } from "./status"
import type { TrackingUpdate } from "./tracking-payload"
import {
  attentionAfter,
  isAboutAnother,
  reasonToKeep,
  referenceCandidates,
  revivedBy,
  toEventRows,
  troubleAfter,
  waybillAfter,
} from "./tracking-record"
import type { EventRow, TrackingSource } from "./tracking-record"

/** Parcels asked about at once: Shiprocket's limit for one tracking call. */
const POLL_BATCH = 50

/** After so long without a word a parcel is somebody's to look for, not the poll's. */
const GIVE_UP_DAYS = 60

const MOVING = SHIPMENT_STATUSES.filter(isMoving)
  .map((status) => `'${status}'`)
  .join(", ")

// As an array, which the index takes; a sub-select in the `or` would read every parcel.
const FIND_FOR_NEWS = `
  with named as (select array(select jsonb_array_elements_text(?::jsonb)) as candidates)
  select id from shipment
  where deleted_at is null and (
    awb = ? or sr_order_id = ?
    or channel_reference = any((select candidates from named)::text[]))
  order by (awb = ?) desc nulls last, (sr_order_id = ?) desc nulls last,
    array_position((select candidates from named)::text[], channel_reference)
  limit 1`

const CLAIM_QUIET = `
  update shipment s set last_polled_at = now()
  from (
    select id, last_polled_at from shipment
    where deleted_at is null and awb is not null and status in (${MOVING})
      and coalesce(last_event_at, created_at) < ?
      and coalesce(last_event_at, created_at) > now() - interval '${GIVE_UP_DAYS} days'
      and (last_polled_at is null or last_polled_at < ?)
    order by last_polled_at nulls first, id limit ${POLL_BATCH}
    for update skip locked) quiet
  where s.id = quiet.id
  returning s.id, s.awb, quiet.last_polled_at as polled_before`

const GIVE_BACK_QUIET = `
  update shipment s set last_polled_at = quiet.polled_before
  from jsonb_to_recordset(?::jsonb) as quiet (id text, polled_before timestamptz)
  where s.id = quiet.id`

const INSERT_EVENTS = `
  insert into shipment_event (id, shipment_id, dedupe_key, kind, status, code, label, place, occurred_at, source)
  select id, shipment_id, dedupe_key, kind, status, code, label, place, occurred_at, source
  from jsonb_to_recordset(?::jsonb) as event (
    id text, shipment_id text, dedupe_key text, kind text, status text, code integer, label text,
    place text, occurred_at timestamptz, source text)
  on conflict (shipment_id, dedupe_key) where deleted_at is null do nothing
  returning dedupe_key`

/** A parcel of which nothing was heard for a while, taken by one poll. */
export type QuietShipment = { id: string; awb: string; polled_before: Date | null }

/** News of parcels, from wherever it comes. */
export class ShipmentTrackingService extends ShipmentCancelService {
  /** The parcel news is about: by waybill, by Shiprocket's order, or by our reference. Null: not ours. */
  @InjectManager()
  async findFor(
    update: TrackingUpdate,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ id: string } | null> {
    const references = JSON.stringify(referenceCandidates(update.reference))
    const { awb, sr_order_id } = update
    const params = [references, awb, sr_order_id, awb, sr_order_id]
    const [row] = await context.manager!.execute<{ id: string }[]>(FIND_FOR_NEWS, params)
    return row ?? null
  }

  /**
   * Takes in news about a parcel: history once, state forwards only, one event per real change, all in
   * one transaction.
   * @returns whether the parcel's state changed
   */
  @InjectTransactionManager()
  async record(
    id: string,
    update: TrackingUpdate,
    source: TrackingSource,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const known = await this.lock_(id, context)
    const shipment = revivedBy(known, update)
    const occurredAt = update.occurred_at ?? new Date()
    const reason = reasonToKeep(shipment, update)
    if (isAboutAnother(reason) || isAboutFormerCourier(shipment, update)) {
      return false
    }
    const { known: documented, undocumented } = update.interpretation
    if (!documented || undocumented.length) {
      const ids = undocumented.join(", ") || "a text nobody documented"
      this.logger.warn(`shiprocket: parcel ${id} is ${shipment.status}, told of status ${ids}`)
    }
    const rows = toEventRows(update, occurredAt, source, reason)
    const added = await this.insertEvents_(id, rows, context)
    // Without a time of its own a repeat would count as the latest news each time it comes.
    if (!update.occurred_at && !added.has(rows[0].dedupe_key)) {
      return false
    }
    const latest = !shipment.last_event_at || occurredAt >= shipment.last_event_at
    await this.updateShipments(
      {
        id,
        ...(latest ? { last_event_at: occurredAt } : {}),
        ...(latest ? { attention: attentionAfter(shipment, update, reason) } : {}),
        ...(latest && update.eta ? { eta: update.eta } : {}),
        ...(latest && update.pickup_scheduled_at
          ? { pickup_scheduled_at: update.pickup_scheduled_at }
          : {}),
        ...waybillAfter(shipment, update),
        ...troubleAfter(shipment, reason ? null : update.interpretation.status),
        ...(shipment === known
          ? {}
          : { previous_awb: known.awb, tracking_url: trackingUrl(update.awb!), label_url: null }),
        sr_order_id: shipment.sr_order_id ?? update.sr_order_id,
      },
      context
    )
    if (shipment !== known) {
      await this.enqueue_(BOOK_WORKFLOW, id, context.transactionManager!)
    }
    const status = reason ? null : update.interpretation.status
    return !!status && this.move_(shipment, status, occurredAt, null, context)
  }

  /**
   * Takes up to 50 moving parcels of which nothing was heard, and which nobody asked about, since then. A
   * parcel is taken once, however many processes poll.
   */
  @InjectTransactionManager()
  async claimQuiet(since: Date, @MedusaContext() context: Ctx = {}): Promise<QuietShipment[]> {
    return context.transactionManager!.execute<QuietShipment[]>(CLAIM_QUIET, [since, since])
  }

  /** Lets the next poll have parcels that could not be asked about. */
  @InjectTransactionManager()
  async releaseQuiet(quiet: QuietShipment[], @MedusaContext() context: Ctx = {}): Promise<void> {
    await context.transactionManager!.execute(GIVE_BACK_QUIET, [JSON.stringify(quiet)])
  }

  /** What the tracking API says of up to 50 waybills, keyed by waybill. @throws ShiprocketError */
  async track(awbs: string[]): Promise<Record<string, unknown>> {
    return this.client.trackAwbs(awbs)
  }

  /** @returns the keys of those that were not there before */
  private async insertEvents_(id: string, events: EventRow[], context: Ctx): Promise<Set<string>> {
    const rows = events.map((event) => ({
      ...event,
      id: generateEntityId(undefined, "shpmev"),
      shipment_id: id,
    }))
    const added = await context.transactionManager!.execute<{ dedupe_key: string }[]>(
      INSERT_EVENTS,
      [JSON.stringify(rows)]
    )
    return new Set(added.map(({ dedupe_key }) => dedupe_key))
  }
}
