import type { MedusaContainer } from "@medusajs/framework/types"
import { expirePurchaseOrdersWorkflow } from "../workflows/purchase-order/workflows/expire-purchase-orders"

/** Each minute: purchase orders that were not answered in time go to the next supplier. */
export default async function expirePurchaseOrdersJob(container: MedusaContainer): Promise<void> {
  await expirePurchaseOrdersWorkflow(container).run()
}

export const config = {
  name: "expire-purchase-orders",
  schedule: "* * * * *",
}
