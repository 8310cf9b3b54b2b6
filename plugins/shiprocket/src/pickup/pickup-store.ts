import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { FieldErrors, PickupInput } from "./check-pickup"

export type PickupStatus = "pending" | "registered" | "refused"

/** What is known of an address at Shiprocket. */
export type PickupRow = {
  base_nickname: string
  nickname: string
  address_hash: string
  postal_code: string
  status: PickupStatus
  phone_verified: boolean
  error: FieldErrors | null
  registered_at: Date | null
  checked_at: Date | null
}

const COLUMNS =
  "base_nickname, nickname, address_hash, postal_code, status, phone_verified, error, registered_at, checked_at"
const OF_BASES = `
  select ${COLUMNS} from shipment_pickup_location
  where base_nickname = any(?::text[]) and deleted_at is null`
/** An address that was never registered is of no more use once its supplier has another. */
const FORGET = `
  delete from shipment_pickup_location
  where base_nickname = ? and address_hash <> ? and status <> 'registered'`
const SAVE = `
  insert into shipment_pickup_location (id, ${COLUMNS})
  values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, now())
  on conflict (base_nickname, address_hash) where deleted_at is null do update
  set nickname = excluded.nickname, status = excluded.status, error = excluded.error,
    phone_verified = excluded.phone_verified, checked_at = excluded.checked_at, updated_at = now(),
    registered_at = coalesce(shipment_pickup_location.registered_at, excluded.registered_at)
  returning ${COLUMNS}`

/** Not those that a booking has in hand, or that Shiprocket may already have. */
const MOVE_PARCELS = `
  update shipment set pickup = ?::jsonb, pickup_nickname = null, updated_at = now()
  where supplier_id = ? and direction = 'forward' and status in ('pending', 'failed')
    and sr_order_id is null and order_attempted_at is null
    and (booking_until is null or booking_until < now())
    and pickup <> ?::jsonb and deleted_at is null`

/** The table of addresses and nicknames. */
export class PickupStore {
  constructor(private readonly knex: Knex) {}

  /** Every address of these suppliers, former ones included. */
  async ofBases(bases: string[]): Promise<PickupRow[]> {
    const { rows } = await this.knex.raw<{ rows: PickupRow[] }>(OF_BASES, [bases])
    return rows
  }

  /** Writes what an address has become, as checked just now. */
  async save(row: Omit<PickupRow, "checked_at" | "registered_at">): Promise<PickupRow> {
    return this.knex.transaction(async (transaction) => {
      await transaction.raw(FORGET, [row.base_nickname, row.address_hash])
      const { rows } = await transaction.raw<{ rows: PickupRow[] }>(SAVE, [
        generateEntityId(undefined, "shppl"),
        row.base_nickname,
        row.nickname,
        row.address_hash,
        row.postal_code,
        row.status,
        row.phone_verified,
        row.error === null ? null : JSON.stringify(row.error),
        row.status === "registered" ? new Date() : null,
      ])
      return rows[0]
    })
  }

  /** Lets a supplier's parcels that Shiprocket does not know yet leave from another address. */
  async moveParcels(supplierId: string, { nickname, address }: PickupInput): Promise<void> {
    const pickup = JSON.stringify({ nickname, ...address })
    await this.knex.raw(MOVE_PARCELS, [pickup, supplierId, pickup])
  }
}
