import { enqueueWorkflow, publishEvent } from "@bodycon/kit"
import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context, Logger } from "@medusajs/framework/types"
import { generateEntityId, MedusaError, MedusaService } from "@medusajs/framework/utils"
import { createShiprocketClient } from "../../client/client"
import type { ShiprocketClient } from "../../client/client"
import { parseOptions } from "../../options"
import type { ShiprocketOptions } from "../../options"
import type { SettingKey, SettingsPatch, ShippingSettings } from "../../settings"
import type { ShipmentDTO } from "../../types"
import {
  Shipment,
  ShipmentEvent,
  ShipmentPickupLocation,
  ShipmentRate,
  ShippingSetting,
  ShiprocketToken,
} from "./models"
import { SettingBook } from "./setting-book"
import { shipmentEvents } from "./shipment-events"
import { isCancellable, milestonesPassed, nextState } from "./status"
import type { ShipmentStatus } from "./status"
import { PgTokenStore } from "./token-store"
import type { EventRow } from "./tracking-record"

export type InjectedDependencies = { __pg_connection__: Knex; logger: Logger }
export type Ctx = Context<EntityManager>

const INSERT_EVENT = `
  insert into shipment_event (id, shipment_id, dedupe_key, kind, status, code, label, place, occurred_at, source)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (shipment_id, dedupe_key) where deleted_at is null do nothing`

/** The state machine over stored parcels: one locked row, one transaction, one event per real change. */
export class ShipmentBaseService extends MedusaService({
  Shipment,
  ShipmentEvent,
  ShipmentPickupLocation,
  ShipmentRate,
  ShippingSetting,
  ShiprocketToken,
}) {
  /** The plugin's checked options. */
  readonly options: ShiprocketOptions
  protected readonly client: ShiprocketClient
  protected readonly logger: Logger
  private readonly settingBook: SettingBook

  constructor({ __pg_connection__: knex, logger }: InjectedDependencies, options: unknown) {
    super(...(arguments as unknown as [InjectedDependencies]))
    this.logger = logger
    this.options = parseOptions(options)
    this.client = createShiprocketClient(this.options, new PgTokenStore(knex, this.options), logger)
    this.settingBook = new SettingBook(knex, this.options)
  }

  /** A group of the merchant's settings, at most seconds old. */
  async settings<K extends SettingKey>(key: K): Promise<ShippingSettings[K]> {
    return this.settingBook.get(key)
  }

  /** Every group of the merchant's settings as it is now. */
  async allSettings(): Promise<ShippingSettings> {
    return this.settingBook.all()
  }

  /**
   * Changes fields of any groups; what is not named stays, a list is replaced as a whole.
   * @throws MedusaError INVALID_DATA naming each wrong field; then nothing is saved
   */
  async changeSettings(
    patch: SettingsPatch
  ): Promise<{ before: ShippingSettings; after: ShippingSettings }> {
    return this.settingBook.change(patch)
  }

  /** Replaces a group. @throws MedusaError INVALID_DATA naming the field; then nothing is saved */
  async saveSettings<K extends SettingKey>(key: K, value: unknown): Promise<ShippingSettings[K]> {
    return this.settingBook.save(key, value)
  }

  /** The parcel with its row locked until the transaction ends. @throws MedusaError NOT_FOUND */
  protected async lock_(id: string, context: Ctx): Promise<ShipmentDTO> {
    await context.transactionManager!.execute("select id from shipment where id = ? for update", [
      id,
    ])
    return this.retrieveShipment(id, {}, context)
  }

  /** @throws MedusaError NOT_ALLOWED once the courier has the parcel */
  protected assertCancellable_(shipment: Pick<ShipmentDTO, "id" | "status">): void {
    if (!isCancellable(shipment.status)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `shipment ${shipment.id} is ${shipment.status} and can no longer be cancelled`
      )
    }
  }

  protected async enqueue_(workflowId: string, id: string, manager: EntityManager): Promise<void> {
    await enqueueWorkflow(manager, { workflowId, input: { id }, key: `${workflowId}:${id}` })
  }

  protected async insertEvent_(shipmentId: string, event: EventRow, context: Ctx): Promise<void> {
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
  protected async move_(
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
    for (const event of shipmentEvents(shipment, to, milestones)) {
      const key = `${event.name}:${shipment.id}:${version}`
      await publishEvent(manager, { ...event, key })
    }
    return true
  }
}
