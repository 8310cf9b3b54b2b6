import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { createReturnPhotosStep } from "../steps/create-return-photos"
import { prepareReturnPhotosStep } from "../steps/prepare-return-photos"

export const uploadReturnPhotosWorkflowId = "upload-return-photos"

/** Checks, re-encodes and stores a shopper's pictures (base64) for one order. Answers their addresses. */
export const uploadReturnPhotosWorkflow = createWorkflow(
  uploadReturnPhotosWorkflowId,
  (input: { order_id: string; files: { content: string }[] }) => {
    const files = prepareReturnPhotosStep(input)
    const uploaded = uploadFilesWorkflow.runAsStep({ input: { files } })
    const owned = transform({ input, uploaded }, (data) => ({
      order_id: data.input.order_id,
      files: data.uploaded.map(({ id, url }) => ({ id, url })),
    }))
    return new WorkflowResponse({ photos: createReturnPhotosStep(owned) })
  }
)
