import fc from "fast-check"
import { stringify } from "csv-stringify/sync"
import { detectFormat, readTable } from "../read-table"

const bytes = (text: string) => Buffer.from(text)
const cells = async (text: string | Buffer, options = {}) => {
  const table = await readTable(Buffer.from(text), options)
  return { columns: table.columns, rows: table.records.map((record) => record.cells) }
}

describe("reading files", () => {
  it.each([
    [",", "SKU,Qty\nA-1,5\n"],
    [";", 'SKU;Qty\n"A;1";"5,0"\n'],
    ["\t", "SKU\tQty\nA-1\t5\n"],
    ["|", "SKU|Qty\nA-1|5\n"],
  ])("should find the delimiter %j", async (delimiter, text) => {
    const { columns, rows } = await cells(text)
    expect(columns).toEqual(["SKU", "Qty"])
    expect(rows[0][0]).toBe(delimiter === ";" ? "A;1" : "A-1")
  })

  it("should read any table back, whatever its cells and delimiter", async () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => `x${text.replace(/\r/g, "")}`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(",", ";", "\t", "|"),
        async (rows, delimiter) => {
          const text = stringify([["SKU", "Qty", "Size"], ...rows], { delimiter, quoted: true })
          expect((await cells(`\ufeff${text}`)).rows).toEqual(rows)
        }
      )
    )
  })

  it("should keep line breaks in quotes and number rows as a spreadsheet does", async () => {
    const table = await readTable(bytes('\ufeffSKU,Title\nA-1,"two\nlines"\n,\nA-2,b\n,\n\n'))
    expect(table.records).toEqual([
      { number: 2, cells: ["A-1", "two\nlines"] },
      { number: 3, cells: ["", ""] },
      { number: 4, cells: ["A-2", "b"] },
    ])
  })

  it("should read UTF-16 and Windows-1252 as well", async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from("SKU\tQty\né\t1", "utf16le"),
    ])
    expect((await cells(utf16)).rows).toEqual([["é", "1"]])
    expect((await cells(Buffer.from("SKU,Qty\ncaf\xe9,1", "latin1"))).rows).toEqual([["café", "1"]])
  })

  it("should name columns without a name, and repeated ones", async () => {
    expect((await cells("Qty,,Qty\n1,2,3")).columns).toEqual(["Qty", "Column B", "Qty (2)"])
  })

  it("should read a workbook, numbers without the noise of sums", async () => {
    const rows = [
      ["SKU", "Cost", "Qty"].map((value) => ({ value })),
      [{ value: "A-1" }, { value: 0.1 + 0.2, type: Number }, { value: 5, type: Number }],
      [{ value: "A-2" }, { value: 450.5, type: Number }, null],
    ]
    const { default: writeXlsxFile } = await import("write-excel-file/node")
    const made = await writeXlsxFile(rows as never)
    const workbook = await (made as unknown as { toBuffer(): Promise<Buffer> }).toBuffer()
    expect(detectFormat(workbook)).toBe("xlsx")
    expect((await cells(workbook)).rows).toEqual([
      ["A-1", "0.3", "5"],
      ["A-2", "450.5", ""],
    ])
    await expect(readTable(workbook, { sheet: "Nowhere" })).rejects.toThrow("no sheet")
    await expect(readTable(bytes("nonsense"), { format: "xlsx" })).rejects.toThrow("file: ")
  })

  it("should read JSON lists, lists under a path, and nested values", async () => {
    const list = [
      { sku: "A-1", stock: { free: 5 } },
      { sku: "A-2", tags: ["x"], cost: null },
    ]
    expect(await cells(JSON.stringify(list))).toEqual({
      columns: ["sku", "stock.free", "tags"],
      rows: [
        ["A-1", "5", ""],
        ["A-2", "", '["x"]'],
      ],
    })
    const wrapped = JSON.stringify({ data: { items: list } })
    expect((await cells(wrapped, { json_path: "data.items" })).rows).toHaveLength(2)
    await expect(cells(wrapped)).rejects.toThrow("name the path")
    await expect(cells(wrapped, { json_path: "data.rows" })).rejects.toThrow("is not a list")
    await expect(cells("{", { format: "json" })).rejects.toThrow("not valid JSON")
  })

  it.each(["", "\n\n", " , \n,,"])("should refuse the empty file %j", async (text) => {
    await expect(cells(text)).rejects.toThrow("file: it is empty")
  })
})
