import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateSupplierInput } from "../../../types/supplier"
import { updateSuppliersStep } from "../steps/update-suppliers"

/** Changes suppliers by id. */
export const updateSuppliersWorkflow = createWorkflow(
  "update-suppliers",
  (input: { suppliers: UpdateSupplierInput[] }) => {
    return new WorkflowResponse(updateSuppliersStep(input.suppliers))
  }
)
