import type { MedusaContainer } from "@medusajs/framework/types"
import { watchNdrCasesWorkflow } from "../workflows"

export default async function watchNdrCases(container: MedusaContainer) {
  await watchNdrCasesWorkflow(container).run()
}

export const config = { name: "watch-ndr-cases", schedule: "*/10 * * * *" }
