import type { Sandbox } from "@bodycon/sandbox"
import { createShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import type { ShipmentDTO } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Answer } from "../../helpers/dress-shop"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createMerchant, parcelRequest } from "../shipping/helpers/shipping-world"

jest.setTimeout(300_000)

const DAY_MS = 86_400_000

type Jobs = { drain: () => Promise<void> }
type Shipments = {
  listShipments: (filters: unknown) => Promise<ShipmentDTO[]>
  updateShipments: (data: unknown[]) => Promise<ShipmentDTO[]>
}

const ROUTES: [method: "get" | "post" | "delete", path: string][] = [
  ["get", "/admin/remittances"],
  ["get", "/admin/remittances/remst_1"],
  ["delete", "/admin/remittances/remst_1"],
  ["get", "/admin/remittances/remst_1/rows"],
  ["get", "/admin/remittances/remst_1/rows.csv"],
  ["get", "/admin/remittances/expected"],
  ["get", "/admin/remittances/expected.csv"],
  ["post", "/admin/remittances/import"],
  ["post", "/admin/remittances/match"],
  ["get", "/admin/weight-discrepancies"],
  ["get", "/admin/weight-discrepancies/export.csv"],
  ["post", "/admin/weight-discrepancies/import"],
  ["post", "/admin/weight-discrepancies/wtdisc_1/accept"],
  ["post", "/admin/weight-discrepancies/wtdisc_1/dispute"],
]

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Sandbox
    let headers: Record<string, string>

    const config = () => ({ headers, validateStatus: () => true })
    const get = (path: string): Promise<Answer> => api.get(path, config())
    const post = (path: string, body: unknown = {}): Promise<Answer> =>
      api.post(path, body, config())
    const remove = (path: string): Promise<Answer> => api.delete(path, config())
    const shipments = () => container.resolve<Shipments>("shipment")

    /** Parcels that the sandbox booked; those named are delivered so many days ago. */
    const ship = async (parcels: Record<string, number | null>) => {
      for (const reference of Object.keys(parcels)) {
        await createShipmentWorkflow(container).run({ input: parcelRequest(reference) })
      }
      await container.resolve<Jobs>("durable_jobs").drain()
      const booked = await shipments().listShipments({ reference: Object.keys(parcels) })
      const awbs = Object.fromEntries(booked.map(({ reference, awb }) => [reference, awb!]))
      const delivered = booked.filter(({ reference }) => parcels[reference] !== null)
      for (const { awb } of delivered) {
        sandbox.control.advanceParcel(awb!, { to: "delivered" })
      }
      await shipments().updateShipments(
        delivered.map(({ id, reference }) => ({
          id,
          status: "delivered",
          delivered_at: new Date(Date.now() - parcels[reference]! * DAY_MS),
        }))
      )
      return awbs
    }
    const statement = (csv: string, dry_run = false, more: object = {}) =>
      post("/admin/remittances/import", { file_name: "november.csv", csv, dry_run, ...more })

    beforeAll(async () => {
      sandbox = await startSpecSandbox("http://127.0.0.1:9")
      container = getContainer()
      headers = await createMerchant(container, api as never)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
    })

    it.each(ROUTES)("should ask for a login: %s %s", async (method, path) => {
      const open = { validateStatus: () => true }
      const { status } =
        method === "post" ? await api.post(path, {}, open) : await api[method](path, open)
      expect(status).toBe(401)
    })

    it("should not know other ids", async () => {
      expect((await get("/admin/remittances/remst_none")).status).toBe(404)
      expect((await remove("/admin/remittances/remst_none")).status).toBe(404)
      expect((await get("/admin/remittances/remst_none/rows")).status).toBe(404)
      expect((await get("/admin/remittances/remst_none/rows.csv")).status).toBe(404)
      expect((await post("/admin/weight-discrepancies/wtdisc_none/accept")).status).toBe(404)
      const dispute = await post("/admin/weight-discrepancies/wtdisc_none/dispute", { note: "No" })
      expect(dispute.status).toBe(404)
    })

    it("should show what is to come: pending, overdue and short", async () => {
      const awbs = await ship({ "PO-1": 2, "PO-2": 20, "PO-3": 5, "PO-4": 12, "PO-5": null })
      await statement(
        sandbox.control.remittanceCsv({ awbs: [awbs["PO-3"], awbs["PO-4"]], shortage: 10.05 })
      )
      const { data } = await get("/admin/remittances/expected")
      expect(data).toMatchObject({
        due_days: 9,
        count: 3,
        totals: {
          pending: { count: 1, outstanding: "1499.50" },
          overdue: { count: 1, outstanding: "1499.50" },
          short: { count: 1, outstanding: "10.05" },
        },
      })
      expect(data.expected.map((row: { reference: string }) => row.reference)[0]).toBe("PO-2")
      const short = await get("/admin/remittances/expected?state=short")
      expect(short.data).toMatchObject({
        count: 1,
        expected: [{ state: "short", expected: "1499.50", credited: "1489.45" }],
      })
      const csv = await get("/admin/remittances/expected.csv?state=overdue")
      expect(csv.data.split("\r\n")).toHaveLength(3)
      expect(csv.data).toContain(awbs["PO-2"])
      expect((await get("/admin/remittances/expected?state=late")).status).toBe(400)
    })

    it("should preview, import once, match to the paisa and drill down", async () => {
      const awbs = await ship({ "PO-1": 2, "PO-2": 3, "PO-3": null })
      const csv =
        sandbox.control.remittanceCsv({ charges: 40, duplicates: 1 }) +
        `CRF9,21-11-2026,UTR9,${awbs["PO-3"]},PO-3,Sadak,21-11-2026,5.00,0.00,5.00\r\n`
      const preview = await statement(csv, true)
      expect(preview.status).toBe(200)
      expect(preview.data).toMatchObject({
        remittance: null,
        preview: {
          errors: [],
          mapping: { awb: "AWB Code", remitted: "Remitted Amount" },
          counts: { matched: 2, repeated: 1, unknown: 1 },
        },
      })
      expect((await get("/admin/remittances")).data.count).toBe(0)

      const made = await statement(csv)
      expect(made.status).toBe(201)
      const { id } = made.data.remittance
      expect((await statement(csv)).data).toMatchObject({
        remittance: { id },
        preview: { is_known: true },
      })
      const list = await get("/admin/remittances")
      expect(list.data).toMatchObject({
        count: 1,
        totals: { collected: "3004.00", remitted: "2924.00", charges: "80.00" },
        remittances: [
          { id, row_count: 4, counts: { matched: 2, short: 0, over: 0, unknown: 1, repeated: 1 } },
        ],
      })
      expect((await get(`/admin/remittances/${id}`)).data.remittance).toMatchObject({
        file_name: "november.csv",
        remitted: 2924,
        counts: { matched: 2 },
      })
      const rows = await get(`/admin/remittances/${id}/rows?state=unknown`)
      expect(rows.data).toMatchObject({
        count: 1,
        rows: [{ awb: awbs["PO-3"], unknown_reason: "not_delivered" }],
      })
      const file = await get(`/admin/remittances/${id}/rows.csv`)
      expect(file.data.trim().split("\r\n")).toHaveLength(5)

      const [third] = await shipments().listShipments({ reference: "PO-3" })
      await shipments().updateShipments([
        { id: third.id, status: "delivered", delivered_at: new Date() },
      ])
      expect((await post("/admin/remittances/match")).data).toEqual({ changed: 1 })
      expect((await get(`/admin/remittances/${id}`)).data.remittance.counts).toMatchObject({
        short: 1,
        unknown: 0,
      })
    })

    it("should say over when two statements pay a parcel, and take the last import back", async () => {
      const awbs = await ship({ "PO-1": 2, "PO-2": 3 })
      const csv = sandbox.control.remittanceCsv()
      const first = await statement(csv)
      const again = `AWB,Net Payable,Deductions,UTR\n${awbs["PO-1"]},"₹1,459.50",-40,LATER\n`
      const second = await statement(again)
      const counts = async (made: Answer) =>
        (await get(`/admin/remittances/${made.data.remittance.id}`)).data.remittance.counts
      expect(await counts(first)).toMatchObject({ matched: 1, over: 1 })
      expect(await counts(second)).toMatchObject({ over: 1 })

      const early = await remove(`/admin/remittances/${first.data.remittance.id}`)
      expect([early.status, early.data.message]).toEqual([
        400,
        expect.stringContaining("not the last one"),
      ])
      const { id } = second.data.remittance
      expect((await remove(`/admin/remittances/${id}`)).data).toEqual({
        id,
        object: "remittance_statement",
        deleted: true,
      })
      expect((await get(`/admin/remittances/${id}`)).status).toBe(404)
      expect(await counts(first)).toMatchObject({ matched: 2, over: 0 })
      const mapped = await statement(again, false, { mapping: { charges: "" } })
      expect(mapped.data.preview.totals).toMatchObject({ remitted: "1459.50", charges: "0.00" })
    })

    it("should name what is wrong with a file, and take none of it", async () => {
      const bad = await statement("AWB,Remitted Amount\n1.9E+12,5\n1900000000012,5")
      expect(bad.status).toBe(400)
      expect(bad.data.message).toMatch(/line 2, awb: 1\.9E\+12/)
      const dry = await statement("AWB,Remitted Amount\n1.9E+12,5\n1900000000012,5", true)
      expect(dry.data.preview.errors).toEqual([
        { line: 2, field: "awb", message: expect.stringContaining("rounded") },
      ])
      expect((await statement("Name,Price\nx,1")).data.message).toMatch(/mapping/)
      expect((await statement("Name,Price\nx,1", true)).data.preview).toMatchObject({
        header: ["Name", "Price"],
        missing: ["awb", "remitted"],
        is_known: false,
      })
      expect((await statement("AWB,X\n19000001,5", false, { mapping: { utr: "Y" } })).status).toBe(
        400
      )
      expect((await statement("")).status).toBe(400)
      expect((await statement("a", false, { mapping: { colour: "Y" } })).status).toBe(400)
      expect((await get("/admin/remittances")).data.count).toBe(0)
    })

    it("should take a file of 20,000 rows", async () => {
      const rows = Array.from({ length: 20_000 }, (_, index) => `${2_000_000_000 + index},5.05`)
      const { status, data } = await statement(`AWB,Remitted Amount\n${rows.join("\n")}`)
      expect(status).toBe(201)
      expect(data.remittance).toMatchObject({ row_count: 20_000, remitted: 101_000 })
    })

    it("should judge weight discrepancies of Shiprocket and of a file, and decide on them", async () => {
      const awbs = await ship({ "PO-1": 2, "PO-2": 3 })
      sandbox.control.raiseDiscrepancy(awbs["PO-1"], { charged_kg: 2 })
      const pulled = await post("/admin/weight-discrepancies/import", { source: "shiprocket" })
      expect(pulled).toMatchObject({ status: 201, data: { created: 1, known: 0 } })
      const again = await post("/admin/weight-discrepancies/import", { source: "shiprocket" })
      expect(again).toMatchObject({ status: 200, data: { created: 0, known: 1 } })
      const filed = await post("/admin/weight-discrepancies/import", {
        source: "csv",
        csv: `AWB,Entered Weight,Charged Weight,Amount\n${awbs["PO-2"]},0.43,0.6,20`,
      })
      expect(filed.data).toEqual({ created: 1, known: 0 })
      const bad = await post("/admin/weight-discrepancies/import", {
        source: "csv",
        csv: "AWB,Entered Weight,Charged Weight,Amount\n1.9E+12,0.43,0.6,20",
      })
      expect(bad).toMatchObject({ status: 400 })

      const list = await get("/admin/weight-discrepancies?verdict=overcharged")
      expect(list.data).toMatchObject({
        count: 1,
        weight_discrepancies: [
          { awb: awbs["PO-1"], charged_g: 2000, chargeable_g: 600, state: "open" },
        ],
      })
      const [parcel] = await shipments().listShipments({ reference: "PO-1" })
      expect(parcel).toMatchObject({ charged_weight_g: 2000 })
      const { id } = list.data.weight_discrepancies[0]
      const bare = await post(`/admin/weight-discrepancies/${id}/dispute`)
      expect(bare.status).toBe(400)
      expect(bare.data.message).toMatch(/note/)
      const disputed = await post(`/admin/weight-discrepancies/${id}/dispute`, {
        note: "Our scale says 430 g",
      })
      expect(disputed.data.weight_discrepancy).toMatchObject({
        state: "disputed",
        note: "Our scale says 430 g",
        decided_by: expect.any(String),
      })
      const accepted = await post(`/admin/weight-discrepancies/${id}/accept`)
      expect(accepted.data.weight_discrepancy.state).toBe("accepted")
      const late = await post(`/admin/weight-discrepancies/${id}/dispute`, { note: "Still" })
      expect(late.status).toBe(400)
      const csv = await get("/admin/weight-discrepancies/export.csv?state=open")
      expect(csv.data).toContain(awbs["PO-2"])
      expect(csv.data).not.toContain(awbs["PO-1"])
    })
  },
})
