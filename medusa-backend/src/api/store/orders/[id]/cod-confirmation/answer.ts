import type { CodConfirmationDTO } from "@bodycon/medusa-payment-cod/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { codModule } from "../../../../../cash-orders/cod-module"
import { toConfirmationView } from "../../../../../cash-orders/confirmation-view"

type Ran<Result> = { result: Result; errors?: { error?: unknown }[] }

/** @throws MedusaError NOT_FOUND for an order that needs no confirmation */
export const confirmationOf = async (
  container: MedusaContainer,
  orderId: string
): Promise<CodConfirmationDTO> => {
  const confirmation = await codModule(container).confirmationOfOrder(orderId)
  if (!confirmation) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${orderId} needs no confirmation`)
  }
  return confirmation
}

/** Answers 409 in the shop's own words; Medusa's errors of that status lose theirs. */
const conflict = (res: MedusaResponse, code: string, message: string): void => {
  res.status(409).json({ type: MedusaError.Types.CONFLICT, code, message })
}

/**
 * Answers with the confirmation as it is now, or 409 with the reason where nothing more can be done (now).
 * @throws what else the workflow failed of
 */
export const answerWith = async (
  container: MedusaContainer,
  orderId: string,
  res: MedusaResponse,
  { errors }: Ran<unknown>,
  wanted: CodConfirmationDTO["status"]
): Promise<void> => {
  const failure = errors?.[0]?.error as (Error & { type?: string; code?: string }) | undefined
  if (failure && failure.type !== MedusaError.Types.NOT_ALLOWED) {
    throw failure
  }
  const confirmation = await confirmationOf(container, orderId)
  if (failure) {
    conflict(res, failure.code ?? "confirmation_over", failure.message)
  } else if (confirmation.status !== wanted) {
    conflict(res, "confirmation_over", `This order is ${confirmation.status} already.`)
  } else {
    res.json({ cod_confirmation: toConfirmationView(confirmation) })
  }
}
