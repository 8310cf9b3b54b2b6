import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReceiveReturnRequestInput } from "../../types"
import { serviceOf } from "./service-of"

/** Notes what came, with its event. Goods that are there stay there: nothing to undo. */
export const receiveReturnRequestStep = createStep(
  "receive-return-request",
  async (input: ReceiveReturnRequestInput, { container }) =>
    new StepResponse(await serviceOf(container).receiveReturnRequest(input))
)
