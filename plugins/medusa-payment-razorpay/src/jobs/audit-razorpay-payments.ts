import type { MedusaContainer } from "@medusajs/framework/types"
import { auditRazorpayPaymentsWorkflow } from "../workflows/workflows/audit-razorpay-payments"

/** A payment may become captured up to three days after it was made. */
const DAYS = 4
const SETTLED_AFTER_MINUTES = 15

/** Goes through the account's payments of the last days, at 03:10 IST. */
export default async function auditRazorpayPayments(container: MedusaContainer): Promise<void> {
  await auditRazorpayPaymentsWorkflow(container).run({
    input: { days: DAYS, settled_after_minutes: SETTLED_AFTER_MINUTES },
  })
}

export const config = {
  name: "audit-razorpay-payments",
  schedule: "40 21 * * *",
}
