import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileRazorpayOrdersWorkflow } from "../workflows/workflows/reconcile-razorpay-orders"

const ORDERS_PER_RUN = 500

/** Asks Razorpay about open orders: every few minutes while fresh, rarely once they are old. */
export default async function reconcileRazorpayOrders(container: MedusaContainer): Promise<void> {
  await reconcileRazorpayOrdersWorkflow(container).run({ input: { limit: ORDERS_PER_RUN } })
}

export const config = {
  name: "reconcile-razorpay-orders",
  schedule: "* * * * *",
}
