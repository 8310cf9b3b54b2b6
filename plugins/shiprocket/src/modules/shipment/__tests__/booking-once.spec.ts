import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { parcel } from "./helpers/parcel"

jest.setTimeout(60_000)

const CREATE = "/orders/create/adhoc"
const ASSIGN = "/courier/assign/awb"

const fake = new FakeShiprocket()
const options = {
  apiUrl: fake.url,
  email: "api@shop.example",
  password: "secret-pw",
  webhookKey: "hook-key",
  encryptionKey: "ab".repeat(32),
  defaultPickupPincode: "395002",
  timeouts: { call: 500, rates: 300, create: 300, settle: 0, breaker: 60_000 },
}
const TAKEN = {
  status: 422,
  body: {
    message: "Oops! Invalid Data.",
    errors: { order_id: ["The order id has already been taken."] },
  },
}
const LIVING = { id: 500, channel_order_id: "PO-1", status_code: 1 }

moduleIntegrationTestRunner<ShipmentModuleService>({
  moduleName: SHIPMENT_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: options,
  testSuite: ({ service, dbConfig }) => {
    let listed: object[]

    beforeAll(() => fake.start())
    afterAll(() => fake.stop())
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      fake.reset()
      listed = []
      fake.on("/settings/company/pickup", () => ({
        body: { data: { shipping_address: [{ pickup_location: "Surat-1" }] } },
      }))
      fake.on("/settings/company/addpickup", () => ({ body: { success: true } }))
      fake.on("/orders", () => ({ body: { data: listed } }))
      fake.on(CREATE, () => ({ body: { order_id: 500, shipment_id: 1500 } }))
      fake.on(ASSIGN, () => ({
        body: { awb_assign_status: 1, response: { data: { awb_code: "AWB500" } } },
      }))
      fake.on("/courier/generate/pickup", () => ({ body: { pickup_status: 1, response: {} } }))
      fake.on("/courier/generate/label", () => ({
        body: { label_created: 1, label_url: "https://labels.example/1.pdf" },
      }))
    })

    const make = async () => (await service.createParcel(parcel("PO-1"))).shipment.id

    it("should look for the order whose reference is taken, though no earlier try is known", async () => {
      const id = await make()
      listed = [{ ...LIVING, shipments: [{ id: 1500 }] }]
      fake.on(CREATE, () => TAKEN)
      expect(await service.book(id)).toMatchObject({ sr_order_id: "500", awb: "AWB500" })
    })

    it("should show a reference that is taken by an order nobody finds, and look again when asked to", async () => {
      const id = await make()
      fake.on(CREATE, () => TAKEN)
      const failed = await service.book(id)
      expect(failed).toMatchObject({
        status: "failed",
        failure: { code: "reference_taken", next_action: expect.stringContaining("Retry") },
      })
      listed = [{ ...LIVING, shipments: [{ id: 1500 }] }]
      await service.retryBooking(id)
      expect(await service.book(id)).toMatchObject({
        sr_order_id: "500",
        awb: "AWB500",
        failure: null,
        channel_reference: "PO-1",
      })
    })

    it("should not make an order again that is listed without its shipment", async () => {
      const id = await make()
      fake.on(CREATE, () => ({ hang: true }))
      await expect(service.book(id)).rejects.toMatchObject({ outcomeUnknown: true })
      listed = [{ ...LIVING, shipments: [] }]
      await expect(service.book(id)).rejects.toMatchObject({ code: "unexpected_answer" })
      listed = [{ ...LIVING, shipments: [{ id: 1500 }] }]
      expect((await service.book(id)).sr_shipment_id).toBe("1500")
      expect(fake.count(CREATE)).toBe(1)
    })

    it("should not make an order again that was refused with 500, whatever its words were", async () => {
      const id = await make()
      fake.on(CREATE, () => ({ status: 500, body: { message: "Wallet service is down" } }))
      expect((await service.book(id)).failure).toMatchObject({ code: "wallet_empty" })
      listed = [{ ...LIVING, shipments: [{ id: 1500 }] }]
      await service.retryBooking(id)
      expect(await service.book(id)).toMatchObject({ sr_order_id: "500", awb: "AWB500" })
      expect(fake.count(CREATE)).toBe(1)
    })

    it("should keep the reference of an order that Shiprocket once said not to know", async () => {
      const id = await make()
      fake.on(ASSIGN, () => ({ status: 404, body: { message: "Not found" } }))
      expect((await service.book(id)).failure).toMatchObject({ code: "not_found" })
      listed = [{ ...LIVING, shipments: [{ id: 1500, awb: "AWB500" }] }]
      await service.retryBooking(id)
      expect(await service.book(id)).toMatchObject({
        channel_reference: "PO-1",
        sr_order_id: "500",
        awb: "AWB500",
      })
      expect(fake.count(CREATE)).toBe(1)
    })
  },
})
