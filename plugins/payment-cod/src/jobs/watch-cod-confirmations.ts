import type { MedusaContainer } from "@medusajs/framework/types"
import { watchCodConfirmationsWorkflow } from "../workflows/workflows/watch-cod-confirmations"

/** Each minute: orders nobody confirmed in time are called off, and shoppers reminded once. */
export default async function watchCodConfirmationsJob(container: MedusaContainer): Promise<void> {
  await watchCodConfirmationsWorkflow(container).run()
}

export const config = {
  name: "watch-cod-confirmations",
  schedule: "* * * * *",
}
