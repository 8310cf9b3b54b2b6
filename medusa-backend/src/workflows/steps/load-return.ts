import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadReturn } from "../../returns/load-return"

/** What the life of a return depends on. @throws MedusaError NOT_FOUND */
export const loadReturnStep = createStep(
  "load-return",
  async (input: { id: string }, { container }) =>
    new StepResponse(await loadReturn(container, input))
)
