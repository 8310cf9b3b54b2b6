import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentActions } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { processPaymentWorkflowId } from "@medusajs/medusa/core-flows"

type AuthorizePaidSessionInput = { payment_session_id: string; captured: boolean }

/**
 * Turns a paid session without a cart to complete (a payment link, an order whose payment was lost
 * half-way) into a Medusa payment, with Medusa's workflow for payment webhooks. It runs as a workflow
 * of its own because inside another one it takes no lock.
 */
export const authorizePaidSessionStep = createStep(
  "authorize-paid-session",
  async (input: AuthorizePaidSessionInput, { container }) => {
    // Medusa's own amount, with its fractions of a paisa: the order's transaction has to match its total.
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "payment_session",
      fields: ["id", "amount", "raw_amount"],
      filters: { id: input.payment_session_id },
    })
    const [session] = data as unknown as { amount: BigNumberInput; raw_amount?: BigNumberInput }[]
    await container.resolve(Modules.WORKFLOW_ENGINE).run(processPaymentWorkflowId, {
      input: {
        action: input.captured ? PaymentActions.SUCCESSFUL : PaymentActions.AUTHORIZED,
        data: {
          session_id: input.payment_session_id,
          amount: session.raw_amount ?? session.amount,
        },
      },
    })
    return new StepResponse(null)
  }
)
