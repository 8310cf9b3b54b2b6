import { MedusaError } from "@medusajs/framework/utils"

/**
 * Says what is wrong with which field.
 * @throws MedusaError INVALID_DATA `<field>: <reason>`
 */
export const refuse = (field: string, reason: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${field}: ${reason}`)
}
