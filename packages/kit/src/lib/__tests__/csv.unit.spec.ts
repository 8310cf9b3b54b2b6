import fc from "fast-check"
import { parse } from "csv-parse/sync"
import { toCsv } from "../csv"

const cellOf = (value: unknown): string =>
  (parse(toCsv(["head"], [[value]])) as string[][])[1]?.[0] ?? ""

describe("toCsv", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+919876543210", "'+919876543210"],
    ["-1+1", "'-1+1"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["  =1", "'  =1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A1", "'＠A1"],
    ["a=1", "a=1"],
    ["-450.00", "-450.00"],
    [-5, "-5"],
    [0, "0"],
    [true, "true"],
    [false, "false"],
    [null, ""],
    [undefined, ""],
    [new Date("2026-11-21T00:00:00Z"), "2026-11-21T00:00:00.000Z"],
    ['5" heel, black', '5" heel, black'],
    ["सूरत", "सूरत"],
  ])("should write %p as %p", (value, cell) => expect(cellOf(value)).toBe(cell))

  it("should end lines with CRLF, escape the header too, and mark UTF-8 on request", () => {
    expect(toCsv(["a", "=b"], [[1, 'say "x"']])).toBe('a,\'=b\r\n1,"say ""x"""\r\n')
    expect(toCsv(["a"], [], { bom: true })).toBe("\ufeffa\r\n")
  })

  it("should let no text begin a formula, whatever it is", () => {
    const starts = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\r",
      "\n",
      " =",
      "＝",
      "＋",
      "－",
      "＠"
    )
    fc.assert(
      fc.property(starts, fc.string(), (start, rest) => {
        const cell = cellOf(`${start}${rest}`)
        return cell.startsWith("'") || /^-\d+(\.\d+)?$/.test(cell)
      })
    )
  })
})
