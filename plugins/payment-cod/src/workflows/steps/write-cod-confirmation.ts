import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CodAvailability } from "../../types"
import type { CodSession } from "./read-cart-payment"

/** The session with other data and nothing else changed: the provider keeps what it knows of an equal amount. */
const write = (container: MedusaContainer, session: CodSession) =>
  container.resolve(Modules.PAYMENT).updatePaymentSession(session as never)

/** Writes onto the cash session whether its order has to be confirmed; the payment takes it from there. */
export const writeCodConfirmationStep = createStep(
  "write-cod-confirmation",
  async (
    { session, availability }: { session: CodSession; availability: CodAvailability },
    { container }
  ) => {
    const confirmation = availability.confirmation === "code" ? "pending" : "not_needed"
    if (session.data.confirmation === confirmation) {
      return new StepResponse(confirmation, null)
    }
    await write(container, { ...session, data: { ...session.data, confirmation } })
    return new StepResponse(confirmation, session)
  },
  async (before, { container }) => {
    if (before) {
      await write(container, before)
    }
  }
)
