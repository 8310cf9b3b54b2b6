import { MedusaError } from "@medusajs/framework/utils"

/**
 * An Indian mobile number as its ten digits, whatever prefix it was typed with (`+91`, `0091`, `91`, `0`).
 * @throws MedusaError INVALID_DATA when it is not ten digits beginning with 6, 7, 8 or 9
 */
export const normalizePhone = (input: string): string => {
  const digits = input.replace(/\D/g, "").replace(/^(?:0091|91(?=\d{10}$)|0(?=\d{10}$))/, "")
  if (!/^[6-9]\d{9}$/.test(digits)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "phone must be an Indian mobile number of ten digits"
    )
  }
  return digits
}

/** `+91` followed by the ten digits. */
export const toE164 = (input: string): string => `+91${normalizePhone(input)}`

/** Hides all but the last three digits, for logs and screens. */
export const maskPhone = (input: string): string => input.replace(/\d(?=\d{3})/g, "•")
