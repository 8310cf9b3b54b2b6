import type { MedusaContainer } from "@medusajs/framework/types"
import { expireStaleFeedsWorkflow } from "../workflows/feed/workflows/manage-feed-runs"

/** Every five minutes: nothing is sold from feeds that are older than their limit. */
export default async function expireStaleFeedsJob(container: MedusaContainer): Promise<void> {
  await expireStaleFeedsWorkflow(container).run()
}

export const config = {
  name: "expire-stale-feeds",
  schedule: "*/5 * * * *",
}
