import { enqueueWorkflow, publishEvent } from "@bodycon/kit"
import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context, Logger } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { ShiprocketClient } from "../../client/client"
import type { AssignedAwb } from "../../client/client"
import { quoteParcels, summariseServiceability } from "../../lib/quotes"
import type { ParcelOffers, Quote } from "../../lib/quotes"
import type { ShippingMode } from "../../lib/couriers"
import { parseOptions } from "../../options"
import type { ShiprocketOptions } from "../../options"
import type {
  BookingFailure,
  CreateShipmentInput,
  ServiceabilityAnswer,
  ShipmentDTO,
  ShipmentEventData,
} from "../../types"
import { isCancellable, milestonesPassed, nextState } from "./status"
import type { ShipmentStatus } from "./status"
import {
  Shipment,
  ShipmentEvent,
  ShipmentPickupLocation,
  ShipmentRate,
  ShiprocketToken,
} from "./models"
import { RateBook } from "./rates"
import { PgTokenStore } from "./token-store"
import type { TrackingUpdate } from "./tracking-payload"
import { reasonToKeep, referenceCandidates, toEventRows } from "./tracking-record"
import type { EventRow, TrackingResult, TrackingSource } from "./tracking-record"

type InjectedDependencies = { __pg_connection__: Knex; logger: Logger }
type Ctx = Context<EntityManager>
type ShipmentPatch = Partial<
  Omit<ShipmentDTO, "id" | "status" | "version" | "events" | "created_at" | "updated_at" | "failure">
> & { failure?: BookingFailure | null }

const BOOK_WORKFLOW = "book-shipment"
const CANCEL_WORKFLOW = "cancel-shipment"
/** Longer than all calls of one booking take together when each runs into its time-out. */
const BOOKING_LEASE_MS = 4 * 60_000

const FIND_FOR_NEWS = `
  select id from shipment
  where deleted_at is null and (awb = ? or sr_order_id = ? or channel_reference = any(?) or reference = any(?))
  order by (awb = ?) desc nulls last, (sr_order_id = ?) desc nulls last
  limit 1 for update`
const INSERT_EVENT = `
  insert into shipment_event (id, shipment_id, dedupe_key, kind, status, code, label, place, occurred_at, source)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (shipment_id, dedupe_key) where deleted_at is null do nothing`
const CLAIM_BOOKING = `
  update shipment set booking_owner = ?, booking_until = ?, updated_at = now()
  where id = ? and deleted_at is null
    and (booking_until is null or booking_until < now() or booking_owner = ?)
  returning id`
const RELEASE_BOOKING = `
  update shipment set booking_owner = null, booking_until = null, updated_at = now()
  where id = ? and booking_owner = ?`

/** Parcels: what is booked, where they are, and what it costs to send one. */
class ShipmentModuleService extends MedusaService({
  Shipment,
  ShipmentEvent,
  ShipmentPickupLocation,
  ShipmentRate,
  ShiprocketToken,
}) {
  /** The plugin's checked options. */
  readonly settings: ShiprocketOptions
  /** Shiprocket's API; for workflow steps of this plugin. */
  readonly client: ShiprocketClient
  private readonly rates: RateBook
  private readonly logger: Logger

  constructor({ __pg_connection__: knex, logger }: InjectedDependencies, options: unknown) {
    // eslint-disable-next-line prefer-rest-params
    super(...(arguments as unknown as [InjectedDependencies]))
    this.logger = logger
    this.settings = parseOptions(options)
    const tokens = new PgTokenStore(knex, this.settings)
    this.client = new ShiprocketClient(this.settings, tokens, logger)
    this.rates = new RateBook(knex, this.client, this.settings, logger)
  }

  /**
   * Makes the parcel of a purchase order and queues its booking in the same transaction.
   * @returns the parcel already made when the reference is known; then nothing is queued
   */
  @InjectTransactionManager()
  async createParcel(
    input: CreateShipmentInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ shipment: ShipmentDTO; created: boolean }> {
    const manager = context.transactionManager!
    await manager.execute("select pg_advisory_xact_lock(hashtext(?))", [`shipment:${input.reference}`])
    const [existing] = await this.listShipments({ reference: input.reference }, { take: 1 }, context)
    if (existing) {
      return { shipment: existing, created: false }
    }
    const shipment = await this.createShipments(
      {
        ...input,
        channel_reference: input.reference,
        items: input.items as unknown as Record<string, unknown>,
      },
      context
    )
    await this.enqueueBooking_(shipment.id, manager)
    return { shipment, created: true }
  }

  /** Undoes `createParcel` as long as nothing was sent to Shiprocket. */
  @InjectTransactionManager()
  async discardParcel(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    if (shipment.status === "pending" && !shipment.order_attempted_at && !shipment.sr_order_id) {
      await this.softDeleteShipments([id], undefined, context)
    }
  }

  /**
   * Reserves a parcel's booking for one run, so that no two book it at once.
   * @throws MedusaError CONFLICT while another run has it
   */
  @InjectTransactionManager()
  async claimBooking(id: string, owner: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const until = new Date(Date.now() + BOOKING_LEASE_MS)
    const rows = await context.transactionManager!.execute<{ id: string }[]>(CLAIM_BOOKING, [
      owner,
      until,
      id,
      owner,
    ])
    if (!rows.length) {
      throw new MedusaError(MedusaError.Types.CONFLICT, `shipment ${id} is being booked by another run`)
    }
  }

  @InjectTransactionManager()
  async releaseBooking(id: string, owner: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    await context.transactionManager!.execute(RELEASE_BOOKING, [id, owner])
  }

  /** Keeps what a booking step achieved. Never touches the state. */
  @InjectTransactionManager()
  async saveProgress(
    id: string,
    patch: ShipmentPatch,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.updateShipments({ id, ...patch } as never, context)
  }

  /** Keeps a waybill and says so: `shipment.booked`. A waybill already kept changes nothing. */
  @InjectTransactionManager()
  async recordAwb(id: string, assigned: AssignedAwb, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    await this.updateShipments(
      {
        id,
        awb: assigned.awb,
        courier_id: assigned.courier_id,
        courier_name: assigned.courier_name,
        tracking_url: `https://shiprocket.co/tracking/${assigned.awb}`,
        failure: null,
      },
      context
    )
    await this.move_(shipment, "booked", new Date(), "booking", context)
  }

  /** Keeps the pick-up the courier agreed to. */
  @InjectTransactionManager()
  async recordPickup(
    id: string,
    scheduledAt: Date | null,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const shipment = await this.lock_(id, context)
    await this.updateShipments(
      { id, pickup_state: "requested", pickup_scheduled_at: scheduledAt, pickup_error: null },
      context
    )
    await this.move_(shipment, "pickup_scheduled", new Date(), "booking", context)
  }

  /**
   * Keeps why a booking step did not work. `stop` ends the booking until somebody retries it.
   */
  @InjectTransactionManager()
  async recordFailure(
    id: string,
    failure: BookingFailure,
    stop: boolean,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const shipment = await this.lock_(id, context)
    await this.updateShipments({ id, failure }, context)
    if (stop) {
      await this.move_(shipment, "failed", new Date(), "booking", context)
    }
  }

  /**
   * Starts a booking again: one that failed, or what is missing of one that did not get all.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED when nothing is left to book
   */
  @InjectTransactionManager()
  async retryBooking(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    const missing = shipment.pickup_state !== "requested" || !shipment.label_url
    const open = ["pending", "failed"].includes(shipment.status)
    if (!open && !(isCancellable(shipment.status) && missing)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `shipment ${id} is ${shipment.status}: there is nothing left to book`
      )
    }
    await this.updateShipments(
      {
        id,
        failure: null,
        pickup_error: null,
        ...(shipment.pickup_state === "failed" ? { pickup_state: "none" as const } : {}),
        ...(shipment.status === "failed"
          ? { status: "pending" as const, version: shipment.version + 1 }
          : {}),
      },
      context
    )
    await this.enqueueBooking_(id, context.transactionManager!)
  }

  /**
   * Queues a cancellation.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED once the courier has the parcel
   */
  @InjectTransactionManager()
  async requestCancellation(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    if (shipment.status === "cancelled") {
      return
    }
    this.assertCancellable(shipment)
    await enqueueWorkflow(context.transactionManager!, {
      workflowId: CANCEL_WORKFLOW,
      input: { id },
      key: `${CANCEL_WORKFLOW}:${id}`,
    })
  }

  /** @throws MedusaError NOT_ALLOWED once the courier has the parcel */
  assertCancellable(shipment: Pick<ShipmentDTO, "id" | "status">): void {
    if (!isCancellable(shipment.status)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `shipment ${shipment.id} is ${shipment.status} and can no longer be cancelled`
      )
    }
  }

  /** Moves a parcel to `cancelled`; the caller has told Shiprocket. */
  @InjectTransactionManager()
  async recordCancellation(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    await this.updateShipments({ id, failure: null }, context)
    await this.move_(shipment, "cancelled", new Date(), "admin", context)
  }

  /**
   * Takes in news about a parcel: history once, state forwards only, one event per real change, all in
   * one transaction. News about a parcel we do not know changes nothing.
   */
  @InjectTransactionManager()
  async applyTracking(
    update: TrackingUpdate,
    input: { source: TrackingSource; received_at: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<TrackingResult> {
    const references = referenceCandidates(update.reference)
    const manager = context.transactionManager!
    const [row] = await manager.execute<{ id: string }[]>(FIND_FOR_NEWS, [
      update.awb,
      update.sr_order_id,
      references,
      references,
      update.awb,
      update.sr_order_id,
    ])
    if (!row) {
      return { outcome: "unknown parcel", shipment_id: null, changed: false }
    }
    const shipment = await this.retrieveShipment(row.id, {}, context)
    const occurredAt = update.occurred_at ?? input.received_at
    const reason = reasonToKeep(shipment, update)
    if (reason && !update.interpretation.known) {
      this.logger.warn(`shiprocket: shipment ${shipment.id} kept ${shipment.status}: ${reason}`)
    }
    for (const event of toEventRows(update, occurredAt, input.source)) {
      await this.insertEvent_(shipment.id, event, manager)
    }
    const latest = !shipment.last_event_at || occurredAt > shipment.last_event_at
    await this.updateShipments(
      {
        id: shipment.id,
        ...(latest
          ? {
              last_event_at: occurredAt,
              attention: update.interpretation.attention ? update.interpretation.name : null,
              ...(update.eta ? { eta: update.eta } : {}),
            }
          : {}),
        ...(shipment.awb || !update.awb || reason?.startsWith("another") ? {} : { awb: update.awb }),
        ...(shipment.courier_name ? {} : { courier_name: update.courier_name }),
      },
      context
    )
    if (reason || !update.interpretation.status) {
      return { outcome: reason ?? "no change", shipment_id: shipment.id, changed: false }
    }
    const to = update.interpretation.status
    const changed = await this.move_(shipment, to, occurredAt, null, context)
    return {
      outcome: changed ? `${shipment.status} → ${to}` : `kept ${shipment.status}, reported ${to}`,
      shipment_id: shipment.id,
      changed,
    }
  }

  /** One price and one promise for parcels from several places to one pincode. */
  async quote(input: {
    parcels: { pickup_pincode: string; weight_g: number }[]
    delivery_pincode: string
    mode: ShippingMode
  }): Promise<Quote> {
    const offers = await this.offersFor_(input.parcels, input.delivery_pincode)
    return quoteParcels(offers, input.mode, this.settings)
  }

  /** Whether, until when and how one parcel from any of several places gets to a pincode. */
  async checkServiceability(input: {
    pickup_pincodes: string[]
    delivery_pincode: string
    weight_g: number
  }): Promise<ServiceabilityAnswer> {
    const parcels = input.pickup_pincodes.map((pickup_pincode) => ({
      pickup_pincode,
      weight_g: input.weight_g,
    }))
    const offers = await this.offersFor_(parcels, input.delivery_pincode)
    return summariseServiceability(offers, this.settings, new Date())
  }

  /** Forgets rate answers too old to be of use. */
  async pruneRates(): Promise<void> {
    await this.rates.prune()
  }

  private offersFor_(
    parcels: { pickup_pincode: string; weight_g: number }[],
    delivery_pincode: string
  ): Promise<ParcelOffers[]> {
    return Promise.all(
      parcels.map(async ({ pickup_pincode, weight_g }) => {
        const answer = await this.rates.offers({ pickup_pincode, delivery_pincode, weight_g })
        return { weight_g, offers: answer?.offers ?? null, estimated: answer?.estimated ?? true }
      })
    )
  }

  private async enqueueBooking_(id: string, manager: EntityManager): Promise<void> {
    await enqueueWorkflow(manager, {
      workflowId: BOOK_WORKFLOW,
      input: { id },
      key: `${BOOK_WORKFLOW}:${id}`,
    })
  }

  /** The parcel with its row locked until the transaction ends. @throws MedusaError NOT_FOUND */
  private async lock_(id: string, context: Ctx): Promise<ShipmentDTO> {
    await context.transactionManager!.execute("select id from shipment where id = ? for update", [id])
    return this.retrieveShipment(id, {}, context)
  }

  private async insertEvent_(shipmentId: string, event: EventRow, manager: EntityManager): Promise<void> {
    await manager.execute(INSERT_EVENT, [
      generateEntityId(undefined, "shpmev"),
      shipmentId,
      event.dedupe_key,
      event.kind,
      event.status,
      event.code,
      event.label,
      event.place,
      event.occurred_at,
      event.source,
    ])
  }

  /** The only writer of `status`. Publishes in the caller's transaction. */
  private async move_(
    shipment: ShipmentDTO,
    to: ShipmentStatus,
    at: Date,
    note: "booking" | "admin" | null,
    context: Ctx
  ): Promise<boolean> {
    const next = nextState(shipment, { status: to, occurred_at: at })
    if (!next) {
      return false
    }
    if (next.status === shipment.status) {
      await this.updateShipments({ id: shipment.id, status_at: next.status_at }, context)
      return false
    }
    const manager = context.transactionManager!
    const version = shipment.version + 1
    const milestones = milestonesPassed(shipment.status, to)
    await this.updateShipments(
      {
        id: shipment.id,
        status: to,
        status_at: at,
        version,
        ...(milestones.includes("picked_up") ? { picked_up_at: at } : {}),
        ...(to === "delivered" ? { delivered_at: at } : {}),
      },
      context
    )
    if (note) {
      await this.insertEvent_(
        shipment.id,
        {
          dedupe_key: `note:${version}`,
          kind: "note",
          status: to,
          code: null,
          label: to,
          place: null,
          occurred_at: at,
          source: note,
        },
        manager
      )
    }
    const data: ShipmentEventData = {
      id: shipment.id,
      order_id: shipment.order_id,
      purchase_order_id: shipment.purchase_order_id,
      status: to,
      previous: shipment.status,
    }
    for (const name of ["status_changed", ...milestones]) {
      const key = `shipment.${name}:${shipment.id}:${version}`
      await publishEvent(manager, { name: `shipment.${name}`, data, key })
    }
    return true
  }
}

export default ShipmentModuleService
