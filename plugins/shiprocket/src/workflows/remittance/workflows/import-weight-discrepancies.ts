import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { importWeightDiscrepanciesStep } from "../steps/import-weight-discrepancies"
import type { ImportWeightDiscrepanciesInput } from "../steps/import-weight-discrepancies"

/** Takes weight discrepancies from a file or from Shiprocket. */
export const importWeightDiscrepanciesWorkflow = createWorkflow(
  "import-weight-discrepancies",
  (input: ImportWeightDiscrepanciesInput) => {
    return new WorkflowResponse(importWeightDiscrepanciesStep(input))
  }
)
