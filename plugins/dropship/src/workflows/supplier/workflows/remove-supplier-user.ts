import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { removeSupplierLoginStep } from "../steps/remove-supplier-login"
import { removeSupplierUserStep } from "../steps/remove-supplier-user"
import type { RemoveSupplierUserInput } from "../steps/remove-supplier-user"

/** Takes a person from a supplier, and their login with it. */
export const removeSupplierUserWorkflow = createWorkflow(
  "remove-supplier-user",
  (input: RemoveSupplierUserInput) => {
    const user = removeSupplierUserStep(input)
    removeSupplierLoginStep(user)
    return new WorkflowResponse(user)
  }
)
