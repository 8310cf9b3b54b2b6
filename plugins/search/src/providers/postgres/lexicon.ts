import type { SqlManager } from "./engine"
import type { Lexicon } from "./spelling"

/** Words in fewer documents than this are as likely typing errors of the seller's. */
const MIN_DOCUMENTS = 1
const MAX_AGE_MS = 10 * 60_000

interface Entry {
  lexicon: Promise<Lexicon>
  loadedAt: number
}

/**
 * The words of each index, read from its own table when a query finds nothing and kept for ten
 * minutes. A fresh word is thus found at once by its right spelling, and a little later by a wrong one.
 */
export class LexiconCache {
  private readonly entries = new Map<string, Entry>()

  constructor(private readonly sql: SqlManager) {}

  async get(physicalName: string, now = Date.now()): Promise<Lexicon> {
    const known = this.entries.get(physicalName)
    if (known && now - known.loadedAt < MAX_AGE_MS) {
      return await known.lexicon
    }
    const lexicon = this.load(physicalName)
    this.entries.set(physicalName, { lexicon, loadedAt: now })
    lexicon.catch(() => this.entries.delete(physicalName))
    return await lexicon
  }

  private async load(physicalName: string): Promise<Lexicon> {
    const [catalog] = await this.sql.execute<{ table_name: string }>(
      `SELECT table_name FROM search_postgres_index WHERE name = ?`,
      [physicalName]
    )
    if (!catalog) {
      return new Map()
    }
    const rows = await this.sql.execute<{ word: string; ndoc: number }>(
      `SELECT word, ndoc FROM ts_stat(?) WHERE ndoc >= ? AND word ~ '^[a-z]{3,}$'`,
      [`SELECT to_tsvector('simple', search_text) FROM "${catalog.table_name}"`, MIN_DOCUMENTS]
    )
    return new Map(rows.map(({ word, ndoc }) => [word, Number(ndoc)]))
  }
}
