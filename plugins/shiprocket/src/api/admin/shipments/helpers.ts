import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { retrieveShipmentConfig } from "./query-config"

/** @throws MedusaError NOT_FOUND */
export const retrieveShipment = async (
  scope: MedusaContainer,
  id: string,
  fields: string[] = retrieveShipmentConfig.defaults
) => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "shipment", fields, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `shipment ${id} was not found`)
  }
  return data[0]
}
