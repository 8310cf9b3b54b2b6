import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { exposeReservationsStep, findExposedLinesStep } from "../steps/arrange-reservations"
import { orderLockKey } from "./order-lock"

/**
 * Makes the stock reservations of a purchase order those that Medusa fulfils: they carry the order lines'
 * own ids, and reservations of other parts of these lines are parked. To be run right before its
 * fulfilment is created; running it again changes nothing.
 */
export const exposeReservationWorkflow = createWorkflow(
  "expose-reservation",
  (input: { purchase_order_id: string }) => {
    const lines = findExposedLinesStep(input)
    const key = transform({ lines }, (found) => orderLockKey(found.lines.order_id))
    acquireLockStep({ key, timeout: 30, ttl: 60, executeOnSubWorkflow: true })
    const exposed = exposeReservationsStep(lines)
    releaseLockStep({ key, executeOnSubWorkflow: true })
    return new WorkflowResponse(exposed)
  }
)
