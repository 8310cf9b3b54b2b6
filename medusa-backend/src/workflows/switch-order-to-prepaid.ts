import { settleCodConfirmationWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import { PaymentEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { routeOrderWorkflow } from "./route-order"
import { decideOnlinePaymentsStep } from "./steps/decide-online-payments"
import { giveBackOnlineMoneyStep } from "./steps/give-back-online-money"
import { markOnlinePaymentsSettledStep } from "./steps/mark-online-payments-settled"
import { replaceCashPaymentStep } from "./steps/replace-cash-payment"
import { takeFeeOffStep } from "./steps/take-fee-off"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * An order that was to be paid at the door was paid online. While it has no parcel it becomes a prepaid one:
 * the cash payment is cancelled, the fee comes off, its confirmation is settled and it is routed. Otherwise,
 * and of every further payment, the money goes back in full and the shopper is told. Durable: wherever a run
 * died, the next one takes up the same; running it again changes nothing.
 */
export const switchOrderToPrepaidWorkflow = createWorkflow(
  "switch-order-to-prepaid",
  (input: { order_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const decision = decideOnlinePaymentsStep(input)
    when("a-payment-is-kept", { decision }, (found) => found.decision.keep !== null).then(() => {
      const replace = transform({ input, decision }, (found) => ({
        order_id: found.input.order_id,
        cash: found.decision.cash,
        keep: found.decision.keep!,
      }))
      replaceCashPaymentStep(replace)
      takeFeeOffStep(input)
      const settle = transform({ input }, (found) => ({
        order_id: found.input.order_id,
        reason: "paid_online" as const,
      }))
      settleCodConfirmationWorkflow.runAsStep({ input: settle })
    })
    const giving = transform({ input, decision }, (found) => ({
      order_id: found.input.order_id,
      decision: found.decision,
    }))
    const given = giveBackOnlineMoneyStep(giving)
    emitEventStep({ eventName: PaymentEvents.REFUNDED, data: given.returned })
    const settled = transform({ input, decision }, (found) => ({
      order_id: found.input.order_id,
      settles: found.decision.settles,
    }))
    markOnlinePaymentsSettledStep(settled)
    releaseLockStep({ key })
    when("order-is-prepaid", { decision }, (found) => found.decision.keep !== null).then(() => {
      const route = transform({ input }, (found) => ({ id: found.input.order_id }))
      routeOrderWorkflow.runAsStep({ input: route })
    })
    return new WorkflowResponse(decision)
  }
)
