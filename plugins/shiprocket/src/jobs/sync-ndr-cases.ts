import type { MedusaContainer } from "@medusajs/framework/types"
import { syncNdrCasesWorkflow } from "../workflows"

export default async function syncNdrCases(container: MedusaContainer) {
  await syncNdrCasesWorkflow(container).run()
}

export const config = { name: "sync-ndr-cases", schedule: "*/20 * * * *" }
