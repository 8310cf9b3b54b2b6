import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { publishEvent } from "@bodycon/kit"
import { ShiprocketError } from "../../client/errors"
import type { FoundOrder } from "../../client/orders"
import { PickupBook } from "../../pickup/pickup-book"
import { PickupStore } from "../../pickup/pickup-store"
import type {
  BookingFailure,
  CreateReturnShipmentInput,
  CreateShipmentInput,
  ShipmentDTO,
} from "../../types"
import { ShipmentBaseService } from "./base-service"
import type { Ctx, InjectedDependencies } from "./base-service"
import { nextBookingStep } from "./booking"
import { troubleEvent } from "./shipment-events"
import { BookingRunner, lastingFailure, passingFailure } from "./booking-runner"
import type { BookingPatch } from "./booking-runner"
import { isCancellable } from "./status"
import { nextReference } from "./tracking-record"

export const BOOK_WORKFLOW = "book-shipment"
export const DOCUMENTS_WORKFLOW = "make-shipment-documents"
export const NO_ORDER = {
  sr_order_id: null,
  sr_shipment_id: null,
  order_attempted_at: null,
  awb_attempted_at: null,
}
/** Longer than all calls of one booking take together when each runs into its time-out. */
const BOOKING_LEASE_MS = 4 * 60_000

const CLAIM_BOOKING = `
  update shipment set booking_owner = ?, booking_until = ?, updated_at = now()
  where id = ? and deleted_at is null
    and (booking_until is null or booking_until < now())
  returning id`
const RELEASE_BOOKING = `
  update shipment set booking_owner = null, booking_until = null, updated_at = now()
  where id = ? and booking_owner = ?`

const failurePatch = (failure: BookingFailure): BookingPatch => ({
  failure: failure as unknown as ShipmentDTO["failure"],
  failure_code: failure.code,
})

const troubleIn = (patch: BookingPatch) =>
  patch.pickup_state === "failed"
    ? "pickup_failed"
    : patch.failure_code === "login_failed"
      ? "login_failed"
      : null

/** Booking: one run at a time, one step saved before the next begins. */
export class ShipmentBookingService extends ShipmentBaseService {
  protected readonly pickups: PickupBook
  protected readonly booking_: BookingRunner

  constructor(dependencies: InjectedDependencies, options: unknown) {
    super(dependencies, options)
    this.pickups = new PickupBook(
      new PickupStore(dependencies.__pg_connection__),
      this.client,
      this.options.email
    )
    this.booking_ = new BookingRunner(this.client, this.options, this.pickups, () =>
      this.settings("booking")
    )
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
    return this.createOnce_({ ...input }, context)
  }

  /**
   * Makes a parcel from a shopper back to a supplier and queues its booking in the same transaction.
   * @returns the parcel already made when the reference is known; then nothing is queued
   */
  @InjectTransactionManager()
  async createReturnParcel(
    input: CreateReturnShipmentInput,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ shipment: ShipmentDTO; created: boolean }> {
    const { reason, items, ...rest } = input
    const checked = items.filter(({ qc }) => qc).map(({ sku, qc }) => ({ sku, ...qc }))
    const parcel = {
      ...rest,
      items,
      direction: "return" as const,
      payment_method: "prepaid" as const,
      cod_amount: 0,
      return_reason: reason,
      qc: checked.length ? { items: checked } : null,
    }
    return this.createOnce_(parcel, context)
  }

  private async createOnce_(
    input: Record<string, unknown> & { reference: string },
    context: Ctx
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
    await this.enqueue_(BOOK_WORKFLOW, shipment.id, manager)
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

  /**
   * Keeps what a booking step found out; a new status in it is moved to and published.
   * @param documents queues the manifest and the invoice with it
   */
  @InjectTransactionManager()
  async saveBooking(
    id: string,
    patch: BookingPatch,
    documents = false,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const { status, ...rest } = patch
    const shipment = await this.lock_(id, context)
    await this.updateShipments({ id, ...rest } as never, context)
    if (documents) {
      await this.enqueue_(DOCUMENTS_WORKFLOW, id, context.transactionManager!)
    }
    const trouble = troubleIn(rest)
    if (trouble) {
      const event = troubleEvent(shipment, trouble)
      const key = `${event.name}:${id}:${Date.now()}`
      await publishEvent(context.transactionManager!, { ...event, key })
    }
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
    const lost = shipment.awb ? null : failure?.code
    const patch = {
      id,
      failure: null,
      failure_code: null,
      pickup_error: null,
      ...(shipment.pickup_state === "failed" ? { pickup_state: "none" } : {}),
      ...(shipment.status === "failed" ? { status: "pending", version: shipment.version + 1 } : {}),
      ...(lost === "order_cancelled"
        ? { ...NO_ORDER, channel_reference: nextReference(shipment) }
        : {}),
      // Said to be unknown is not known to be gone: the same reference is looked up first.
      ...(lost === "not_found" ? { sr_order_id: null, sr_shipment_id: null } : {}),
    }
    await this.updateShipments(patch as never, context)
    await this.enqueue_(BOOK_WORKFLOW, id, context.transactionManager!)
  }

  /** The Shiprocket order of a parcel by our reference, or null. @throws ShiprocketError */
  protected async findOrder_(shipment: ShipmentDTO): Promise<FoundOrder | null> {
    return this.booking_.find(shipment)
  }

  /** A courier that comes signs the manifest, unless the merchant does without. */
  private async wantsDocuments_(shipment: ShipmentDTO, patch: BookingPatch): Promise<boolean> {
    return (
      shipment.direction === "forward" &&
      patch.pickup_state === "requested" &&
      (await this.settings("booking")).make_documents
    )
  }

  private async runBooking_(id: string): Promise<ShipmentDTO> {
    for (;;) {
      const shipment = await this.retrieveShipment(id)
      const step = nextBookingStep(shipment)
      if (!step) {
        return shipment
      }
      try {
        const patch = await this.booking_.run(step, shipment, (mark) => this.saveBooking(id, mark))
        const documents = await this.wantsDocuments_(shipment, patch)
        await this.saveBooking(id, { failure: null, failure_code: null, ...patch }, documents)
      } catch (error) {
        const failure = lastingFailure(error)
        if (!failure) {
          const passing = passingFailure(error)
          if (passing) {
            await this.saveBooking(id, failurePatch(passing))
          }
          throw error
        }
        // Refused for certain at the first try: nothing can be under way at Shiprocket.
        const certain = !(error instanceof ShiprocketError && error.outcomeUnknown)
        const clean = step === "order" && !shipment.order_attempted_at && certain
        await this.saveBooking(id, {
          ...failurePatch(failure),
          status: "failed",
          ...(clean ? { order_attempted_at: null } : {}),
        })
        return this.retrieveShipment(id)
      }
    }
  }
}
