import { MedusaError } from "@medusajs/framework/utils"

const FINAL_TYPES: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
]

// Medusa answers NOT_ALLOWED both for goods that are gone and for a payment that is not there yet.
const PAYMENT_NOT_THERE_YET = /was not authorized with the provider/

/**
 * Whether completing the cart can never succeed (goods gone, cart changed), as opposed to a lock, a
 * time-out or a payment that the next look may find.
 */
export const isFinalCompletionError = (error: unknown): boolean => {
  const { type, message } = (error ?? {}) as { type?: string; message?: string }
  return !!type && FINAL_TYPES.includes(type) && !PAYMENT_NOT_THERE_YET.test(message ?? "")
}
