import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { importRemittanceStep } from "../steps/import-remittance"
import type { ImportRemittanceInput } from "../steps/import-remittance"

/** Imports a statement of remitted cash, or says what that would do. Nothing is imported twice. */
export const importRemittanceWorkflow = createWorkflow(
  "import-remittance",
  (input: ImportRemittanceInput) => {
    return new WorkflowResponse(importRemittanceStep(input))
  }
)
