import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { settleReservationsStep } from "../steps/arrange-reservations"
import { orderLockKey } from "./order-lock"

/** Frees the stock of lines that nobody takes any more. Durable and idempotent. */
export const settleOrderReservationsWorkflow = createWorkflow(
  "settle-order-reservations",
  (input: { order_id: string }) => {
    const key = transform({ input }, (data) => orderLockKey(data.input.order_id))
    acquireLockStep({ key, timeout: 30, ttl: 60, executeOnSubWorkflow: true })
    const settled = settleReservationsStep(input)
    releaseLockStep({ key, executeOnSubWorkflow: true })
    return new WorkflowResponse(settled)
  }
)
