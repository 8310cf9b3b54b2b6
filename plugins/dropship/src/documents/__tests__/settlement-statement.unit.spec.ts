import { parse } from "csv-parse/sync"
import { extractText, getDocumentProxy } from "unpdf"
import { renderPdf } from "../pdf"
import { statementCsv, statementDefinition } from "../settlement-statement"
import type { Statement, StatementEntry } from "../settlement-statement"

const entry = (overrides: Partial<StatementEntry> = {}): StatementEntry => ({
  type: "purchase",
  amount: "149900.5",
  occurred_at: "2026-11-06T19:00:00.000Z",
  due_at: "2026-11-14T18:29:59.999Z",
  number: null,
  purchase_order_number: "BC-20261101-000001-P1",
  order_number: "BC-20261101-000001",
  note: "3 × RMD-S",
  ...overrides,
})

const statement = (overrides: Partial<Statement> = {}): Statement => ({
  title: "Settlement",
  reference: "ST/26-27/0001",
  details: ["Status: paid", false, "UTR HDFC0001"],
  shop: { name: "Bodycon", gstin: "27AAPFU0939F1ZV", address: "4 Linking Road, Mumbai" },
  supplier: {
    code: "JAIPUR-1",
    name: "आन्या Textiles",
    gstin: "08AAACB1234C1Z5",
    pickup_address: {
      name: "Aanya",
      phone: "9876543210",
      address_1: "Plot 4, Sanganer",
      city: "Jaipur",
      province: "Rajasthan",
      postal_code: "302029",
      country_code: "in",
    },
  },
  opening_balance: "10.25",
  entries: [
    entry(),
    entry({ type: "rto", amount: "-1224.70", note: "2 × RMD-S" }),
    entry({
      type: "debit_note",
      amount: "-0.05",
      number: "DN/26-27/0001",
      purchase_order_number: null,
      order_number: null,
      note: '=HYPERLINK("http://evil.example")',
    }),
  ],
  closing_balance: "148686.00",
  ...overrides,
})

describe("statementDefinition", () => {
  it("should print both parties, every entry with its balance, and what is owed before and after", async () => {
    const pdf = await getDocumentProxy(
      new Uint8Array(await renderPdf(statementDefinition(statement())))
    )
    const { text } = await extractText(pdf, { mergePages: true })
    for (const words of [
      "ST/26-27/0001",
      "Bodycon",
      "GSTIN 27AAPFU0939F1ZV",
      "Textiles (JAIPUR-1)",
      "GSTIN 08AAACB1234C1Z5",
      "Place of supply: 27 Maharashtra",
      "UTR HDFC0001",
      "Opening balance ₹10.25",
      "BC-20261101-000001-P1",
      "Order BC-20261101-000001",
      "7 Nov 2026",
      "14 Nov 2026",
      "₹1,49,900.50",
      "₹1,49,910.75",
      "-₹1,224.70",
      "Debit note DN/26-27/0001",
      "Closing balance ₹1,48,686",
    ]) {
      expect(text.replace(/\s+/g, " ")).toContain(words)
    }
  })

  it("should repeat its header over many pages and lose no entry", async () => {
    const entries = Array.from({ length: 120 }, (_, index) => entry({ note: `row-${index}.` }))
    const pdf = await getDocumentProxy(
      new Uint8Array(await renderPdf(statementDefinition(statement({ entries }))))
    )
    const { text, totalPages } = await extractText(pdf, { mergePages: false })
    expect(totalPages).toBeGreaterThan(2)
    expect(text.every((page) => page.includes("Purchase order"))).toBe(true)
    const all = text.join(" ")
    expect(entries.filter(({ note }) => !all.includes(note!))).toEqual([])
  })
})

describe("statementCsv", () => {
  it("should give a program one row per entry between two balances, and no formula", () => {
    const rows = parse<Record<string, string>>(statementCsv(statement()), {
      columns: true,
      bom: true,
    })
    expect(rows.map((row) => [row.entry, row.amount_inr, row.balance_inr])).toEqual([
      ["Opening balance", "", "10.25"],
      ["Goods", "149900.50", "149910.75"],
      ["RTO", "-1224.70", "148686.05"],
      ["Debit note", "-0.05", "148686.00"],
      ["Closing balance", "", "148686.00"],
    ])
    expect(rows[1]).toMatchObject({
      statement: "ST/26-27/0001",
      shop_gstin: "27AAPFU0939F1ZV",
      supplier: "आन्या Textiles",
      supplier_gstin: "08AAACB1234C1Z5",
      place_of_supply: "27 Maharashtra",
      purchase_order: "BC-20261101-000001-P1",
      order: "BC-20261101-000001",
      due_ist: "14 Nov 2026",
    })
    expect(rows[3].note).toBe('\'=HYPERLINK("http://evil.example")')
    expect(rows[3].document).toBe("DN/26-27/0001")
  })
})
