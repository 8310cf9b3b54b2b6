import type { MedusaContainer } from "@medusajs/framework/types"
import { refreshSupplierScorecardsWorkflow } from "../workflows/scorecard"

/** Each hour: how suppliers did within the window, for routing and the charts. */
export default async function refreshSupplierScorecardsJob(
  container: MedusaContainer
): Promise<void> {
  await refreshSupplierScorecardsWorkflow(container).run()
}

export const config = {
  name: "refresh-supplier-scorecards",
  schedule: "11 * * * *",
}
