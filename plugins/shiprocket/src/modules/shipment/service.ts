import { enqueueWorkflow, publishEvent } from "@bodycon/kit"
import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context, Logger } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { createShiprocketClient } from "../../client/client"
import type { ShiprocketClient } from "../../client/client"
import { ShiprocketError } from "../../client/errors"
import { allowedOffers } from "../../lib/couriers"
import type { QuoteSettings } from "../../lib/quotes"
import { parseOptions } from "../../options"
import type { ShiprocketOptions } from "../../options"
import type { PickupInput } from "../../pickup/check-pickup"
import { PickupBook } from "../../pickup/pickup-book"
import type { PickupState } from "../../pickup/pickup-book"
import { PickupStore } from "../../pickup/pickup-store"
import type {
  BookingFailure,
  CreateShipmentInput,
  ShipmentDTO,
  ShipmentEventData,
} from "../../types"
import { nextBookingStep } from "./booking"
import { BookingRunner, lastingFailure } from "./booking-runner"
import type { BookingPatch } from "./booking-runner"
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
import type { RateAnswer, RateQuestion } from "./rates"
import { PgTokenStore } from "./token-store"
import type { TrackingUpdate } from "./tracking-payload"
import {
  isAboutAnother,
  nextReference,
  reasonToKeep,
  referenceCandidates,
  toEventRows,
} from "./tracking-record"
import type { EventRow, TrackingSource } from "./tracking-record"

type InjectedDependencies = { __pg_connection__: Knex; logger: Logger }
type Ctx = Context<EntityManager>
const BOOK_WORKFLOW = "book-shipment"
const CANCEL_WORKFLOW = "cancel-shipment"
const NO_ORDER = {
  sr_order_id: null,
  sr_shipment_id: null,
  order_attempted_at: null,
  awb_attempted_at: null,
}
/** Longer than all calls of one booking take together when each runs into its time-out. */
const BOOKING_LEASE_MS = 4 * 60_000

const FIND_FOR_NEWS = `
  select id from shipment
  where deleted_at is null and (
    awb = ? or sr_order_id = ?
    or channel_reference in (select jsonb_array_elements_text(?::jsonb)))
  order by (awb = ?) desc nulls last, (sr_order_id = ?) desc nulls last
  limit 1`
const INSERT_EVENT = `
  insert into shipment_event (id, shipment_id, dedupe_key, kind, status, code, label, place, occurred_at, source)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (shipment_id, dedupe_key) where deleted_at is null do nothing`
const CLAIM_BOOKING = `
  update shipment set booking_owner = ?, booking_until = ?, updated_at = now()
  where id = ? and deleted_at is null
    and (booking_until is null or booking_until < now())
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
  readonly options: ShiprocketOptions
  private readonly client: ShiprocketClient
  private readonly rates: RateBook
  private readonly pickups: PickupBook
  private readonly booking: BookingRunner
  private readonly logger: Logger

  constructor({ __pg_connection__: knex, logger }: InjectedDependencies, options: unknown) {
    super(...(arguments as unknown as [InjectedDependencies]))
    this.logger = logger
    this.options = parseOptions(options)
    const tokens = new PgTokenStore(knex, this.options)
    this.client = createShiprocketClient(this.options, tokens, logger)
    this.rates = new RateBook(knex, this.client, this.options, logger)
    this.pickups = new PickupBook(new PickupStore(knex), this.client, this.options.email)
    this.booking = new BookingRunner(this.client, this.options, this.pickups)
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
    await manager.execute("select pg_advisory_xact_lock(hashtext(?))", [
      `shipment:${input.reference}`,
    ])
    const [existing] = await this.listShipments(
      { reference: input.reference },
      { take: 1 },
      context
    )
    if (existing) {
      return { shipment: existing, created: false }
    }
    const parcel = { ...input, channel_reference: input.reference }
    const shipment = await this.createShipments(parcel as never, context)
    await this.enqueueBooking_(shipment.id, manager)
    return { shipment, created: true }
  }

  /** Undoes `createParcel`, unless something was sent to Shiprocket: then the parcel stays and is booked. */
  @InjectTransactionManager()
  async discardParcel(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    if (shipment.status === "pending" && !shipment.order_attempted_at && !shipment.booking_owner) {
      await this.deleteShipments(id, context)
    }
  }

  /**
   * Takes a parcel through its booking from where it stopped, one step saved before the next begins.
   * What only a person can put right stops the parcel as `failed` and is shown; anything else is thrown,
   * to be tried again.
   * @throws MedusaError CONFLICT while another run books it; ShiprocketError when a later try may help
   */
  async book(id: string): Promise<ShipmentDTO> {
    const owner = await this.claimBooking(id)
    try {
      return await this.runBooking_(id)
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /**
   * Calls a parcel off, at Shiprocket and here. A parcel already called off stays so.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED once the courier has it or when Shiprocket refuses;
   * CONFLICT while it is being booked
   */
  async cancel(id: string): Promise<void> {
    const owner = await this.claimBooking(id)
    try {
      const shipment = await this.retrieveShipment(id)
      if (shipment.status !== "cancelled") {
        this.assertCancellable_(shipment)
        await this.cancelAtShiprocket_(shipment)
        await this.recordCancellation(id)
      }
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /**
   * Reserves a parcel for one run, so that no two book it at once. A run that died loses it in time.
   * @returns the key to release it with
   * @throws MedusaError NOT_FOUND, or CONFLICT while another run has it
   */
  @InjectTransactionManager()
  async claimBooking(id: string, @MedusaContext() context: Ctx = {}): Promise<string> {
    const owner = generateEntityId(undefined, "run")
    const until = new Date(Date.now() + BOOKING_LEASE_MS)
    const rows = await context.transactionManager!.execute<unknown[]>(CLAIM_BOOKING, [
      owner,
      until,
      id,
    ])
    if (!rows.length) {
      await this.retrieveShipment(id, { select: ["id"] }, context)
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `shipment ${id} is being booked by another run`
      )
    }
    return owner
  }

  @InjectTransactionManager()
  async releaseBooking(
    id: string,
    owner: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await context.transactionManager!.execute(RELEASE_BOOKING, [id, owner])
  }

  /** Keeps what a booking step found out; a new status in it is moved to and published. */
  @InjectTransactionManager()
  async saveBooking(
    id: string,
    patch: BookingPatch,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const { status, ...rest } = patch
    const shipment = await this.lock_(id, context)
    await this.updateShipments({ id, ...rest } as never, context)
    if (status) {
      await this.move_(shipment, status, new Date(), "booking", context)
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
    const failure = shipment.failure as unknown as BookingFailure | null
    const lostOrder =
      ["order_cancelled", "not_found"].includes(failure?.code ?? "") && !shipment.awb
    const patch = {
      id,
      failure: null,
      pickup_error: null,
      ...(shipment.pickup_state === "failed" ? { pickup_state: "none" } : {}),
      ...(shipment.status === "failed" ? { status: "pending", version: shipment.version + 1 } : {}),
      ...(lostOrder ? { ...NO_ORDER, channel_reference: nextReference(shipment) } : {}),
    }
    await this.updateShipments(patch as never, context)
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
    this.assertCancellable_(shipment)
    await enqueueWorkflow(context.transactionManager!, {
      workflowId: CANCEL_WORKFLOW,
      input: { id },
      key: `${CANCEL_WORKFLOW}:${id}`,
    })
  }

  /** Moves a parcel to `cancelled`; the caller has told Shiprocket. */
  @InjectTransactionManager()
  async recordCancellation(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    await this.updateShipments({ id, failure: null }, context)
    await this.move_(shipment, "cancelled", new Date(), "admin", context)
  }

  /** The parcel news is about: by waybill, by Shiprocket's order, or by our reference. Null: not ours. */
  @InjectManager()
  async findFor(
    update: TrackingUpdate,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ id: string } | null> {
    const references = JSON.stringify(referenceCandidates(update.reference))
    const { awb, sr_order_id } = update
    const params = [awb, sr_order_id, references, awb, sr_order_id]
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
    const shipment = await this.lock_(id, context)
    const occurredAt = update.occurred_at ?? new Date()
    const reason = reasonToKeep(shipment, update)
    if (isAboutAnother(reason)) {
      return false
    }
    if (!update.interpretation.known) {
      this.logger.warn(`shiprocket: shipment ${id} stays ${shipment.status}: ${reason}`)
    }
    for (const event of toEventRows(update, occurredAt, source)) {
      await this.insertEvent_(id, event, context)
    }
    const latest = !shipment.last_event_at || occurredAt >= shipment.last_event_at
    const { name, attention } = update.interpretation
    const news = { last_event_at: occurredAt, attention: attention ? name : null }
    await this.updateShipments(
      {
        id,
        ...(latest ? news : {}),
        ...(latest && update.eta ? { eta: update.eta } : {}),
        awb: shipment.awb ?? update.awb,
        sr_order_id: shipment.sr_order_id ?? update.sr_order_id,
        courier_name: shipment.courier_name ?? update.courier_name,
      },
      context
    )
    const status = reason ? null : update.interpretation.status
    return !!status && this.move_(shipment, status, occurredAt, null, context)
  }

  /** What the tracking API says of up to 50 waybills, keyed by waybill. @throws ShiprocketError */
  async track(awbs: string[]): Promise<Record<string, unknown>> {
    return this.client.trackAwbs(awbs)
  }

  /** Couriers for a pair of pincodes that the merchant's lists allow; never fails because of Shiprocket. */
  async offers(question: RateQuestion): Promise<RateAnswer> {
    const answer = await this.rates.offers(question)
    return answer && { ...answer, offers: allowedOffers(answer.offers, this.options) }
  }

  /** The merchant's fallback table and hand-over time. */
  async rateSettings(): Promise<QuoteSettings> {
    return { fallback: this.options.fallbackRates, handling_days: this.options.handlingDays }
  }

  /** Where each address stands with Shiprocket, in the order asked; one query, nothing is sent. */
  async pickupStates(inputs: PickupInput[]): Promise<PickupState[]> {
    return this.pickups.states(inputs)
  }

  /**
   * Registers an address that is not registered yet; what was refused is answered, not thrown.
   * @param options `recheck` asks Shiprocket also about one that is
   * @throws ShiprocketError when a later try may help
   */
  async syncPickup(input: PickupInput, options?: { recheck?: boolean }): Promise<PickupState> {
    return this.pickups.sync(input, options)
  }

  /** Forgets rate answers too old to be of use. */
  async pruneRates(): Promise<void> {
    await this.rates.prune()
  }

  private async runBooking_(id: string): Promise<ShipmentDTO> {
    for (;;) {
      const shipment = await this.retrieveShipment(id)
      const step = nextBookingStep(shipment)
      if (!step) {
        return shipment
      }
      try {
        const patch = await this.booking.run(step, shipment, (mark) => this.saveBooking(id, mark))
        await this.saveBooking(id, { failure: null, ...patch })
      } catch (error) {
        const failure = lastingFailure(error)
        if (!failure) {
          throw error
        }
        // Refused for certain at the first try: nothing can be under way at Shiprocket.
        const clean = step === "order" && !shipment.order_attempted_at
        await this.saveBooking(id, {
          failure: failure as unknown as ShipmentDTO["failure"],
          status: "failed",
          ...(clean ? { order_attempted_at: null } : {}),
        })
        return this.retrieveShipment(id)
      }
    }
  }

  private async cancelAtShiprocket_(shipment: ShipmentDTO): Promise<void> {
    try {
      const found =
        shipment.sr_order_id || !shipment.order_attempted_at
          ? null
          : await this.client.findOrder(shipment.channel_reference)
      const srOrderId = shipment.sr_order_id ?? found?.sr_order_id
      const sentAt = shipment.order_attempted_at?.getTime() ?? 0
      if (!srOrderId && Date.now() - sentAt < this.options.timeouts.settle) {
        throw new ShiprocketError({
          code: "unexpected_answer",
          message: "its order was sent a moment ago and may still appear",
        })
      }
      if (srOrderId && !found?.cancelled) {
        await this.client.cancelOrder(srOrderId)
      }
    } catch (error) {
      if (error instanceof ShiprocketError) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `Shiprocket did not cancel the parcel: ${error.message}. ${error.nextAction}`
        )
      }
      throw error
    }
  }

  private assertCancellable_(shipment: Pick<ShipmentDTO, "id" | "status">): void {
    if (!isCancellable(shipment.status)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `shipment ${shipment.id} is ${shipment.status} and can no longer be cancelled`
      )
    }
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
    await context.transactionManager!.execute("select id from shipment where id = ? for update", [
      id,
    ])
    return this.retrieveShipment(id, {}, context)
  }

  private async insertEvent_(shipmentId: string, event: EventRow, context: Ctx): Promise<void> {
    await context.transactionManager!.execute(INSERT_EVENT, [
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
        context
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
