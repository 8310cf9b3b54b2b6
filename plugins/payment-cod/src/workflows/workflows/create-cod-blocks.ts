import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createCodBlocksStep } from "../steps/create-cod-blocks"
import type { CreateCodBlocksInput } from "../steps/create-cod-blocks"

export const createCodBlocksWorkflowId = "create-cod-blocks"

/**
 * Puts people and places on the blocklist, all of them or none.
 * @throws MedusaError INVALID_DATA naming `blocks.<n>.<field>`; DUPLICATE_ERROR naming what is on it already
 */
export const createCodBlocksWorkflow = createWorkflow(
  createCodBlocksWorkflowId,
  (input: CreateCodBlocksInput) => {
    return new WorkflowResponse({ cod_blocks: createCodBlocksStep(input) })
  }
)
