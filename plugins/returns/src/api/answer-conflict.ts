import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Answers 409 in our own words; Medusa's errors of that status lose theirs.
 * @throws every other error
 */
export const answerConflict = (res: MedusaResponse, error: unknown): void => {
  const { type, message } = error as { type?: string; message?: string }
  if (type !== MedusaError.Types.CONFLICT) {
    throw error
  }
  res.status(409).json({ type, code: "refund_on_its_way", message })
}
