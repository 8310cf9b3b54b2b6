import { resolveUnfulfillableLineWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
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
import { discardLeftOverEditStep } from "./steps/discard-left-over-edit"
import type { LineRefundJob } from "./steps/enqueue-line-refund"
import { finishLineRefundStep } from "./steps/finish-line-refund"
import { giveBackLineMoneyStep } from "./steps/give-back-line-money"
import { loadRefundableLineStep } from "./steps/load-refundable-line"
import { lowerCashToCollectStep } from "./steps/lower-cash-to-collect"
import { takeLineOffStep } from "./steps/take-line-off"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * Takes the pieces nobody delivers off the order and gives their money back: a paid order is refunded by
 * its payment's provider, of one paid at the door less is collected. Durable; each part is done once
 * however often it runs, and wherever a run before it died.
 */
export const refundUnfulfillableLineWorkflow = createWorkflow(
  "refund-unfulfillable-line",
  (input: LineRefundJob) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const facts = loadRefundableLineStep(input)
    const edit = discardLeftOverEditStep(facts)
    when("pieces-are-on-the-order", { edit }, (found) => !found.edit.is_off).then(() => {
      const taking = transform({ input, facts }, (found) => ({
        ...found.facts,
        actor_id: found.input.actor_id,
      }))
      takeLineOffStep(taking)
    })
    when("line-is-open", { edit }, (found) => found.edit.is_open).then(() => {
      lowerCashToCollectStep(input)
      giveBackLineMoneyStep(input)
      finishLineRefundStep(input)
      const resolving = transform({ input }, ({ input: job }) => ({
        id: job.line_id,
        resolution: "refunded" as const,
        actor: { type: "admin" as const, id: job.actor_id },
      }))
      resolveUnfulfillableLineWorkflow.runAsStep({ input: resolving })
    })
    releaseLockStep({ key })
    return new WorkflowResponse(input)
  }
)
