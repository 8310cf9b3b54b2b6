import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { createReviewPhotosStep } from "../steps/create-review-photos"
import { prepareReviewPhotosStep } from "../steps/prepare-review-photos"

export const uploadReviewPhotosWorkflowId = "upload-review-photos"

/** Checks, re-encodes and stores a shopper's pictures (base64). Answers their addresses. */
export const uploadReviewPhotosWorkflow = createWorkflow(
  uploadReviewPhotosWorkflowId,
  (input: { customer_id: string; files: { content: string }[] }) => {
    const files = prepareReviewPhotosStep(input.files)
    const uploaded = uploadFilesWorkflow.runAsStep({ input: { files } })
    const owned = transform({ input, uploaded }, (data) => ({
      customer_id: data.input.customer_id,
      files: data.uploaded.map(({ id, url }) => ({ id, url })),
    }))
    return new WorkflowResponse({ photos: createReviewPhotosStep(owned) })
  }
)
