import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { UnfulfillableLineDTO } from "../../../types/purchase-order"

/** @throws MedusaError NOT_FOUND */
export const retrieveUnfulfillableLine = async (
  container: MedusaContainer,
  id: string,
  fields: string[]
): Promise<UnfulfillableLineDTO> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "unfulfillable_line", fields, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `unfulfillable line ${id} was not found`)
  }
  return data[0] as unknown as UnfulfillableLineDTO
}
