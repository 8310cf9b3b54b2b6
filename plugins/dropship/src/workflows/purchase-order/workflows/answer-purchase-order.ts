import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AnswerPurchaseOrderInput } from "../../../types/purchase-order"
import { answerPurchaseOrderStep } from "../steps/answer-purchase-order"

/**
 * Takes a supplier's answer: all of it, some lines or pieces, or none. What it refuses goes to the next
 * supplier. A repeat keeps the state and answers `changed: false`; an answer that differs from the one
 * given, or comes too late, is noted and answers `ignored: true`. Until the courier has the goods a
 * supplier may still reject what it accepted.
 *
 * @example
 * await answerPurchaseOrderWorkflow(container).run({
 *   input: { id, action: "accept", lines: [{ id: "poline_1", quantity: 1 }], actor },
 * })
 */
export const answerPurchaseOrderWorkflow = createWorkflow(
  "answer-purchase-order",
  (input: AnswerPurchaseOrderInput) => {
    return new WorkflowResponse(answerPurchaseOrderStep(input))
  }
)
