import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import type { BookingSettings } from "../../../settings/booking"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { INVOICE, MANIFEST, parcelOf, PICKUP, PRINT, workShiprocket } from "./working-shiprocket"

jest.setTimeout(60_000)

const MADE = {
  manifest_url: "https://files.example/manifest-AWB1.pdf",
  invoice_url: "https://files.example/invoice.pdf",
  document_failures: null,
}
const fake = new FakeShiprocket()
const options = {
  apiUrl: fake.url,
  email: "api@shop.example",
  password: "secret-pw",
  webhookKey: "hook-key",
  encryptionKey: "ab".repeat(32),
  defaultPickupPincode: "395002",
  timeouts: { call: 300, rates: 300, create: 300, settle: 0, breaker: 60_000 },
}

moduleIntegrationTestRunner<ShipmentModuleService>({
  moduleName: SHIPMENT_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: options,
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const queued = async () =>
      (
        await sql<{ id: string }>(
          `select payload->'input'->>'id' as id from graphile_worker._private_jobs
           where payload->>'workflow_id' = 'make-shipment-documents'`
        )
      ).map(({ id }) => id)
    const book = async (reference = "PO-1") => {
      const { shipment } = await service.createParcel(parcelOf(reference))
      return service.book(shipment.id)
    }
    const saveBooking = async (change: Partial<BookingSettings>) =>
      service.saveSettings("booking", { ...(await service.settings("booking")), ...change })
    let world: ReturnType<typeof workShiprocket>["world"]

    beforeAll(() => fake.start())
    afterAll(() => fake.stop())
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
      await saveBooking({ make_documents: true })
      fake.reset()
      world = workShiprocket(fake).world
    })

    it("should queue the papers with the pickup, make both, and nothing twice", async () => {
      const { id } = await book()
      expect(await queued()).toEqual([id])
      expect(await service.makeDocuments(id)).toMatchObject(MADE)
      await service.makeDocuments(id)
      expect(fake.calls.filter((call) => [MANIFEST, INVOICE].includes(call.path))).toMatchObject([
        { path: MANIFEST, body: { shipment_id: [1500] } },
        { path: INVOICE, body: { ids: [500] } },
      ])
    })

    it("should print a manifest that was made although its answer was lost", async () => {
      const { id } = await book()
      fake.on(MANIFEST, ({ nth }) => {
        world.manifested = true
        return nth === 1
          ? { hang: true }
          : { status: 400, body: { message: "x", already_manifested_shipment_ids: [1500] } }
      })
      expect(await service.makeDocuments(id)).toMatchObject(MADE)
      expect(fake.count(PRINT)).toBe(1)
    })

    it("should print a manifest that a run made which died before it was kept", async () => {
      const { id } = await book()
      world.manifested = true
      expect(await service.makeDocuments(id)).toMatchObject(MADE)
      expect(fake.calls.find((call) => call.path === PRINT)).toMatchObject({
        body: { order_ids: [500] },
      })
    })

    it("should show an empty manifest inside a 200, make the invoice all the same, and try again", async () => {
      const { id } = await book()
      fake.on(MANIFEST, () => ({ body: { status: 1, manifest_url: "" } }))
      await expect(service.makeDocuments(id)).rejects.toMatchObject({ code: "not_ready" })
      expect(await service.retrieveShipment(id)).toMatchObject({
        manifest_url: null,
        invoice_url: MADE.invoice_url,
        status: "pickup_scheduled",
        failure: null,
        document_failures: {
          manifest: {
            code: "not_ready",
            message: expect.stringContaining("generate manifest"),
            next_action: expect.stringContaining("again by itself"),
          },
          invoice: null,
        },
      })
      world = workShiprocket(fake).world
      world.awbs = 1
      expect(await service.makeDocuments(id)).toMatchObject(MADE)
      expect(fake.count(INVOICE)).toBe(1)
    })

    it("should stop at a refused invoice and ask for it again only when told to", async () => {
      const { id } = await book()
      fake.on(INVOICE, () => ({ status: 400, body: { is_invoice_created: false } }))
      expect(await service.makeDocuments(id)).toMatchObject({
        manifest_url: MADE.manifest_url,
        invoice_url: null,
        document_failures: {
          manifest: null,
          invoice: { code: "refused", next_action: expect.stringContaining("retry") },
        },
      })
      await sql("delete from graphile_worker._private_jobs")
      await service.requestDocuments(id)
      expect(await queued()).toEqual([id])
      expect((await service.retrieveShipment(id)).document_failures).toBeNull()
      workShiprocket(fake)
      expect(await service.makeDocuments(id)).toMatchObject(MADE)
    })

    it("should make none unless the merchant wants them or asks", async () => {
      await saveBooking({ make_documents: false })
      const { id } = await book()
      expect(await queued()).toEqual([])
      await service.requestDocuments(id)
      expect(await queued()).toEqual([id])
    })

    it("should make none while no courier comes", async () => {
      fake.on(PICKUP, () => ({ status: 400, body: { message: "Sunday" } }))
      const shipment = await book()
      expect(shipment.pickup_error).toMatch(/Sunday\. .+retry/)
      expect(await queued()).toEqual([])
      await expect(service.requestDocuments(shipment.id)).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringContaining("no pickup"),
      })
      expect(await service.makeDocuments(shipment.id)).toMatchObject({ manifest_url: null })
    })

    it("should say why there is nothing to make", async () => {
      const { id } = await book()
      await service.makeDocuments(id)
      const asked = () => service.requestDocuments(id)
      await expect(asked()).rejects.toThrow("has all its documents")
      await service.updateShipments({ id, direction: "return", manifest_url: null })
      await expect(asked()).rejects.toThrow("neither manifest nor invoice")
      await service.updateShipments({ id, direction: "forward", status: "cancelled" })
      await expect(asked()).rejects.toThrow("is cancelled")
      await expect(service.requestDocuments("shpm_none")).rejects.toMatchObject({
        type: "not_found",
      })
    })

    it("should make the manifest anew for another courier, and drop the one of the former", async () => {
      const { id, awb } = await book()
      await service.makeDocuments(id)
      await service.reassign(id, 24)
      const late = { url: "https://files.example/late.pdf" }
      await service.recordDocument(id, "manifest", awb, late)
      expect(await service.retrieveShipment(id)).toMatchObject({
        awb: "AWB2",
        manifest_url: null,
        invoice_url: MADE.invoice_url,
      })
      await sql("delete from graphile_worker._private_jobs")
      await service.book(id)
      expect(await queued()).toEqual([id])
      expect(await service.makeDocuments(id)).toMatchObject({
        manifest_url: "https://files.example/manifest-AWB2.pdf",
      })
      expect(fake.count(INVOICE)).toBe(1)
    })
  },
})
