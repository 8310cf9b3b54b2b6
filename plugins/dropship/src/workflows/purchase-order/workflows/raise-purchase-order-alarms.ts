import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { raisePurchaseOrderAlarmsStep } from "../steps/raise-purchase-order-alarms"

/**
 * Announces, once each, purchase orders of which three quarters of the answer time are over
 * (`purchase_order.answer_due`), and those not shipped by their dispatch time
 * (`purchase_order.dispatch_overdue`).
 */
export const raisePurchaseOrderAlarmsWorkflow = createWorkflow(
  "raise-purchase-order-alarms",
  () => {
    return new WorkflowResponse(raisePurchaseOrderAlarmsStep())
  }
)
