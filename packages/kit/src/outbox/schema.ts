import { runMigrations } from "graphile-worker"
import type { PoolConfig } from "pg"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The pg settings (URL, TLS) behind Medusa's shared knex connection. */
export const pgSettings = (knex: Knex): PoolConfig => {
  const connection = knex.client.config.connection as string | PoolConfig
  return typeof connection === "string" ? { connectionString: connection } : connection
}

/**
 * Creates or upgrades the job tables (schema `graphile_worker`). The `durable_jobs` module does it at
 * boot; a module test that enqueues jobs calls it itself.
 * @param connectionString PostgreSQL URL
 */
export const ensureJobSchema = (connectionString: string): Promise<void> =>
  runMigrations({ connectionString })
