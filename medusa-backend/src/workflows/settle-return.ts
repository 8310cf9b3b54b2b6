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
import type { ReturnRequestEvent } from "./open-return"
import { endReturnStep } from "./steps/end-return"
import { giveBackReturnMoneyStep } from "./steps/give-back-return-money"
import { loadReturnStep } from "./steps/load-return"
import { openMedusaReturnsStep } from "./steps/open-medusa-returns"
import { receiveMedusaReturnsStep } from "./steps/receive-medusa-returns"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * What a shopper sent back was looked at: Medusa receives it, good pieces go back into stock, the supplier's
 * account follows, and the shopper gets her money the way she paid, a transfer, or the piece she wanted
 * instead. Durable; each part is done once however often it runs, and wherever a run before it died.
 */
export const settleReturnWorkflow = createWorkflow("settle-return", (input: ReturnRequestEvent) => {
  const key = transform(input, lockKey)
  acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
  const facts = loadReturnStep(input)
  when("request-is-received", { facts }, (found) => found.facts.request.status === "received").then(
    () => {
      openMedusaReturnsStep(facts)
      receiveMedusaReturnsStep(input)
      giveBackReturnMoneyStep(input)
      endReturnStep(input)
    }
  )
  releaseLockStep({ key })
  return new WorkflowResponse(input)
})
