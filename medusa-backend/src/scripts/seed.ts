import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedShop } from "../seed/run"

/**
 * `medusa exec ./medusa-backend/.medusa/server/src/scripts/seed.js` fills the demo shop. Says each step on
 * a line `SEED_STEP …` and at the end `SEED_RESULT {"publishable_key":"pk_…"}`.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const startedAt = Date.now()
  const result = await seedShop(container, (text) => process.stdout.write(`SEED_STEP ${text}\n`))
  logger.info(`The demo shop is ready after ${Math.round((Date.now() - startedAt) / 1000)} s`)
  process.stdout.write(`SEED_RESULT ${JSON.stringify(result)}\n`)
}
