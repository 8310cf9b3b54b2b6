import { toCsv } from "@bodycon/kit"
import { narrationOf, TRANSFER_COLUMNS, transferRow } from "../due-transfers"
import type { DueTransfer } from "../due-transfers"

const due = (overrides: Partial<DueTransfer> = {}): DueTransfer => ({
  id: "retpay_1",
  order_number: "BC-20261121-000007",
  return_number: null,
  amount: "1299.5",
  destination: { method: "upi", upi_id: "asha@okaxis", name: "Asha" },
  ...overrides,
})

describe("transferRow", () => {
  it("should be a line of a bank's file", () => {
    expect(transferRow(due())).toEqual([
      "retpay_1",
      "BC-20261121-000007",
      "",
      "upi",
      "Asha",
      "asha@okaxis",
      "",
      "",
      "1299.50",
      "Refund BC-20261121-000007",
    ])
    const row = transferRow(
      due({
        return_number: "BC-20261121-000007-R1",
        destination: {
          method: "bank",
          account_number: "001234567890",
          ifsc: "HDFC0001234",
          name: "Asha K",
        },
      })
    )
    expect(row.slice(2, 8)).toEqual([
      "BC-20261121-000007-R1",
      "bank",
      "Asha K",
      "",
      "001234567890",
      "HDFC0001234",
    ])
    expect(row).toHaveLength(TRANSFER_COLUMNS.length)
  })

  it("should start no formula, whatever came to be stored", () => {
    const name = '=HYPERLINK("http://x","y")'
    const destination = { method: "upi", upi_id: "@SUM(A1)", name } as const
    const csv = toCsv(TRANSFER_COLUMNS, [transferRow(due({ destination, order_number: "+1" }))])
    for (const cell of csv.split("\r\n")[1].split(",")) {
      expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@\t]/)
    }
  })
})

describe("narrationOf", () => {
  it("should fit a bank's statement", () => {
    expect(narrationOf("BC-20261121-000007")).toBe("Refund BC-20261121-000007")
    expect(narrationOf("X".repeat(60))).toHaveLength(30)
  })
})
