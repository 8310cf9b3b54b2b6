import { MedusaError } from "@medusajs/framework/utils"
import { RazorpayError } from "../../client"

const typeOf = (error: RazorpayError): string => {
  if (error.outcomeUnknown || error.status === 401 || error.status === 429) {
    return MedusaError.Types.UNEXPECTED_STATE
  }
  return error.status === 404 ? MedusaError.Types.NOT_FOUND : MedusaError.Types.INVALID_DATA
}

/** Throws what Medusa's routes answer with a fitting status; errors of our own pass as they are. */
export const throwMedusaError = (error: unknown): never => {
  if (error instanceof RazorpayError) {
    throw new MedusaError(typeOf(error), error.message, error.code ?? undefined)
  }
  throw error
}
