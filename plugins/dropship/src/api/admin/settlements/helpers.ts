import { parseIst } from "@bodycon/kit"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { endOfIstDay } from "../../../ledger/calendar"
import type { SettlementStatus } from "../../../ledger/settlement-rules"
import { SUPPLIER_LEDGER_MODULE } from "../../../modules/supplier-ledger/constants"
import type SupplierLedgerModuleService from "../../../modules/supplier-ledger/service"
import type { LedgerEntryDTO, SettlementDTO } from "../../../types/ledger"

type Reference = { id: string; number: string; status: SettlementStatus }

type EntryRow = Record<string, unknown> & {
  settlement_lines?: ({ released_at: Date | string | null; settlement: Reference } | null)[]
}

type PageOf<Key extends string, Row> = Record<Key, Row[]> & {
  count: number
  offset: number
  limit: number
}

export const ledgerOf = (container: MedusaContainer): SupplierLedgerModuleService =>
  container.resolve<SupplierLedgerModuleService>(SUPPLIER_LEDGER_MODULE)

/** The last millisecond in India of a day `YYYY-MM-DD`. */
export const endOfDay = (day: string): Date => endOfIstDay(parseIst(day)!)

/** @throws MedusaError INVALID_DATA naming `from` when it is later than `to` */
const occurredBetween = (from?: string, to?: string) => {
  if (from && to && from > to) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "from must not be later than to")
  }
  const bounds = {
    ...(from ? { $gte: parseIst(from)! } : {}),
    ...(to ? { $lte: endOfDay(to) } : {}),
  }
  return from || to ? { occurred_at: bounds } : {}
}

/** What is shown of a settlement's entry; who in the shop made it is not for suppliers. */
export const toSettledEntry = (entry: LedgerEntryDTO) => ({
  id: entry.id,
  type: entry.type,
  amount: entry.amount,
  occurred_at: entry.occurred_at,
  due_at: entry.due_at,
  number: entry.number,
  purchase_order_id: entry.purchase_order_id,
  purchase_order_number: entry.purchase_order_number,
  order_number: entry.order_number,
  note: entry.note,
})

/** Says of an entry in which settlement it is now, if any. */
const withSettlement = ({ settlement_lines, ...entry }: EntryRow) => ({
  ...entry,
  settlement: settlement_lines?.find((line) => line && !line.released_at)?.settlement ?? null,
})

const pageOf = async <Key extends string, Row>(
  req: AuthenticatedMedusaRequest,
  key: Key,
  entity: string,
  filters: Record<string, unknown>,
  toRow: (row: never) => Row
): Promise<PageOf<Key, Row>> => {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: req.queryConfig.fields,
    filters,
    pagination: req.queryConfig.pagination,
  })
  return {
    [key]: data.map((row) => toRow(row as never)),
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
  } as PageOf<Key, Row>
}

/** A page of ledger entries by the request's filters; `scope` cannot be widened by them. */
export const listEntries = (
  req: AuthenticatedMedusaRequest,
  scope: { supplier_id?: string } = {}
) => {
  const { from, to, ...filters } = req.filterableFields as Record<string, string>
  return pageOf(
    req,
    "entries",
    "supplier_ledger_entry",
    { ...filters, ...occurredBetween(from, to), ...scope },
    withSettlement
  )
}

/** A page of settlements by the request's filters; `scope` cannot be widened by them. */
export const listSettlements = (
  req: AuthenticatedMedusaRequest,
  scope: { supplier_id?: string } = {}
) =>
  pageOf(
    req,
    "settlements",
    "supplier_settlement",
    { ...req.filterableFields, ...scope },
    (row: SettlementDTO) => row
  )

/** @throws MedusaError NOT_FOUND, also when the filters leave it out */
export const retrieveSettlement = async (
  container: MedusaContainer,
  filters: { id: string; supplier_id?: string },
  fields: string[]
): Promise<SettlementDTO> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supplier_settlement", fields, filters })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `settlement ${filters.id} was not found`)
  }
  return data[0] as unknown as SettlementDTO
}
