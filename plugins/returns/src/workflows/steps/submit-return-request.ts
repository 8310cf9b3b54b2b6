import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateReturnRequestInput } from "../../types"
import { serviceOf } from "./service-of"

/** Stores a request with its events. Undone by cancelling it, because its events are out. */
export const submitReturnRequestStep = createStep(
  "submit-return-request",
  async (input: CreateReturnRequestInput, { container }) => {
    const request = await serviceOf(container).submitReturnRequest(input)
    return new StepResponse(request, request.id)
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
