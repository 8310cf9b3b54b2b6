import type { MedusaContainer } from "@medusajs/framework/types"
import { startDueFeedRunsWorkflow } from "../workflows/feed/workflows/manage-feed-runs"

/** Every five minutes: URL feeds whose time has come are fetched. */
export default async function startDueFeedRunsJob(container: MedusaContainer): Promise<void> {
  await startDueFeedRunsWorkflow(container).run()
}

export const config = {
  name: "start-due-feed-runs",
  schedule: "*/5 * * * *",
}
