import fc from "fast-check"
import { settleDuplicates } from "../duplicates"
import { mapRows } from "../map-row"
import { normalizeSize } from "../sizes"
import { suggestMapping } from "../suggest-mapping"
import { titleCase } from "../text"
import type { FeedItem, FeedMapping } from "../types"

const COLUMNS = ["SKU", "Qty", "Cost", "Size", "Color", "MRP"]
const MAPPING: FeedMapping = {
  supplier_sku: { column: "SKU" },
  stock: { column: "Qty" },
  cost_price: { column: "Cost" },
  size: { column: "Size" },
  color: { column: "Color" },
  mrp: { column: "MRP" },
}

const map = (row: string[], mapping = MAPPING, options = {}) => {
  const table = { columns: COLUMNS, records: [{ number: 7, cells: row }] }
  const [mapped] = mapRows(table, { mapping, ...options })
  return "item" in mapped ? mapped.item : mapped.reject.reason
}

describe("mapping", () => {
  it("should suggest what headers say, a column for one field only", () => {
    const headers = ["index", "SKU Code", "Design No.", "Stock", "Category", "Size", "Color"]
    expect(suggestMapping(headers)).toEqual({
      supplier_sku: { column: "SKU Code" },
      style: { column: "Design No." },
      stock: { column: "Stock" },
      category: { column: "Category" },
      size: { column: "Size" },
      color: { column: "Color" },
    })
    expect(suggestMapping(["Qty.", "Colour", "W/S Price", "hsn code", "M.R.P"])).toEqual({
      stock: { column: "Qty." },
      color: { column: "Colour" },
      hsn: { column: "hsn code" },
      mrp: { column: "M.R.P" },
    })
  })

  it("should read numbers and money as suppliers write them", () => {
    expect(map(["A-1", "5.0", "₹1,499.50", "xxl", "OFF WHITE", "Rs. 2,999/-"])).toMatchObject({
      row: 7,
      supplier_sku: "A-1",
      stock: 5,
      cost_price: "1499.50",
      size: "XXL",
      color: "Off White",
      mrp: "2999.00",
    })
    expect(map(["A-1", "12 pcs", "", "", "", ""])).toMatchObject({
      stock: 12,
      cost_price: null,
      size: "Free Size",
    })
  })

  it.each([
    [["", "5", "", "M", "", ""], "no SKU"],
    [["", "", "", "", "", ""], "blank row"],
    [["#REF!", "5", "", "M", "", ""], "supplier_sku is the spreadsheet error #REF!"],
    [["A-1", "#N/A", "", "M", "", ""], "stock is the spreadsheet error #N/A"],
    [["A-1", "", "", "M", "", ""], "no stock"],
    [["A-1", "-2", "", "M", "", ""], "stock -2 is negative"],
    [["A-1", "2.5", "", "M", "", ""], "stock 2.5 is not a whole number"],
    [["A-1", "many", "", "M", "", ""], 'stock "many" is not a number'],
    [["A-1", "5", "free", "M", "", ""], 'cost_price "free" is not an amount in rupees'],
    [["A-1", "5", "10.999", "M", "", ""], "cost_price 10.999 has a fraction of a paisa"],
    [["A-1", "5", "-1", "M", "", ""], "cost_price -1 is negative"],
    [
      ["A-1", "x", "0", "M", "", "y"],
      'stock "x" is not a number; cost_price is zero; mrp "y" is not an amount in rupees',
    ],
  ])("should name what is wrong with %j", (row, reason) => {
    expect(map(row)).toBe(reason)
  })

  it("should leave an unknown size to rows that become products", () => {
    expect(map(["A-1", "5", "", "Plus", "", ""])).toMatchObject({
      stock: 5,
      size: null,
      product_problem: 'unknown size "Plus"',
    })
    expect(
      map(["A-1", "5", "", "Plus", "", ""], MAPPING, { size_map: { plus: "2XL" } })
    ).toMatchObject({ size: "XXL", product_problem: null })
  })

  it("should take constants, and constants for blank cells", () => {
    const mapping = {
      ...MAPPING,
      cost_price: { column: "Cost", value: "99" },
      hsn: { value: "6204" },
    }
    expect(map(["A-1", "5", "", "M", "", ""], mapping)).toMatchObject({
      cost_price: "99.00",
      hsn: "6204",
    })
    expect(map(["A-1", "5", "120", "M", "", ""], mapping)).toMatchObject({ cost_price: "120.00" })
    expect(map(["", "", "", "", "", ""], mapping)).toBe("blank row")
  })

  it("should refuse a mapping that does not fit the file", () => {
    expect(() => map(["A"], { stock: { column: "Qty" } })).toThrow("mapping.supplier_sku must name")
    expect(() => map(["A"], { ...MAPPING, stock: { column: "Bestand" } })).toThrow(
      'mapping.stock: the file has no column "Bestand"'
    )
  })

  it.each([
    ["XXL", "XXL"],
    ["2xl", "XXL"],
    ["xx-large", "XXL"],
    ["XXXL", "3XL"],
    ["5XL", "5XL"],
    ["6 XL", "6XL"],
    ["FREE", "Free Size"],
    ["free size", "Free Size"],
    ["s/m", "S/M"],
    ["Size 38", "38"],
    ["6-7 Years", "6-7Y"],
    ["XXXS", null],
    ["Plus", null],
    ["9XL", null],
    ["0", null],
  ])("should make of the size %s %s", (text, expected) => {
    expect(normalizeSize(text)).toBe(expected)
  })

  it("should change nothing of a size or colour it has written itself", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), (text) => {
        const size = normalizeSize(text)
        expect(size === null ? null : normalizeSize(size)).toBe(size)
        expect(titleCase(titleCase(text))).toBe(titleCase(text))
      })
    )
  })
})

describe("duplicates", () => {
  const item = (row: number, supplier_sku: string, stock: number): FeedItem => {
    const mapped = map([supplier_sku, String(stock), "", "M", "", ""]) as FeedItem
    return { ...mapped, row }
  }

  it("should keep the first of rows that agree and none of rows that contradict each other", () => {
    const { kept, rejects } = settleDuplicates([
      item(2, "A", 1),
      item(3, "B", 5),
      item(4, "A", 1),
      item(5, "B", 6),
      item(6, "C", 1),
    ])
    expect(kept.map(({ row }) => row)).toEqual([2, 6])
    expect(rejects).toEqual([
      { row: 3, supplier_sku: "B", reason: "rows 3, 5 contradict each other in stock" },
      { row: 4, supplier_sku: "A", reason: "repeats row 2" },
      { row: 5, supplier_sku: "B", reason: "rows 3, 5 contradict each other in stock" },
    ])
  })

  it("should lose no row, and keep each SKU at most once", () => {
    const rows = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 0, max: 2 })))
    fc.assert(
      fc.property(rows, (given) => {
        const items = given.map(([sku, stock], index) => item(index, sku, stock))
        const { kept, rejects } = settleDuplicates(items)
        expect([...kept, ...rejects].map(({ row }) => row).sort((a, b) => a - b)).toEqual(
          items.map(({ row }) => row)
        )
        expect(new Set(kept.map((one) => one.supplier_sku)).size).toBe(kept.length)
        const contradictory = kept.some((one) =>
          items.some(
            (other) => other.supplier_sku === one.supplier_sku && other.stock !== one.stock
          )
        )
        expect(contradictory).toBe(false)
      })
    )
  })
})
