import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** @throws MedusaError NOT_FOUND */
export const retrieveSupplier = async (scope: MedusaContainer, id: string, fields: string[]) => {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supplier", fields, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${id} was not found`)
  }
  return data[0]
}
