import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { authorName } from "../../lib/author-name"
import { REVIEWABLE_ORDER_FIELDS, type ReviewableOrder } from "../../lib/reviewable-line"
import type { CreateReviewInput, SubmitReviewInput } from "../../types"
import { createReviewStep } from "../steps/create-review"
import { resolveReviewedLineStep } from "../steps/resolve-reviewed-line"

export const createReviewWorkflowId = "create-review"

/**
 * A customer reviews a line of an order of hers that was delivered. Publishes `review.created`, and
 * `review.approved` when the shop publishes at once.
 */
export const createReviewWorkflow = createWorkflow(
  createReviewWorkflowId,
  (input: CreateReviewInput) => {
    const orders = useQueryGraphStep({
      entity: "order",
      fields: REVIEWABLE_ORDER_FIELDS,
      filters: { id: input.order_id, customer_id: input.customer_id },
    }).config({ name: "get-reviewed-order" })
    const lineInput = transform({ input, orders }, (data) => ({
      orders: data.orders.data as unknown as ReviewableOrder[],
      order_id: data.input.order_id,
      line_item_id: data.input.line_item_id,
    }))
    const line = resolveReviewedLineStep(lineInput)
    const customers = useQueryGraphStep({
      entity: "customer",
      fields: ["id", "first_name", "last_name"],
      filters: { id: input.customer_id },
    }).config({ name: "get-review-author" })
    const review = transform({ input, line, customers }, (data): SubmitReviewInput => {
      const [author] = data.customers.data
      return {
        ...data.input,
        ...data.line,
        author_name: authorName(author?.first_name, author?.last_name),
      }
    })
    return new WorkflowResponse(createReviewStep(review))
  }
)
