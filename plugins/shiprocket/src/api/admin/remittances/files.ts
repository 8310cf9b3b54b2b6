import { formatIst, sumMoney, toCsv } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { ExpectedParcel } from "../../../workflows/remittance/lib/expected"
import type { RemittanceRowDTO } from "../../../modules/cod-remittance/types"

const EXPECTED_HEADER = [
  "State",
  "AWB",
  "Parcel",
  "Order",
  "Courier",
  "Delivered",
  "Due",
  "To collect",
  "Received and fees",
  "Outstanding",
]

/** What cash is still to come; dates in India, amounts ₹. */
export const expectedCsv = (rows: ExpectedParcel[]): string =>
  toCsv(
    EXPECTED_HEADER,
    rows.map((row) => [
      row.state,
      row.awb,
      row.reference,
      row.order_number,
      row.courier_name,
      formatIst(row.delivered_at, "date"),
      formatIst(row.due_at, "date"),
      row.expected,
      row.credited,
      row.outstanding,
    ]),
    { bom: true }
  )

const ROW_HEADER = [
  "Line",
  "AWB",
  "Parcel",
  "State",
  "Why unknown",
  "Collected",
  "Remitted",
  "Charges",
  "Expected",
  "Difference",
  "UTR",
  "Remittance",
  "Remitted on",
]

/** A statement's rows as they stand now. */
export const rowsCsv = (rows: RemittanceRowDTO[]): string =>
  toCsv(
    ROW_HEADER,
    rows.map((row) => [
      row.line,
      row.awb,
      row.reference,
      row.state,
      row.unknown_reason,
      amount(row.collected),
      amount(row.remitted),
      amount(row.charges),
      amount(row.expected),
      amount(row.difference),
      row.utr,
      row.remittance_number,
      row.remitted_on,
    ]),
    { bom: true }
  )

/** Two decimals, whether the database's answer came as text or number. */
export const amount = (value: BigNumberInput | null): string | null =>
  value === null ? null : sumMoney([value])
