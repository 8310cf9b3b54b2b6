import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { ASSIGN, parcelOf, workShiprocket } from "./working-shiprocket"

jest.setTimeout(60_000)

const CREATE = "/orders/create/adhoc"
const CANCEL = "/orders/cancel"
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
    const sent = () =>
      fake.calls
        .filter((call) => call.path === CREATE)
        .map(({ body }) => body as { order_id: string; billing_phone: string })

    beforeAll(() => fake.start())
    afterAll(() => fake.stop())
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
      fake.reset()
      workShiprocket(fake)
    })

    it("should book under the same reference when nothing was sent before", async () => {
      const input = parcelOf("PO-1")
      const { shipment } = await service.createParcel({
        ...input,
        ship_to: { ...input.ship_to, phone: "12" },
      })
      expect(await service.book(shipment.id)).toMatchObject({ failure_code: "invalid_data" })
      await sql("delete from graphile_worker._private_jobs")
      await service.correctAddress(shipment.id, { phone: "9811122233" })
      const jobs = await sql<{ id: string }>(
        "select payload->>'workflow_id' as id from graphile_worker._private_jobs"
      )
      expect(jobs).toEqual([{ id: "book-shipment" }])
      expect(await service.book(shipment.id)).toMatchObject({
        status: "pickup_scheduled",
        ship_to: { phone: "9811122233", city: "Bengaluru" },
      })
      expect(sent()).toMatchObject([{ order_id: "PO-1", billing_phone: "9811122233" }])
      expect(fake.count(CANCEL)).toBe(0)
    })

    it("should call the order of the old address off and make another one", async () => {
      fake.on(ASSIGN, () => ({
        body: {
          awb_assign_status: 0,
          response: { data: { awb_assign_error: "Delivery pincode is empty" } },
        },
      }))
      const { shipment } = await service.createParcel(parcelOf("PO-1"))
      expect(await service.book(shipment.id)).toMatchObject({
        status: "failed",
        failure_code: "invalid_data",
        sr_order_id: "500",
      })
      await service.correctAddress(shipment.id, { phone: "9811122233" })
      expect(fake.calls.find((call) => call.path === CANCEL)?.body).toEqual({ ids: [500] })
      workShiprocket(fake)
      expect(await service.book(shipment.id)).toMatchObject({ status: "pickup_scheduled" })
      expect(sent().map(({ order_id }) => order_id)).toEqual(["PO-1", "PO-1-R2"])
    })

    it("should change nothing while Shiprocket keeps the order", async () => {
      fake.on(ASSIGN, () => ({ body: { status_code: 350, message: "Please recharge" } }))
      fake.on(CANCEL, () => ({ status: 400, body: { message: "Order is locked" } }))
      const { shipment } = await service.createParcel(parcelOf("PO-1"))
      await service.book(shipment.id)
      await expect(service.correctAddress(shipment.id, { city: "Pune" })).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringContaining("Order is locked"),
      })
      expect(await service.retrieveShipment(shipment.id)).toMatchObject({
        status: "failed",
        failure_code: "wallet_empty",
        sr_order_id: "500",
        ship_to: { city: "Bengaluru" },
        booking_owner: null,
      })
    })

    it("should refuse a parcel that a courier has, and an address that is still wrong", async () => {
      const { shipment } = await service.createParcel(parcelOf("PO-1"))
      await service.book(shipment.id)
      await expect(service.correctAddress(shipment.id, { city: "Pune" })).rejects.toMatchObject({
        type: "not_allowed",
      })
      await service.updateShipments({ id: shipment.id, status: "failed", awb: null })
      await expect(service.correctAddress(shipment.id, { phone: "13" })).rejects.toMatchObject({
        type: "invalid_data",
        message: expect.stringMatching(/^address\.phone/),
      })
    })
  },
})
