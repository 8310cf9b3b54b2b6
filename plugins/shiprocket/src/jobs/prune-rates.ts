import type { MedusaContainer } from "@medusajs/framework/types"
import { pruneRatesWorkflow } from "../workflows"

export default async function pruneRates(container: MedusaContainer) {
  await pruneRatesWorkflow(container).run()
}

export const config = { name: "prune-rates", schedule: "20 3 * * *" }
