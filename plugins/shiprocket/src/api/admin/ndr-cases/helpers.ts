import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { EXPIRING_HOURS } from "../../../modules/ndr/constants"
import { retrieveNdrCaseConfig } from "./query-config"

/** @throws MedusaError NOT_FOUND */
export const retrieveNdrCase = async (
  scope: MedusaContainer,
  id: string,
  fields: string[] = retrieveNdrCaseConfig.defaults
) => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "ndr_case", fields, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `NDR case ${id} was not found`)
  }
  return data[0]
}

/** The filters of the list, with `expiring` spelled out. */
export const toFilters = ({ expiring, ...filters }: Record<string, unknown>, now: Date) =>
  expiring
    ? {
        ...filters,
        status: "open",
        respond_by: { $lte: new Date(now.getTime() + EXPIRING_HOURS * 3_600_000) },
      }
    : filters
