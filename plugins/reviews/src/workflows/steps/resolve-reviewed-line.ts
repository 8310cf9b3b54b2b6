import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { reviewableLine, type ReviewableOrder } from "../../lib/reviewable-line"

export type ResolveReviewedLineInput = {
  /** The customer's order of that id, or none. */
  orders: ReviewableOrder[]
  order_id: string
  line_item_id: string
}

/** The line a customer may review. Fails when it is not hers or not delivered yet. */
export const resolveReviewedLineStep = createStep(
  "resolve-reviewed-line",
  async ({ orders, order_id, line_item_id }: ResolveReviewedLineInput) =>
    new StepResponse(reviewableLine(orders[0], { order_id, line_item_id }))
)
