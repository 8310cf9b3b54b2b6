import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { findSettlementLockStep } from "../steps/find-settlement-lock"
import { refundUnplacedPaymentStep } from "../steps/refund-unplaced-payment"
import type { RefundUnplacedInput } from "../steps/refund-unplaced-payment"

export const refundUnplacedRazorpayPaymentWorkflowId = "refund-unplaced-razorpay-payment"

/**
 * Refunds a captured payment that cannot become an order. Durable; looks once more, under the cart's
 * lock, before it sends money. Safe to repeat.
 */
export const refundUnplacedRazorpayPaymentWorkflow = createWorkflow(
  refundUnplacedRazorpayPaymentWorkflowId,
  (input: RefundUnplacedInput) => {
    const lock = findSettlementLockStep(input)
    acquireLockStep({ key: lock, timeout: 30, ttl: 120 })
    const outcome = refundUnplacedPaymentStep(input)
    releaseLockStep({ key: lock })
    return new WorkflowResponse(outcome)
  }
)
