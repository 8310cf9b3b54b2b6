import { decryptSecret, encryptSecret } from "@bodycon/kit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createHash } from "node:crypto"
import type { TokenStore } from "../../client/http"

/** Tokens live 10 days; they are renewed a day early. */
const LIFE_MS = 9 * 86_400_000

type Row = { token: string; expires_at: Date }

const SELECT = "select token, expires_at from shiprocket_token where id = ? and deleted_at is null"
const UPSERT = `
  insert into shiprocket_token (id, token, expires_at) values (?, ?, ?)
  on conflict (id) do update
  set token = excluded.token, expires_at = excluded.expires_at, updated_at = now(), deleted_at = null`

/**
 * The login token in PostgreSQL, encrypted. An advisory lock lets one process log in while the others
 * wait and then read what it stored.
 */
export class PgTokenStore implements TokenStore {
  private readonly id: string
  private renewal: Promise<string> | null = null

  constructor(
    private readonly knex: Knex,
    private readonly account: { apiUrl: string; email: string; encryptionKey: string }
  ) {
    this.id = createHash("sha256").update(`${account.apiUrl}\n${account.email}`).digest("hex")
  }

  async read(): Promise<string | null> {
    return this.readWith(this.knex)
  }

  async renew(stale: string | null, login: () => Promise<string>): Promise<string> {
    // One renewal a process, so that a burst of calls does not hold a connection each.
    this.renewal ??= this.renewLocked(stale, login).finally(() => {
      this.renewal = null
    })
    const token = await this.renewal
    // The running renewal was somebody else's, who did not know that this token is refused.
    return token === stale ? this.renewLocked(stale, login) : token
  }

  private async renewLocked(stale: string | null, login: () => Promise<string>): Promise<string> {
    return this.knex.transaction(async (transaction) => {
      await transaction.raw("select pg_advisory_xact_lock(hashtext(?))", [`shiprocket:${this.id}`])
      const current = await this.readWith(transaction)
      if (current && current !== stale) {
        return current
      }
      const token = await login()
      await transaction.raw(UPSERT, [
        this.id,
        encryptSecret(token, this.account.encryptionKey),
        new Date(Date.now() + LIFE_MS),
      ])
      return token
    })
  }

  private async readWith(knex: Knex): Promise<string | null> {
    const { rows } = await knex.raw<{ rows: Row[] }>(SELECT, [this.id])
    const row = rows[0]
    if (!row || new Date(row.expires_at) <= new Date()) {
      return null
    }
    try {
      return decryptSecret(row.token, this.account.encryptionKey)
    } catch {
      // Stored under another ENCRYPTION_KEY: worth no more than no token.
      return null
    }
  }
}
