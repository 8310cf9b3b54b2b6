import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundMark } from "../../dispatch/line-refund"
import { finishRefunds } from "./finish-refunds"
import { loadLineRefund } from "./load-refundable-line"
import type { LineOfOrder } from "./load-refundable-line"

/** Makes sure that every refund of a line is known to the provider and to the order. */
export const finishLineRefundStep = createStep(
  "finish-line-refund",
  async (input: LineOfOrder, { container }) => {
    const { order } = await loadLineRefund(container, input)
    return new StepResponse(await finishRefunds(container, order, refundMark(input.line_id)))
  }
)
