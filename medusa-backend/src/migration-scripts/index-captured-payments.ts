import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * What the sweep of cash orders paid online looks for each minute: payments by when they were captured,
 * which Medusa does not index.
 */
const INDEX = `CREATE INDEX IF NOT EXISTS "IDX_payment_captured_at" ON payment (captured_at)
   WHERE captured_at IS NOT NULL AND deleted_at IS NULL`

/** Run once by `medusa db:migrate`. */
export default async function indexCapturedPayments({ container }: ExecArgs): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(INDEX)
}
