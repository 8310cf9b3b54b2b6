import type { MedusaContainer } from "@medusajs/framework/types"
import { raisePurchaseOrderAlarmsWorkflow } from "../workflows/purchase-order/workflows/raise-purchase-order-alarms"

/** Each minute: answers about to be late, and parcels that are. */
export default async function raisePurchaseOrderAlarmsJob(
  container: MedusaContainer
): Promise<void> {
  await raisePurchaseOrderAlarmsWorkflow(container).run()
}

export const config = {
  name: "raise-purchase-order-alarms",
  schedule: "* * * * *",
}
