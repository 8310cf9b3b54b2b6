import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type PaymentData = { id: string; data: Record<string, unknown> }

const write = (container: MedusaContainer, payment: PaymentData) =>
  container.resolve(Modules.PAYMENT).updatePayment(payment as never)

/** Notes on a cash payment that its order is wanted; undone by what it said before. */
export const confirmCodPaymentStep = createStep(
  "confirm-cod-payment",
  async ({ payment_id: id }: { payment_id: string }, { container }) => {
    const payment = await container
      .resolve(Modules.PAYMENT)
      .retrievePayment(id, { select: ["id", "provider_id", "data"] })
    if (!payment.provider_id.startsWith("pp_cod")) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `payment ${id} is not by cash on delivery`
      )
    }
    const before = payment.data ?? {}
    const data: Record<string, unknown> = { ...before, confirmation: "confirmed" }
    if (before.confirmation === "confirmed") {
      return new StepResponse({ id, data }, null)
    }
    await write(container, { id, data })
    return new StepResponse({ id, data }, { id, data: before })
  },
  async (before, { container }) => {
    if (before) {
      await write(container, before)
    }
  }
)
