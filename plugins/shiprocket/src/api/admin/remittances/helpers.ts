import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { COD_REMITTANCE_MODULE } from "../../../modules/cod-remittance/constants"
import type CodRemittanceModuleService from "../../../modules/cod-remittance/service"

export const remittancesOf = (container: MedusaContainer): CodRemittanceModuleService =>
  container.resolve<CodRemittanceModuleService>(COD_REMITTANCE_MODULE)

type Identified = { id: string }

/** The statement with how many of its rows stand how. @throws MedusaError NOT_FOUND */
export const retrieveStatement = async (
  scope: MedusaContainer,
  id: string,
  fields: string[] = ["id"]
) => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "remittance_statement",
    fields,
    filters: { id },
  })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `remittance statement ${id} was not found`)
  }
  const [statement] = await withCounts(scope, data as unknown as Identified[])
  return statement
}

export const withCounts = async <Statement extends Identified>(
  scope: MedusaContainer,
  statements: Statement[]
) => {
  const counts = await remittancesOf(scope).countRows(statements.map(({ id }) => id))
  return statements.map((statement) => ({ ...statement, counts: counts.get(statement.id)! }))
}

/** One page of an entity of the module. */
export const listPage = async (
  req: AuthenticatedMedusaRequest,
  entity: string,
  filters: Record<string, unknown> = {}
) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity,
    fields: req.queryConfig.fields,
    filters: { ...req.filterableFields, ...filters },
    pagination: req.queryConfig.pagination,
  })
  return {
    data,
    page: {
      count: metadata?.count ?? 0,
      offset: metadata?.skip ?? 0,
      limit: metadata?.take ?? data.length,
    },
  }
}

export const sendCsv = (res: MedusaResponse, name: string, csv: string): void => {
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader("Content-Disposition", `attachment; filename="${name}"`)
  res.setHeader("Cache-Control", "no-store")
  res.send(csv)
}
