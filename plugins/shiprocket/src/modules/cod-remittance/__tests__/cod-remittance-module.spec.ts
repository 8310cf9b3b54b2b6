import { fromPaise, toPaise } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import { COD_REMITTANCE_MODULE } from "../constants"
import { discrepancyFingerprint } from "../read-discrepancies"
import { readStatement } from "../read-statement"
import type CodRemittanceModuleService from "../service"
import type { ParcelFacts } from "../types"

jest.setTimeout(240_000)

const parcelOf = (awb: string, change: Partial<ParcelFacts> = {}): ParcelFacts => ({
  id: `shpm_${awb}`,
  awb,
  order_id: `order_${awb}`,
  reference: `PO-${awb}`,
  payment_method: "cod",
  cod_amount: "1499.50",
  is_delivered: true,
  courier_name: "Sadak Surface",
  weight_g: 600,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
  ...change,
})

type Line = { awb: string; utr: string; remitted: number; charges: number }

const csvOf = (lines: Line[]): string =>
  [
    "AWB,UTR,Remitted Amount,Charges",
    ...lines.map(
      ({ awb, utr, remitted, charges }) =>
        `${awb},${utr},${fromPaise(remitted)},${fromPaise(charges)}`
    ),
  ].join("\n")

moduleIntegrationTestRunner<CodRemittanceModuleService>({
  moduleName: COD_REMITTANCE_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    const importCsv = (csv: string, parcels: ParcelFacts[], dry_run = false) => {
      const file = readStatement(csv)
      return service.importStatement({
        file_name: "statement.csv",
        file_hash: file.file_hash,
        mapping: file.mapping as Record<string, string>,
        rows: file.rows,
        parcels,
        actor_id: "user_1",
        dry_run,
      })
    }
    const states = async () =>
      Object.fromEntries(
        (await service.listRemittanceRows({}, { take: 1000 })).map((row) => [
          `${row.awb} ${row.utr}`,
          row.state,
        ])
      )
    const line = (awb: string, utr: string, remitted: number, charges = 0) => ({
      awb,
      utr,
      remitted,
      charges,
    })

    describe("statements", () => {
      it("should match to the paisa, sum partial remittances and list what is odd", async () => {
        const parcels = [
          parcelOf("10001"),
          parcelOf("10002"),
          parcelOf("10003"),
          parcelOf("10004", { payment_method: "prepaid", cod_amount: "0" }),
        ]
        const { statement_id, counts, totals } = await importCsv(
          csvOf([
            line("10001", "U1", 145_950, 4_000),
            line("10002", "U1", 100_000),
            line("10003", "U1", 149_951),
            line("10004", "U1", 100),
            line("10005", "U1", 100),
            line("10001", "U1", 145_950, 4_000),
          ]),
          parcels
        )
        expect(counts).toEqual({ matched: 1, short: 1, over: 1, unknown: 2, repeated: 1 })
        expect(totals).toEqual({ collected: "4001.01", remitted: "3961.01", charges: "40.00" })
        const [statement] = await service.listRemittanceStatements({ id: statement_id! })
        expect(statement).toMatchObject({ row_count: 6, repeated_count: 1, imported_by: "user_1" })
        expect(Number(statement.remitted)).toBe(3961.01)
        expect((await service.countRows([statement_id!])).get(statement_id!)).toEqual(counts)

        await importCsv(csvOf([line("10002", "U2", 49_950)]), parcels)
        expect(await states()).toMatchObject({ "10002 U1": "matched", "10002 U2": "matched" })
      })

      it("should change nothing in a dry run, for the same file and for the same rows", async () => {
        const csv = csvOf([line("10001", "U1", 149_950), line("10002", "U1", 149_950)])
        const parcels = [parcelOf("10001"), parcelOf("10002")]
        const dry = await importCsv(csv, parcels, true)
        expect(dry).toMatchObject({ statement_id: null, is_known: false, known_count: 0 })
        expect(await service.listRemittanceRows()).toEqual([])

        const first = await importCsv(csv, parcels)
        const again = await importCsv(csv, parcels)
        expect(again).toMatchObject({ statement_id: first.statement_id, is_known: true })
        const sameRows = await importCsv(`${csv}\n`, parcels)
        expect(sameRows).toMatchObject({ statement_id: null, is_known: true, known_count: 2 })
        expect(await service.listRemittanceStatements()).toHaveLength(1)
        expect(await service.listRemittanceRows()).toHaveLength(2)

        const overlapping = await importCsv(`${csv}\n10003,U1,5,0`, parcels)
        expect(overlapping).toMatchObject({ known_count: 2, counts: { unknown: 1, matched: 0 } })
        expect(await service.overallTotals()).toMatchObject({ remitted: "3004.00" })
      })

      it("should import a file once when two people do at once", async () => {
        const csv = csvOf([line("10001", "U1", 149_950)])
        const results = await Promise.all(
          Array.from({ length: 4 }, () => importCsv(csv, [parcelOf("10001")]))
        )
        expect(results.filter(({ is_known }) => !is_known)).toHaveLength(1)
        expect(new Set(results.map(({ statement_id }) => statement_id)).size).toBe(1)
        expect(await service.listRemittanceRows()).toHaveLength(1)
      })

      it("should balance what was paid and taken back", async () => {
        const parcels = [parcelOf("10001")]
        await importCsv(csvOf([line("10001", "U1", 145_950, 4_000)]), parcels)
        await importCsv(csvOf([line("10001", "U2", -145_950, -4_000)]), parcels)
        expect(await states()).toEqual({ "10001 U1": "short", "10001 U2": "short" })
        expect(await service.overallTotals()).toEqual({
          collected: "0.00",
          remitted: "0.00",
          charges: "0.00",
        })
        await importCsv(csvOf([line("10001", "U3", 149_950)]), parcels)
        expect(await states()).toEqual({
          "10001 U1": "matched",
          "10001 U2": "matched",
          "10001 U3": "matched",
        })
      })

      it("should say over when two statements pay the same parcel", async () => {
        const parcels = [parcelOf("10001")]
        await importCsv(csvOf([line("10001", "U1", 149_950)]), parcels)
        const { counts } = await importCsv(csvOf([line("10001", "U2", 149_950)]), parcels)
        expect(counts).toMatchObject({ over: 1 })
        expect(await states()).toEqual({ "10001 U1": "over", "10001 U2": "over" })
      })

      it("should take the last import back, and nothing that others build on", async () => {
        const parcels = [parcelOf("10001"), parcelOf("10002")]
        const csv = csvOf([line("10001", "U2", 149_950), line("10002", "U2", 149_950)])
        const first = await importCsv(csvOf([line("10001", "U1", 149_950)]), parcels)
        const second = await importCsv(csv, parcels)
        expect(await states()).toMatchObject({ "10001 U1": "over", "10001 U2": "over" })

        const remove = (id: string) => service.removeStatement({ id, parcels })
        await expect(remove(first.statement_id!)).rejects.toMatchObject({ type: "not_allowed" })
        await expect(remove("remst_none")).rejects.toMatchObject({ type: "not_found" })
        await remove(second.statement_id!)
        expect(await states()).toEqual({ "10001 U1": "matched" })
        expect(await importCsv(csv, parcels)).toMatchObject({ is_known: false, known_count: 0 })
        expect(await states()).toMatchObject({ "10001 U1": "over", "10002 U2": "matched" })
      })

      it("should match what was delivered later, and only that", async () => {
        const waiting = [
          parcelOf("10001", { is_delivered: false }),
          parcelOf("10002", { is_delivered: false }),
        ]
        await importCsv(csvOf([line("10001", "U1", 149_950), line("10002", "U1", 5)]), waiting)
        expect((await service.listUnknownAwbs()).sort()).toEqual(["10001", "10002"])
        const parcels = [parcelOf("10001"), waiting[1]]
        expect(await service.matchAgain({ awbs: ["10001", "10002"], parcels })).toBe(1)
        expect(await states()).toEqual({ "10001 U1": "matched", "10002 U1": "unknown" })
        expect(await service.matchAgain({ awbs: ["10001", "10002"], parcels })).toBe(0)
      })

      it("should agree with an independent recount of any statements", async () => {
        const awbs = ["20001", "20002", "20003", "20004", "20005"]
        const anyLine = fc.record({
          awb: fc.constantFrom(...awbs, "29999"),
          utr: fc.constantFrom("U1", "U2", "U3"),
          remitted: fc.oneof(
            fc.constantFrom(50_000, 100_000, 99_999, 45_950),
            fc.integer({ min: 0, max: 200_000 })
          ),
          charges: fc.constantFrom(0, 4_050),
        })
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.array(anyLine, { minLength: 1, maxLength: 12 }), {
              minLength: 1,
              maxLength: 5,
            }),
            fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 5, maxLength: 5 }),
            async (files, worth) => {
              const parcels = awbs.map((awb, index) =>
                parcelOf(awb, { cod_amount: fromPaise(worth[index]) })
              )
              for (const lines of files) {
                await importCsv(csvOf(lines), parcels)
              }
              await recount(files, new Map(awbs.map((awb, index) => [awb, worth[index]])))
              const all = await service.listRemittanceStatements({}, { select: ["id"] })
              await service.deleteRemittanceStatements(all.map(({ id }) => id))
            }
          ),
          { numRuns: 25 }
        )
      })
    })

    /** By hand and in paise: every distinct line once, in the first file that has it. */
    const recount = async (files: Line[][], worth: Map<string, number>) => {
      const seen = new Map<string, Line>()
      const totals: { rows: number; remitted: number; charges: number }[] = []
      for (const lines of files) {
        const fresh = lines.filter((entry) => !seen.has(JSON.stringify(entry)))
        const distinct = new Map(fresh.map((entry) => [JSON.stringify(entry), entry]))
        distinct.forEach((entry, key) => seen.set(key, entry))
        if (fresh.length) {
          const sum = (of: "remitted" | "charges") =>
            [...distinct.values()].reduce((total, entry) => total + entry[of], 0)
          totals.push({
            rows: fresh.length,
            remitted: sum("remitted"),
            charges: sum("charges"),
          })
        }
      }
      const statements = await service.listRemittanceStatements(
        {},
        { order: { created_at: "ASC" } }
      )
      expect(
        statements.map(({ row_count, remitted, charges }) => ({
          rows: row_count,
          remitted: toPaise(remitted),
          charges: toPaise(charges),
        }))
      ).toEqual(totals)
      const overall = await service.overallTotals()
      const sum = (of: "remitted" | "charges") =>
        [...seen.values()].reduce((total, entry) => total + entry[of], 0)
      expect(toPaise(overall.remitted)).toBe(sum("remitted"))
      expect(toPaise(overall.charges)).toBe(sum("charges"))

      const rows = await service.listRemittanceRows({}, { take: 1000 })
      const counted = rows.filter(({ state }) => state !== "repeated")
      expect(counted).toHaveLength(seen.size)
      for (const row of counted) {
        const due = worth.get(row.awb)
        const came = [...seen.values()]
          .filter(({ awb }) => awb === row.awb)
          .reduce((total, entry) => total + entry.remitted + entry.charges, 0)
        const expected =
          due === undefined ? "unknown" : came === due ? "matched" : came < due ? "short" : "over"
        expect(`${row.awb} ${row.state}`).toBe(`${row.awb} ${expected}`)
        if (due !== undefined) {
          expect(toPaise(row.difference!)).toBe(came - due)
        }
      }
    }

    describe("weight discrepancies", () => {
      const row = (awb: string, charged_g: number, amount = "45.50") => ({
        awb,
        entered_g: 600,
        charged_g,
        amount,
        raised_on: "2026-11-21",
        courier_name: null,
        fingerprint: discrepancyFingerprint({ awb, charged_g, amount }),
      })

      it("should judge by our parcel's sizes, and know a row again", async () => {
        const rows = [row("10001", 600), row("10002", 1250), row("10003", 700), row("10001", 600)]
        const parcels = [parcelOf("10001"), parcelOf("10002")]
        expect(await service.importDiscrepancies({ rows, parcels })).toMatchObject({
          created: 3,
          known: 1,
        })
        expect(await service.importDiscrepancies({ rows, parcels })).toMatchObject({ created: 0 })
        const stored = await service.listWeightDiscrepancies({}, { order: { awb: "ASC" } })
        expect(stored.map(({ awb, verdict, shipment_id }) => [awb, verdict, shipment_id])).toEqual([
          ["10001", "fair", "shpm_10001"],
          ["10002", "overcharged", "shpm_10002"],
          ["10003", "unknown", null],
        ])
        expect(Number(stored[0].amount)).toBe(45.5)
      })

      it("should be accepted or disputed, a lost dispute accepted, and stay so", async () => {
        const { ids } = await service.importDiscrepancies({
          rows: [row("10001", 900)],
          parcels: [parcelOf("10001")],
        })
        const decide = (state: "accepted" | "disputed", note: string | null = null) =>
          service.decideDiscrepancy({ id: ids[0], state, note, actor_id: "user_1" })
        expect(await decide("disputed", "600 g on our scale")).toMatchObject({
          state: "disputed",
          note: "600 g on our scale",
        })
        expect(await decide("disputed", "again")).toMatchObject({ note: "600 g on our scale" })
        expect(await decide("accepted")).toMatchObject({
          state: "accepted",
          note: "600 g on our scale",
        })
        await expect(decide("disputed", "too late")).rejects.toMatchObject({ type: "not_allowed" })
        await expect(
          service.decideDiscrepancy({
            id: "wtdisc_none",
            state: "accepted",
            note: null,
            actor_id: null,
          })
        ).rejects.toMatchObject({ type: "not_found" })
      })
    })
  },
})
