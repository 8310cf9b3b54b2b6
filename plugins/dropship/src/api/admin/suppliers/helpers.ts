import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { SecretInput, SupplierDTO } from "../../../types/supplier"

/** @throws MedusaError NOT_FOUND */
export const retrieveSupplier = async (
  scope: MedusaContainer,
  id: string,
  fields: string[]
): Promise<SupplierDTO> => {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supplier", fields, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${id} was not found`)
  }
  return data[0] as unknown as SupplierDTO
}

/** The same body with its secret encrypted, so that no workflow's input holds it. */
export const withSealedSecret = async <T extends { api_secret?: SecretInput }>(
  scope: MedusaContainer,
  body: T
) => {
  const { api_secret, ...rest } = body
  const service = scope.resolve<SupplierModuleService>(SUPPLIER_MODULE)
  const sealed = await service.sealSecret(api_secret)
  return sealed === undefined ? rest : { ...rest, api_secret: sealed }
}
