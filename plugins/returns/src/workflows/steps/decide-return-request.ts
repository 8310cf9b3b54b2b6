import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DecideReturnRequestInput } from "../../types"
import { serviceOf } from "./service-of"

/** Approves or rejects. An approval is undone by cancelling; a rejection is final, its event is out. */
export const decideReturnRequestStep = createStep(
  "decide-return-request",
  async (input: DecideReturnRequestInput, { container }) => {
    const result = await serviceOf(container).decideReturnRequest(input)
    const undo = result.changed && input.action === "approve" ? input.id : null
    return new StepResponse(result, undo)
  },
  async (id, { container }) => {
    if (id) {
      await serviceOf(container).advanceReturnRequest({
        id,
        to: "cancelled",
        actor: { type: "system" },
        note: "what was to follow could not be done",
      })
    }
  }
)
