import { proposeRefundWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { decideLineRefundStep } from "./steps/decide-line-refund"
import { enqueueLineRefundStep } from "./steps/enqueue-line-refund"
import { loadRefundableLineStep } from "./steps/load-refundable-line"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * A merchant wants the money of a flagged line given back: refuses what cannot be, fixes the amount and
 * queues `refund-unfulfillable-line`. Asked for again it changes nothing.
 */
export const requestLineRefundWorkflow = createWorkflow(
  "request-line-refund",
  (input: { order_id: string; line_id: string; actor_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const facts = loadRefundableLineStep(input)
    const decision = decideLineRefundStep(facts)
    when("money-is-not-back", { decision }, (found) => !found.decision.is_done).then(() => {
      const proposal = transform({ input, decision }, (found) => ({
        lines: [{ id: found.input.line_id, refund_amount: found.decision.amount }],
      }))
      proposeRefundWorkflow.runAsStep({ input: proposal })
      const job = transform({ input, decision }, (found) => ({
        ...found.input,
        amount: found.decision.amount,
      }))
      enqueueLineRefundStep(job)
    })
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ decision }, ({ decision: made }) => ({
        amount: made.amount,
        status: made.is_done ? ("refunded" as const) : ("requested" as const),
      }))
    )
  }
)
