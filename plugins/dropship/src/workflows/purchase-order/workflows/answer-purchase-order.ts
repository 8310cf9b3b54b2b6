import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ApplyEventInput } from "../../../modules/purchase-order/base-service"
import type { AnswerPurchaseOrderInput } from "../../../types/purchase-order"
import { applyPurchaseOrderEventStep } from "../steps/apply-purchase-order-event"

/**
 * Takes a supplier's answer. A repeat, or an answer that comes too late, keeps the state and answers
 * `changed: false`.
 */
export const answerPurchaseOrderWorkflow = createWorkflow(
  "answer-purchase-order",
  (input: AnswerPurchaseOrderInput) => {
    const event = transform({ input }, ({ input: answer }): ApplyEventInput => ({
      id: answer.id,
      event: answer.action,
      actor: answer.actor,
      note: answer.reason,
      supplier_reference: answer.supplier_reference,
    }))
    return new WorkflowResponse(applyPurchaseOrderEventStep(event))
  }
)
