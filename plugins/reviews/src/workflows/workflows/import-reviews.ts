import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ImportReviewInput } from "../../types"
import { importReviewsStep } from "../steps/import-reviews"

export const importReviewsWorkflowId = "import-reviews"

/**
 * Adds past reviews in one transaction, once per `external_id`, without events. Answers those that
 * were new, with the ids they got.
 */
export const importReviewsWorkflow = createWorkflow(
  importReviewsWorkflowId,
  (input: { reviews: ImportReviewInput[] }) => {
    const created = importReviewsStep(input.reviews)
    return new WorkflowResponse({ created })
  }
)
