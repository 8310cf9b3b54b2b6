import fc from "fast-check"
import { awbCell, dayCell, moneyCell, weightCell } from "../cells"
import { guessStatementMapping, refuseMissing } from "../columns"
import { readDiscrepancies } from "../read-discrepancies"
import { readStatement, refuseErrors } from "../read-statement"

const HEADER =
  "CRF ID,Remittance Date,UTR,AWB Code,Order ID,COD Amount Collected,COD Charges,Remitted Amount"

const file = (...rows: string[]): string => [HEADER, ...rows].join("\r\n")

describe("amounts", () => {
  it.each([
    ["1499.5", "1499.50"],
    ["₹1,49,900.50", "149900.50"],
    ["₹ 1,499", "1499.00"],
    ["Rs. 40", "40.00"],
    ["INR 1,234,567.89", "1234567.89"],
    ["1499.50 INR", "1499.50"],
    ["(40.00)", "-40.00"],
    ["-40", "-40.00"],
    ["- ₹40.00", "-40.00"],
    ["0", "0.00"],
    ["12.5000", "12.50"],
    ["'99", "99.00"],
  ])("should read %s as %s", (cell, value) => {
    expect(moneyCell(cell)).toEqual({ value })
  })

  it.each(["", "-", "NA", "  ", "nil"])("should read %p as nothing", (cell) => {
    expect(moneyCell(cell)).toEqual({ value: null })
  })

  it.each(["1.499,50", "1,50", "12,34", "1.5e3", "abc", "1 499", "10.005", "₹", "1,4990"])(
    "should refuse %s",
    (cell) => {
      expect(moneyCell(cell)).toHaveProperty("error")
    }
  )

  it("should read back every amount however it is grouped", () => {
    const inr = new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2 })
    const us = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (paise) => {
        const value = (paise / 100).toFixed(2)
        for (const text of [value, inr.format(paise / 100), `₹${us.format(paise / 100)}`]) {
          expect(moneyCell(text)).toEqual({ value })
        }
      })
    )
  })
})

describe("other cells", () => {
  it.each(["1.9E+12", "1.90000E+12", "19e10", "1,9E+12"])(
    "should refuse the AWB %s, whose last digits are lost",
    (cell) => {
      expect(awbCell(cell)).toEqual({ error: expect.stringContaining("rounded") })
    }
  )

  it("should take AWBs kept as text by a spreadsheet, and in capitals", () => {
    expect(awbCell("'1900000000012")).toEqual({ value: "1900000000012" })
    expect(awbCell('="1900000000012"')).toEqual({ value: "1900000000012" })
    expect(awbCell(" sf123456in ")).toEqual({ value: "SF123456IN" })
    expect(awbCell("")).toEqual({ error: "is missing" })
    expect(awbCell("12 34 56")).toHaveProperty("error")
  })

  it.each([
    ["21-11-2026", "2026-11-21"],
    ["5/1/2026", "2026-01-05"],
    ["2026-11-21 23:59:59", "2026-11-21"],
    ["21 Nov 2026", "2026-11-21"],
    ["21-11-26", "2026-11-21"],
    ["21-Nov-26", "2026-11-21"],
    ["21/11/2026 14:05", "2026-11-21"],
    ["Nov 21, 2026", "2026-11-21"],
    ["", null],
  ])("should read the day %s as %s", (cell, value) => {
    expect(dayCell(cell)).toEqual({ value })
  })

  it.each(["31-02-2026", "yesterday", "2026-13-01"])("should refuse the day %s", (cell) => {
    expect(dayCell(cell)).toHaveProperty("error")
  })

  it("should read weights in kg and in g", () => {
    expect(weightCell("0.6", "kg")).toEqual({ value: 600 })
    expect(weightCell("1.25 kg", "kg")).toEqual({ value: 1250 })
    expect(weightCell("600", "g")).toEqual({ value: 600 })
    expect(weightCell("600 gms", "kg")).toEqual({ value: 600 })
    expect(weightCell("0.6 Kg.", "g")).toEqual({ value: 600 })
    expect(weightCell("heavy", "kg")).toHaveProperty("error")
  })
})

describe("readStatement", () => {
  it("should guess the columns of a bank's file with a mark, quotes and a line of sums", () => {
    const { rows, errors, mapping } = readStatement(
      `\ufeff${file(
        'CRF1,21-11-2026,UTR1,1900000000012,PO-1,"1,499.50",40.00,"₹1,459.50"',
        ",,,,,,,",
        'Total,,,,,"1,499.50",40.00,"1,459.50"'
      )}`
    )
    expect(errors).toEqual([])
    expect(mapping).toMatchObject({ awb: "AWB Code", remitted: "Remitted Amount" })
    expect(rows).toEqual([
      {
        line: 2,
        awb: "1900000000012",
        collected: "1499.50",
        charges: "40.00",
        remitted: "1459.50",
        utr: "UTR1",
        remittance_number: "CRF1",
        remitted_on: "2026-11-21",
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  it.each([
    ["AWB,COD Amount", { awb: "AWB", collected: "COD Amount" }],
    ["Tracking Number;Net Payable", { awb: "Tracking Number", remitted: "Net Payable" }],
    ["awb_code\tDeductions", { awb: "awb_code", charges: "Deductions" }],
  ])("should guess from %s", (header, mapping) => {
    expect(guessStatementMapping(header.split(/[,;\t]/))).toEqual(mapping)
  })

  it("should reckon the amount that the file leaves out", () => {
    const collected = readStatement("AWB,COD Amount,Charges\n19000001,1000,-40")
    expect(collected.rows[0]).toMatchObject({ remitted: "960.00", charges: "40.00" })
    const remitted = readStatement("AWB,Remitted Amount\n19000001,960")
    expect(remitted.rows[0]).toMatchObject({ collected: "960.00", charges: "0.00" })
  })

  it("should read semicolons and the columns the merchant chose", () => {
    const { rows } = readStatement("Paket;Geld\n19000001;5", { awb: "Paket", remitted: "Geld" })
    expect(rows[0]).toMatchObject({ awb: "19000001", remitted: "5.00" })
  })

  it("should take money that was taken back", () => {
    const { rows, errors } = readStatement(
      file(
        "C1,21-11-2026,U1,19000001,PO-1,1000,40,960",
        "C2,21-11-2026,U2,19000001,PO-1,-1000,-40,(960.00)",
        "C3,21-11-2026,U3,19000002,PO-2,,40,-₹40"
      )
    )
    expect(errors).toEqual([])
    expect(rows.map(({ collected, remitted, charges }) => [collected, remitted, charges])).toEqual([
      ["1000.00", "960.00", "40.00"],
      ["-1000.00", "-960.00", "-40.00"],
      ["0.00", "-40.00", "40.00"],
    ])
  })

  it("should find the header under a title, and count lines as the file does", () => {
    const { rows, mapping } = readStatement(
      "COD remittance of Bodycon;;\nFrom 1 Nov, 2026, to 21 Nov, 2026\n\nAWB No;Net Payable;Notes\n19000001;5,000.50;a, b"
    )
    expect(mapping).toEqual({ awb: "AWB No", remitted: "Net Payable" })
    expect(rows).toEqual([expect.objectContaining({ line: 5, remitted: "5000.50" })])
  })

  it("should leave out sums, but no parcel whose goods are called Total", () => {
    const header = "AWB,Product,Remitted Amount"
    const { rows, errors } = readStatement(
      `${header}\n19000001,Shirt,5\nSub-total,,5\n,Total,5\n1.9E+12,Total Look,6\n19000002,Total Look,6\nGrand Total,,11`
    )
    expect(rows.map(({ awb }) => awb)).toEqual(["19000001", "19000002"])
    expect(errors).toEqual([{ line: 5, field: "awb", message: expect.stringMatching(/rounded/) }])
  })

  it("should name line and field of every cell it cannot take", () => {
    const { rows, errors } = readStatement(
      file(
        "CRF1,21-11-2026,U1,1.9E+12,PO-1,100,0,100",
        "CRF2,31-31-2026,U2,1900000000013,PO-2,ten,0,",
        "CRF3,,U3,1900000000014,PO-3,100,0,100"
      )
    )
    expect(rows.map(({ line }) => line)).toEqual([4])
    expect(errors.map(({ line, field }) => `${line} ${field}`)).toEqual([
      "2 awb",
      "3 collected",
      "3 remitted_on",
    ])
    expect(() => refuseErrors(errors)).toThrow(/line 2, awb: 1\.9E\+12 .*line 3, collected/)
  })

  it.each([
    ["", /csv: must have/],
    ["AWB,Remitted Amount", /csv: must have/],
    ["AWB,Remitted Amount\nTotal,5", /csv: must have/],
    ["Name,Price\nx,1", /mapping: no column was found for awb/],
    ["AWB,Name\n19000001,x", /no column was found for remitted/],
    ['AWB,Remitted Amount\n"19000001,5', /csv: cannot be read/],
  ])("should refuse the file %p", (csv, message) => {
    expect(() => refuseMissing(readStatement(csv))).toThrow(message)
  })

  it("should show the columns of a file whose titles say nothing", () => {
    const csv = "Paket,Geld\n19000001,5"
    expect(readStatement(csv)).toMatchObject({
      header: ["Paket", "Geld"],
      missing: ["awb", "remitted"],
      rows: [],
    })
    expect(readStatement(csv, { awb: "Paket", collected: "Geld" })).toMatchObject({
      missing: [],
      rows: [{ awb: "19000001", remitted: "5.00" }],
    })
  })

  it("should refuse a chosen column that the file does not have", () => {
    expect(() => readStatement(file("a,b"), { utr: "Bank" })).toThrow(/mapping\.utr: .*"Bank"/)
  })

  it("should give the same row of another file the same fingerprint", () => {
    const [first] = readStatement(file("C1,21-11-2026,U1,19000001,PO-1,100,0,100")).rows
    const again = readStatement(
      "Waybill,UTR No,COD Value,Net Payable,Fees,CRF,Date\n19000001,U1,100.00,₹100,0,C1,2026-11-21"
    ).rows[0]
    expect(again.fingerprint).toBe(first.fingerprint)
    const other = readStatement(file("C1,21-11-2026,U2,19000001,PO-1,100,0,100")).rows[0]
    expect(other.fingerprint).not.toBe(first.fingerprint)
  })
})

describe("readDiscrepancies", () => {
  it("should read kg, or g when the header says so", () => {
    const kg = readDiscrepancies(
      "AWB Code,Entered Weight,Charged Weight,Extra Amount,Discrepancy Date,Courier\n19000001,0.6,1.25,45.5,21-11-2026,Sadak"
    )
    expect(kg.rows).toEqual([
      {
        awb: "19000001",
        entered_g: 600,
        charged_g: 1250,
        amount: "45.50",
        raised_on: "2026-11-21",
        courier_name: "Sadak",
        fingerprint: expect.any(String),
      },
    ])
  })

  it.each(["Entered Weight (g),Charged Weight (g)", "entered_weight_g,charged_weight_g"])(
    "should read grams under %s",
    (titles) => {
      const { rows } = readDiscrepancies(`AWB,${titles},Amount\n19000001,600,1250,45.5`)
      expect(rows[0]).toMatchObject({ entered_g: 600, charged_g: 1250 })
    }
  )

  it("should name what is missing or wrong", () => {
    expect(() => readDiscrepancies("AWB,Amount\n19000001,1")).toThrow(/entered, charged/)
    const { errors } = readDiscrepancies(
      "AWB,Entered Weight,Charged Weight,Amount\n19000001,x,0,\n1E+9,1,2,3"
    )
    expect(errors.map(({ line, field }) => `${line} ${field}`)).toEqual([
      "2 entered",
      "2 charged",
      "3 awb",
    ])
  })
})
