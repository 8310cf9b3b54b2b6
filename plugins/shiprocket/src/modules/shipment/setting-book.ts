import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ShiprocketOptions } from "../../options"
import { changeSettings, checkSetting, readSetting, settingDefaults } from "../../settings"
import type { SettingKey, SettingsPatch, ShippingSettings } from "../../settings"

/** How long another process may go on with settings that were changed, in ms. */
const CACHE_MS = 5_000

const SELECT = "select key, value from shipping_setting where deleted_at is null"
const LOCK = "select pg_advisory_xact_lock(hashtext('shipping_setting'))"
const UPSERT = `
  insert into shipping_setting (key, value) select key, value from jsonb_each(?::jsonb)
  on conflict (key) do update
  set value = excluded.value, updated_at = now(), deleted_at = null`

type Row = { key: string; value: unknown }

/** The merchant's settings, read through a short cache because every rate and every booking asks. */
export class SettingBook {
  private readonly defaults: ShippingSettings
  private known: { rows: Promise<Row[]>; until: number } | null = null

  constructor(
    private readonly knex: Knex,
    options: ShiprocketOptions
  ) {
    this.defaults = settingDefaults(options)
  }

  async get<K extends SettingKey>(key: K): Promise<ShippingSettings[K]> {
    return this.read(key, await this.rows())
  }

  /** Every group, past the cache. */
  async all(): Promise<ShippingSettings> {
    const { rows } = await this.knex.raw<{ rows: Row[] }>(SELECT)
    return this.readAll(rows)
  }

  /** Replaces a group. @throws MedusaError INVALID_DATA naming the field */
  async save<K extends SettingKey>(key: K, value: unknown): Promise<ShippingSettings[K]> {
    const checked = checkSetting(key, value)
    await this.knex.raw(UPSERT, [JSON.stringify({ [key]: checked })])
    this.known = null
    return checked
  }

  /**
   * Changes fields of any groups, all of them or none.
   * @returns every group before and after
   * @throws MedusaError INVALID_DATA naming the fields
   */
  async change(
    patch: SettingsPatch
  ): Promise<{ before: ShippingSettings; after: ShippingSettings }> {
    const saved = await this.knex.transaction(async (transaction) => {
      // Two merchants who change different fields of a group must not undo each other.
      await transaction.raw(LOCK)
      const { rows } = await transaction.raw<{ rows: Row[] }>(SELECT)
      const before = this.readAll(rows)
      const changed = changeSettings(before, patch)
      await transaction.raw(UPSERT, [JSON.stringify(changed)])
      return { before, after: { ...before, ...changed } }
    })
    this.known = null
    return saved
  }

  private read<K extends SettingKey>(key: K, rows: Row[]): ShippingSettings[K] {
    const stored = rows.find((row) => row.key === key)
    return readSetting(key, stored?.value ?? null, this.defaults)
  }

  private readAll(rows: Row[]): ShippingSettings {
    return {
      booking: this.read("booking", rows),
      rates: this.read("rates", rows),
      ndr: this.read("ndr", rows),
      remittance: this.read("remittance", rows),
    }
  }

  private rows(): Promise<Row[]> {
    if (!this.known || this.known.until < Date.now()) {
      const rows = this.knex.raw<{ rows: Row[] }>(SELECT).then((answer) => answer.rows)
      const known = { rows, until: Date.now() + CACHE_MS }
      this.known = known
      rows.catch(() => {
        if (this.known === known) {
          this.known = null
        }
      })
    }
    return this.known.rows
  }
}
