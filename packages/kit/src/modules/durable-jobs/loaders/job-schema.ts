import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runMigrations } from "graphile-worker"
import { Pool } from "pg"
import { pgSettings } from "../../../outbox/schema"

/** Creates the job tables before anything can enqueue. */
export default async function jobSchemaLoader({ container }: LoaderOptions): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const pool = new Pool({ ...pgSettings(knex), max: 2 })
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}
