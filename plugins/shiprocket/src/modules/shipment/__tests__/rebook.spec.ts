import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { parseTrackingPayload } from "../tracking-payload"
import { ASSIGN, parcelOf, PICKUP, workShiprocket } from "./working-shiprocket"

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
    const published = async () =>
      (
        await sql<{ name: string }>(
          `select payload->>'name' as name from graphile_worker._private_jobs
           where payload->>'name' is not null order by id`
        )
      ).map(({ name }) => name)
    const references = () =>
      fake.calls
        .filter((call) => call.path === CREATE)
        .map(({ body }) => (body as { order_id: string }).order_id)
    const book = async (reference: string) => {
      const { shipment } = await service.createParcel(parcelOf(reference))
      return service.book(shipment.id)
    }
    const news = (fields: object) =>
      parseTrackingPayload({
        current_timestamp: "23 05 2026 11:43:52",
        sr_order_id: 500,
        ...fields,
      })!

    beforeAll(() => fake.start())
    afterAll(() => fake.stop())
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
      fake.reset()
      workShiprocket(fake)
    })

    describe("rebook", () => {
      it("should book a called-off parcel as another order, and hear nothing of the former", async () => {
        const booked = await book("PO-1")
        await service.cancel(booked.id)
        await service.rebook(booked.id)
        expect(await service.retrieveShipment(booked.id)).toMatchObject({
          status: "pending",
          awb: null,
          label_url: null,
          previous_awb: "AWB1",
          channel_reference: "PO-1-R2",
        })
        expect(await service.book(booked.id)).toMatchObject({
          status: "pickup_scheduled",
          awb: "AWB2",
        })
        expect(references()).toEqual(["PO-1", "PO-1-R2"])
        const late = news({ awb: "AWB1", current_status: "Delivered", current_status_id: 7 })
        expect(await service.record(booked.id, late, "webhook")).toBe(false)
        expect(await service.retrieveShipment(booked.id)).toMatchObject({ awb: "AWB2" })
      })

      it("should call an order off that Shiprocket still has open", async () => {
        const booked = await book("PO-1")
        await service.record(
          booked.id,
          news({ awb: "AWB1", shipment_status_id: 8, shipment_status: "Canceled" }),
          "webhook"
        )
        expect(await service.retrieveShipment(booked.id)).toMatchObject({ status: "cancelled" })
        expect(fake.count(CANCEL)).toBe(0)
        await service.rebook(booked.id)
        expect(fake.calls.find((call) => call.path === CANCEL)?.body).toEqual({ ids: [500] })
      })

      it("should leave a parcel alone that is not cancelled, or whose order Shiprocket keeps", async () => {
        const booked = await book("PO-1")
        await expect(service.rebook(booked.id)).rejects.toThrow("only a cancelled parcel")
        await service.record(
          booked.id,
          news({ awb: "AWB1", shipment_status_id: 8, shipment_status: "Canceled" }),
          "webhook"
        )
        fake.on(CANCEL, () => ({ status: 400, body: { message: "Order is locked" } }))
        await expect(service.rebook(booked.id)).rejects.toThrow("Order is locked")
        expect(await service.retrieveShipment(booked.id)).toMatchObject({
          status: "cancelled",
          channel_reference: "PO-1",
        })
      })
    })

    describe("a courier changed in Shiprocket's panel", () => {
      it("should go on under the new waybill when the old one was cancelled first", async () => {
        const booked = await book("PO-1")
        await service.record(
          booked.id,
          news({ awb: "AWB1", shipment_status_id: 8, shipment_status: "Canceled" }),
          "webhook"
        )
        await sql("delete from graphile_worker._private_jobs")
        const moving = news({
          awb: "AWB9",
          courier_name: "Surface Nine",
          shipment_status_id: 42,
          shipment_status: "PICKED UP",
        })
        expect(await service.record(booked.id, moving, "webhook")).toBe(true)
        expect(await service.record(booked.id, moving, "webhook")).toBe(false)
        expect(await service.retrieveShipment(booked.id)).toMatchObject({
          status: "picked_up",
          awb: "AWB9",
          previous_awb: "AWB1",
          courier_name: "Surface Nine",
        })
        expect(await published()).toEqual([
          "shipment.status_changed",
          "shipment.booked",
          "shipment.picked_up",
        ])
      })

      it("should stay cancelled on news of another order", async () => {
        const booked = await book("PO-1")
        await service.cancel(booked.id)
        const other = news({ awb: "AWB9", sr_order_id: 999, shipment_status_id: 42 })
        expect(await service.record(booked.id, other, "webhook")).toBe(false)
        expect(await service.retrieveShipment(booked.id)).toMatchObject({ status: "cancelled" })
      })
    })

    describe("trouble", () => {
      it("should show what is tried again by itself, and forget it once it went well", async () => {
        fake.on(ASSIGN, () => ({ status: 502, body: "<html>Bad gateway</html>" }))
        const { shipment } = await service.createParcel(parcelOf("PO-1"))
        await expect(service.book(shipment.id)).rejects.toThrow()
        const shown = await service.retrieveShipment(shipment.id)
        expect(shown).toMatchObject({ status: "pending" })
        expect(["unreachable", "unexpected_answer"]).toContain(shown.failure_code)
        workShiprocket(fake)
        expect(await service.book(shipment.id)).toMatchObject({
          status: "pickup_scheduled",
          failure: null,
          failure_code: null,
        })
      })

      it("should tell of a stopped booking once, and of a pickup nobody was asked for", async () => {
        fake.on(ASSIGN, () => ({ body: { status_code: 350, message: "Please recharge" } }))
        const { shipment } = await service.createParcel(parcelOf("PO-1"))
        expect(await service.book(shipment.id)).toMatchObject({ failure_code: "wallet_empty" })
        expect(await published()).toEqual(["shipment.status_changed", "shipment.failed"])
        await sql("delete from graphile_worker._private_jobs")
        workShiprocket(fake)
        fake.on(PICKUP, () => ({ status: 400, body: { message: "Pickup is not possible" } }))
        await service.retryBooking(shipment.id)
        expect(await service.book(shipment.id)).toMatchObject({
          pickup_state: "failed",
          failure_code: null,
        })
        expect(await published()).toContain("shipment.pickup_failed")
      })

      it("should be over once the courier has the parcel all the same", async () => {
        fake.on(ASSIGN, () => ({ body: { status_code: 350, message: "Please recharge" } }))
        const { shipment } = await service.createParcel(parcelOf("PO-1"))
        await service.book(shipment.id)
        await service.record(
          shipment.id,
          news({ awb: "AWB5", shipment_status_id: 42, shipment_status: "PICKED UP" }),
          "webhook"
        )
        expect(await service.retrieveShipment(shipment.id)).toMatchObject({
          status: "picked_up",
          failure: null,
          failure_code: null,
          pickup_error: null,
        })
      })
    })
  },
})
