import { formatInr, formatIst, parseIst } from "@bodycon/kit"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { shopIdentity } from "../../../documents/load"
import { renderPdf } from "../../../documents/pdf"
import { statementCsv, statementDefinition } from "../../../documents/settlement-statement"
import type { Statement } from "../../../documents/settlement-statement"
import { startOfIstDay } from "../../../ledger/calendar"
import { sendFile } from "../../send-file"
import { endOfDay, ledgerOf } from "./helpers"

const LONGEST_DAYS = 366
const DAY_MS = 86_400_000
const SUPPLIER_FIELDS = ["id", "code", "name", "gstin", "pickup_address"]

/** @throws MedusaError NOT_FOUND */
const partiesOf = async (
  container: MedusaContainer,
  supplierId: string
): Promise<Pick<Statement, "shop" | "supplier">> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supplier", fields: SUPPLIER_FIELDS, filters: { id: supplierId } })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${supplierId} was not found`)
  }
  return {
    supplier: data[0] as unknown as Statement["supplier"],
    shop: await shopIdentity(container),
  }
}

/**
 * The statement of a settlement.
 * @param owner only a settlement of this supplier is found
 * @throws MedusaError NOT_FOUND
 */
export const settlementStatement = async (
  container: MedusaContainer,
  id: string,
  owner?: string
): Promise<Statement> => {
  const { settlement, ...account } = await ledgerOf(container).readSettlement(id)
  if (owner && settlement.supplier_id !== owner) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `settlement ${id} was not found`)
  }
  const { status, total, reference, paid_at, void_reason } = settlement
  return {
    title: "Settlement",
    reference: settlement.number,
    details: [
      `Dated ${formatIst(settlement.created_at, "date")}`,
      `Due until ${formatIst(settlement.until, "date")}`,
      `Total ${formatInr(total)}, ${status}`,
      Number(total) < 0 && status === "draft" && "Carried over into the next settlement",
      paid_at && `Paid ${formatIst(paid_at, "date")}, UTR ${reference}`,
      void_reason && `Void: ${void_reason}`,
    ],
    ...account,
    ...(await partiesOf(container, settlement.supplier_id)),
  }
}

/**
 * The statement of a period, both days included; left out, the year until today.
 * @throws MedusaError NOT_FOUND; INVALID_DATA naming `from`
 */
export const periodStatement = async (
  container: MedusaContainer,
  supplierId: string,
  period: { from?: string; to?: string }
): Promise<Statement> => {
  const end = period.to ? endOfDay(period.to) : new Date()
  const yearBefore = startOfIstDay(new Date(end.getTime() - (LONGEST_DAYS - 1) * DAY_MS))
  const from = period.from ? parseIst(period.from)! : yearBefore
  if (from > end) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "from must not be later than to")
  }
  if (Number(end) - Number(from) > LONGEST_DAYS * DAY_MS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `from must be at most ${LONGEST_DAYS} days before to`
    )
  }
  const parties = await partiesOf(container, supplierId)
  const account = await ledgerOf(container).readPeriod({
    supplier_id: supplierId,
    from,
    to: new Date(end.getTime() + 1),
  })
  const days = [from, end].map((instant) => formatIst(instant, "date")).join(" to ")
  return { title: "Statement of account", reference: days, details: [], ...account, ...parties }
}

const fileName = (statement: Statement, extension: string): string =>
  `${statement.supplier.code} ${statement.reference}`
    .replace(/[^\w-]+/g, "-")
    .concat(".", extension)

/** Answers with the statement as a CSV file. */
export const sendCsv = (res: MedusaResponse, statement: Statement): void => {
  const name = fileName(statement, "csv")
  sendFile(res, name, "text/csv; charset=utf-8", statementCsv(statement))
}

/** Answers with the statement as a PDF file. */
export const sendPdf = async (res: MedusaResponse, statement: Statement): Promise<void> => {
  const pdf = await renderPdf(statementDefinition(statement))
  sendFile(res, fileName(statement, "pdf"), "application/pdf", pdf)
}
