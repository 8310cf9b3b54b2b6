import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SupplierFeedInput, UpdateSupplierFeedInput } from "../../../types/supplier-feed"
import { deleteSupplierFeedStep, releaseFeedListingsStep } from "../steps/delete-feed"
import {
  addFeedUploadStep,
  createSupplierFeedStep,
  updateSupplierFeedStep,
} from "../steps/feed-records"

/** Adds a feed to a supplier. */
export const createSupplierFeedWorkflow = createWorkflow(
  "create-supplier-feed",
  (input: SupplierFeedInput) => new WorkflowResponse(createSupplierFeedStep(input))
)

/** Changes a feed. A dry run made before can no longer be applied when the change gives it another meaning. */
export const updateSupplierFeedWorkflow = createWorkflow(
  "update-supplier-feed",
  (input: UpdateSupplierFeedInput) => new WorkflowResponse(updateSupplierFeedStep(input))
)

/** Deletes a feed. Its listings stay as they are and are people's business from then on. */
export const deleteSupplierFeedWorkflow = createWorkflow(
  "delete-supplier-feed",
  (input: { id: string }) => {
    const deleted = deleteSupplierFeedStep(input)
    releaseFeedListingsStep(input)
    return new WorkflowResponse(deleted)
  }
)

/** Keeps a file (base64), in the database because it holds costs, until a preview or a run reads it. */
export const addFeedUploadWorkflow = createWorkflow(
  "add-feed-upload",
  (input: { file_name: string; content: string }) => new WorkflowResponse(addFeedUploadStep(input))
)
