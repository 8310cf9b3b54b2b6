import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Run once by `medusa db:migrate`: the sweep of captures that are in no order's books asks for the newest. */
export default async function indexSweptCaptures({ container }: ExecArgs): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `CREATE INDEX IF NOT EXISTS "IDX_capture_created_at" ON capture (created_at)
       WHERE deleted_at IS NULL`
  )
}
