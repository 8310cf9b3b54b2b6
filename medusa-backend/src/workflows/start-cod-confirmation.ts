import { requestCodConfirmationWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planCodConfirmationStep } from "./steps/plan-cod-confirmation"

/** Asks about a cash order that has to be confirmed, once. Durable; safe to repeat. */
export const startCodConfirmationWorkflow = createWorkflow(
  "start-cod-confirmation",
  (input: { order_id: string }) => {
    const request = planCodConfirmationStep(input)
    when("order-is-to-be-confirmed", { request }, (found) => found.request !== null).then(() => {
      const asked = transform({ request }, (found) => found.request!)
      requestCodConfirmationWorkflow.runAsStep({ input: asked })
    })
    return new WorkflowResponse(request)
  }
)
