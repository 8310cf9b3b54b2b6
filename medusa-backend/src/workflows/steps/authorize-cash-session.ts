import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Makes the payment of a cash order. Medusa's own step would cancel it again when what follows fails, and no
 * other can be made of its session: nothing to undo.
 */
export const authorizeCashSessionStep = createStep(
  "authorize-cash-session",
  async ({ payment_session_id }: { payment_session_id: string }, { container }) => {
    const payment = await container
      .resolve(Modules.PAYMENT)
      .authorizePaymentSession(payment_session_id, {})
    return new StepResponse({ payment_id: payment?.id ?? null })
  }
)
