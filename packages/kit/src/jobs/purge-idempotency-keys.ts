import type { MedusaContainer } from "@medusajs/framework/types"
import { purgeIdempotencyKeysWorkflow } from "../workflows"

export default async function purgeIdempotencyKeys(container: MedusaContainer) {
  await purgeIdempotencyKeysWorkflow(container).run()
}

export const config = { name: "purge-idempotency-keys", schedule: "25 * * * *" }
