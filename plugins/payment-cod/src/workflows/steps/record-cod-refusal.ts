import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordCodRefusalInput } from "../../types"
import { serviceOf } from "./service-of"

/** Notes something that happened: nothing to undo. */
export const recordCodRefusalStep = createStep(
  "record-cod-refusal",
  async (input: RecordCodRefusalInput, { container }) =>
    new StepResponse(await serviceOf(container).recordRefusal(input))
)
