import type { MedusaContainer } from "@medusajs/framework/types"
import { matchRemittancesWorkflow } from "../workflows"

export default async function matchRemittances(container: MedusaContainer) {
  await matchRemittancesWorkflow(container).run()
}

export const config = { name: "match-remittances", schedule: "40 * * * *" }
