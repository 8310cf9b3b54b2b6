import { enqueueWorkflow } from "@bodycon/kit"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Queues settling an order as a durable job of its own, with retries of its own. */
export const enqueueSettlementStep = createStep(
  "enqueue-settlement",
  async (input: { razorpay_order_id: string }, { container }) => {
    await enqueueWorkflow(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
      workflowId: "settle-razorpay-order",
      input,
      key: `razorpay-settle:${input.razorpay_order_id}`,
    })
    return new StepResponse(null)
  }
)
