import { mkdtempSync, readFileSync, writeFileSync, existsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { progressLine } from "../progress"
import { countRows, readCatalogue } from "../read-catalogue"
import { RejectFile } from "../reject-file"

const folder = () => mkdtempSync(join(tmpdir(), "catalogue-"))

describe("readCatalogue", () => {
  it("should number rows by their line and read quoted cells, a byte order mark and CRLF", async () => {
    const file = join(folder(), "a.csv")
    writeFileSync(
      file,
      '\ufeffBrand,title,category,sizes,mrp,price\r\nacme,"a ""b"", c",x,"S,M",2,1\r\n\r\nacme,d,x,S,2,1\r\n'
    )
    const rows = []
    for await (const row of readCatalogue(file)) {
      rows.push(row)
    }
    expect(rows.map(({ line, raw }) => [line, raw.brand, raw.title, raw.sizes])).toEqual([
      [2, "acme", 'a "b", c', "S,M"],
      [4, "acme", "d", "S"],
    ])
    expect(await countRows(file)).toBe(2)
  })

  it("should refuse a file without the needed columns and name them", async () => {
    const file = join(folder(), "b.csv")
    writeFileSync(file, "brand,title,sizes,price\na,b,S,1\n")
    await expect(countRows(file)).rejects.toThrow('no column "category", "mrp"')
  })
})

describe("RejectFile", () => {
  it("should write row, column, reason and value, and disarm formulas", async () => {
    const source = join(folder(), "c.csv")
    const rejects = new RejectFile(source, folder())
    rejects.add({ line: 7, column: "price", reason: 'price "x", bad', value: "=1+1" })
    await rejects.close()
    expect(rejects.path).toBe(`${source}.rejects.csv`)
    expect(readFileSync(rejects.path!, "utf8")).toBe(
      'row,column,reason,value\n7,price,"price ""x"", bad",\'=1+1\n'
    )
  })

  it("should go to the fallback folder when the source's folder cannot be written", async () => {
    const fallback = join(folder(), ".data")
    const rejects = new RejectFile("/proc/catalogue.csv", fallback)
    rejects.add({ line: 2, column: "sizes", reason: "no sizes", value: "" })
    await rejects.close()
    expect(existsSync(join(fallback, "catalogue.csv.rejects.csv"))).toBe(true)
  })

  it("should leave no file of an earlier run when nothing is rejected", async () => {
    const source = join(folder(), "d.csv")
    writeFileSync(`${source}.rejects.csv`, "old")
    await new RejectFile(source, folder()).close()
    expect(existsSync(`${source}.rejects.csv`)).toBe(false)
  })
})

describe("progressLine", () => {
  it("should show share, rows, rate and time left", () => {
    const line = progressLine({
      total: 12_858,
      done: 6_429,
      created: 6_000,
      skipped: 400,
      rejected: 29,
      startedAt: 0,
      now: 60_000,
    })
    expect(line).toBe(
      "████████████░░░░░░░░░░░░ 50%  6,429/12,858 rows  107/s  1m00s left  (6000 new, 400 there, 29 rejected)"
    )
  })

  it("should be complete for an empty file", () => {
    const state = { total: 0, done: 0, created: 0, skipped: 0, rejected: 0, startedAt: 0, now: 1 }
    expect(progressLine(state)).toContain("100%")
  })
})
