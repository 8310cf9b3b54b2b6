import { formatInr, formatIst, sumMoney, toCsv } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import type { LedgerEntryType } from "../ledger/types"
import type { Address } from "../types/common"
import { placeOfSupply } from "./gst-states"
import { addressLines, block, blocks, footer, heading, MUTED, plain, rowsLayout } from "./parts"
import type { ShopIdentity } from "./types"

export type StatementEntry = {
  type: LedgerEntryType
  /** ₹, + owed to the supplier. */
  amount: BigNumberInput
  occurred_at: Date | string
  due_at: Date | string
  number: string | null
  purchase_order_number: string | null
  order_number: string | null
  note: string | null
}

/** A supplier's account over a period or a settlement. ₹; times in UTC. */
export type Statement = {
  title: string
  /** `ST/26-27/0001`, or the period in words. */
  reference: string
  /** What is to be known about the settlement, a line each. */
  details: (string | null | undefined | false)[]
  supplier: { code: string; name: string; gstin: string | null; pickup_address: Address }
  shop: ShopIdentity
  opening_balance: BigNumberInput
  entries: StatementEntry[]
  closing_balance: BigNumberInput
}

const TYPES: Record<LedgerEntryType, string> = {
  purchase: "Goods",
  cancellation: "Cancelled",
  return: "Returned",
  rto: "RTO",
  debit_note: "Debit note",
  credit_note: "Credit note",
  payment: "Payment",
  payment_reversal: "Payment reversed",
}

const supplyPlace = ({ gstin }: ShopIdentity): string =>
  placeOfSupply(gstin, "the state each order goes to")

/** Each entry with the balance after it. */
const withBalance = ({ opening_balance, entries }: Statement) => {
  let balance = sumMoney([opening_balance])
  return entries.map((entry) => {
    balance = sumMoney([balance, entry.amount])
    return { entry, balance }
  })
}

const HEADER = [
  "statement",
  "shop",
  "shop_gstin",
  "supplier_code",
  "supplier",
  "supplier_gstin",
  "place_of_supply",
  "date_ist",
  "entry",
  "document",
  "purchase_order",
  "order",
  "note",
  "due_ist",
  "amount_inr",
  "balance_inr",
]

/**
 * A statement as CSV: a row for the opening balance, one per entry, one for the closing balance. ₹ with two
 * decimals, + is owed to the supplier. No cell can start a formula.
 */
export const statementCsv = (statement: Statement): string => {
  const { shop, supplier } = statement
  const same = [
    statement.reference,
    shop.name,
    shop.gstin ?? "",
    supplier.code,
    supplier.name,
    supplier.gstin ?? "",
    supplyPlace(shop),
  ]
  const balanceRow = (name: string, amount: BigNumberInput) => [
    ...same,
    ...["", name, "", "", "", "", "", ""],
    sumMoney([amount]),
  ]
  return toCsv(
    HEADER,
    [
      balanceRow("Opening balance", statement.opening_balance),
      ...withBalance(statement).map(({ entry, balance }) => [
        ...same,
        formatIst(entry.occurred_at, "datetime"),
        TYPES[entry.type],
        entry.number,
        entry.purchase_order_number,
        entry.order_number,
        entry.note,
        formatIst(entry.due_at, "date"),
        sumMoney([entry.amount]),
        balance,
      ]),
      balanceRow("Closing balance", statement.closing_balance),
    ],
    { bom: true }
  )
}

const head = (text: string, alignment: "left" | "right" = "left"): Content => ({
  text,
  alignment,
  bold: true,
  fontSize: 8.5,
})

const amountCell = (amount: BigNumberInput, bold = false): Content => ({
  text: formatInr(amount),
  alignment: "right",
  noWrap: true,
  bold,
})

const entryCell = (entry: StatementEntry): Content => ({
  stack: [
    plain([TYPES[entry.type], entry.number].filter(Boolean).join(" ")),
    ...(entry.note ? [{ stack: [plain(entry.note)], color: MUTED, fontSize: 8.5 }] : []),
  ],
})

const orderCell = (entry: StatementEntry): Content => ({
  stack: [
    plain(entry.purchase_order_number ?? "–"),
    ...(entry.order_number
      ? [{ text: `Order ${entry.order_number}`, color: MUTED, fontSize: 8.5 }]
      : []),
  ],
})

const balanceRow = (name: string, amount: BigNumberInput): TableCell[] => [
  { text: name, colSpan: 5, bold: true },
  {},
  {},
  {},
  {},
  amountCell(amount, true),
]

/** A statement as a page for the supplier's books. */
export const statementDefinition = (statement: Statement): TDocumentDefinitions => {
  const { shop, supplier } = statement
  return {
    info: { title: `${statement.title} ${statement.reference}`, author: shop.name },
    content: [
      heading(
        shop.name,
        [shop.address ?? "", shop.gstin ? `GSTIN ${shop.gstin}` : ""].filter(Boolean),
        statement.title,
        statement.reference
      ),
      blocks([
        block("Supplier", [
          `${supplier.name} (${supplier.code})`,
          ...addressLines(supplier.pickup_address).slice(1),
          supplier.gstin && `GSTIN ${supplier.gstin}`,
        ]),
        block("Details", [...statement.details, `Place of supply: ${supplyPlace(shop)}`]),
      ]),
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ["auto", "*", "auto", "auto", "auto", "auto"],
          body: [
            [
              head("Date"),
              head("Entry"),
              head("Purchase order"),
              head("Due"),
              head("Amount", "right"),
              head("Balance", "right"),
            ],
            balanceRow("Opening balance", statement.opening_balance),
            ...withBalance(statement).map(({ entry, balance }) => [
              formatIst(entry.occurred_at, "date"),
              entryCell(entry),
              orderCell(entry),
              formatIst(entry.due_at, "date"),
              amountCell(entry.amount),
              amountCell(balance),
            ]),
            balanceRow("Closing balance", statement.closing_balance),
          ],
        },
        layout: rowsLayout,
      },
      {
        text: `Amounts above zero are owed to ${supplier.name}, amounts below zero to ${shop.name}.`,
        fontSize: 8.5,
        margin: [0, 12, 0, 0],
      },
    ],
    footer: footer("All dates are Indian Standard Time."),
  }
}
