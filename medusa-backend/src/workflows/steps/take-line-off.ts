import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { takeLineOffOrderWorkflow } from "../take-line-off-order"
import type { LineRefundFacts } from "./load-refundable-line"

/**
 * Takes the pieces off in a run of its own: what fails after it must not undo the record of an edit whose
 * effect stays.
 */
export const takeLineOffStep = createStep(
  "take-line-off",
  async (input: LineRefundFacts & { actor_id: string }, { container }) => {
    const { result } = await takeLineOffOrderWorkflow(container).run({ input })
    return new StepResponse({ order_change_id: result.id })
  }
)
