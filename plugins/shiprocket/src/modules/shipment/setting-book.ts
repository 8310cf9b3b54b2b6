import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ShiprocketOptions } from "../../options"
import { checkSetting, readSetting, settingDefaults } from "../../settings"
import type { SettingKey, ShippingSettings } from "../../settings"

/** How long another process may go on with settings that were changed, in ms. */
const CACHE_MS = 5_000

const SELECT = "select key, value from shipping_setting where deleted_at is null"
const UPSERT = `
  insert into shipping_setting (key, value) values (?, ?::jsonb)
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
    const stored = (await this.rows()).find((row) => row.key === key)
    return readSetting(key, stored?.value ?? null, this.defaults)
  }

  /** @throws MedusaError INVALID_DATA naming the field */
  async save<K extends SettingKey>(key: K, value: unknown): Promise<ShippingSettings[K]> {
    const checked = checkSetting(key, value)
    await this.knex.raw(UPSERT, [key, JSON.stringify(checked)])
    this.known = null
    return checked
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
