import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { changeCodSettings, readCodSettings } from "../../settings"
import type { CodSettings, CodSettingsPatch } from "../../settings"
import type { SavedCodSettings } from "../../types"

/** How long another process may go on with settings that were changed, in ms. */
const CACHE_MS = 5_000

const KEY = "rules"
const SELECT = "select value from cod_setting where key = ? and deleted_at is null"
const LOCK = "select pg_advisory_xact_lock(hashtext('cod_setting'))"
const UPSERT = `
  insert into cod_setting (key, value, updated_by) values (?, ?::jsonb, ?)
  on conflict (key) do update
  set value = excluded.value, updated_by = excluded.updated_by, updated_at = now(), deleted_at = null`

type Row = { value: unknown }

/** The merchant's settings, read through a short cache because every product page and cart asks. */
export class SettingBook {
  private known: { settings: Promise<CodSettings>; until: number } | null = null

  constructor(
    private readonly knex: Knex,
    private readonly defaults: CodSettings
  ) {}

  /** At most seconds old. */
  get(): Promise<CodSettings> {
    if (!this.known || this.known.until < Date.now()) {
      const known = { settings: this.now(), until: Date.now() + CACHE_MS }
      this.known = known
      known.settings.catch(() => {
        if (this.known === known) {
          this.known = null
        }
      })
    }
    return this.known.settings
  }

  /** Past the cache. */
  async now(): Promise<CodSettings> {
    const { rows } = await this.knex.raw<{ rows: Row[] }>(SELECT, [KEY])
    return readCodSettings(rows[0]?.value ?? null, this.defaults)
  }

  /** @throws MedusaError INVALID_DATA naming the fields; then nothing is saved */
  async change(patch: CodSettingsPatch, actorId: string | null): Promise<SavedCodSettings> {
    const saved = await this.knex.transaction(async (transaction) => {
      // Two merchants who change different fields must not undo each other.
      await transaction.raw(LOCK)
      const { rows } = await transaction.raw<{ rows: Row[] }>(SELECT, [KEY])
      const before = readCodSettings(rows[0]?.value ?? null, this.defaults)
      const after = changeCodSettings(before, patch)
      await transaction.raw(UPSERT, [KEY, JSON.stringify(after), actorId] as never)
      return { before, after }
    })
    this.known = null
    return saved
  }
}
