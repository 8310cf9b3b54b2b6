import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import type { BookingSettings } from "../../../settings/booking"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { ASSIGN, COURIERS, parcelOf, workShiprocket } from "./working-shiprocket"

jest.setTimeout(60_000)

const PLAIN: Partial<BookingSettings> = {
  courier_rule: "recommended",
  allow_couriers: [],
  deny_couriers: [],
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
    const workflows = async () =>
      (
        await sql<{ id: string }>(
          `select payload->>'workflow_id' as id from graphile_worker._private_jobs
           where payload->>'workflow_id' is not null order by 1`
        )
      ).map(({ id }) => id)
    const book = async () => {
      const { shipment } = await service.createParcel(parcelOf("PO-1"))
      const booked = await service.book(shipment.id)
      await sql("delete from graphile_worker._private_jobs")
      return booked
    }
    const saveBooking = async (change: Partial<BookingSettings>) =>
      service.saveSettings("booking", { ...(await service.settings("booking")), ...change })
    const assigned = () => fake.calls.filter(({ path: called }) => called === ASSIGN)
    let shiprocket: ReturnType<typeof workShiprocket>

    beforeAll(() => fake.start())
    afterAll(() => fake.stop())
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
      await saveBooking(PLAIN)
      fake.reset()
      shiprocket = workShiprocket(fake)
    })

    it("should offer the couriers that take the parcel, by volumetric weight, the cheapest first", async () => {
      const { id } = await book()
      await saveBooking({ deny_couriers: [24] })
      let weight: string | null = null
      fake.on(COURIERS, ({ query }) => {
        weight = query.get("weight")
        return shiprocket.couriers()
      })
      expect(await service.courierChoices(id)).toMatchObject({
        obstacle: null,
        couriers: [
          { id: 51, name: "Surface Three", rate: "60.00", current: false },
          { id: 10, name: "Surface One", rate: "70.00", current: true, recommended: true },
        ],
      })
      expect(weight).toBe("0.600")
    })

    it("should say why a parcel keeps its courier instead of offering others", async () => {
      const { shipment } = await service.createParcel(parcelOf("PO-1"))
      expect(await service.courierChoices(shipment.id)).toEqual({
        couriers: [],
        obstacle: expect.stringContaining("has no courier yet"),
      })
      const { id } = await service.book(shipment.id)
      await service.updateShipments({ id, status: "in_transit" })
      expect((await service.courierChoices(id)).obstacle).toContain("the courier has it")
      await expect(service.reassign(id, 24)).rejects.toMatchObject({ type: "not_allowed" })
      await service.updateShipments({ id, status: "cancelled" })
      await expect(service.reassign(id, null)).rejects.toThrow("is cancelled")
      expect(assigned()).toHaveLength(1)
    })

    it.each([
      [99, "does not take this parcel"],
      [10, "has the parcel already"],
      [24, "lists of the shipping settings"],
    ])("should refuse courier %d and change nothing", async (courier, why) => {
      const { id } = await book()
      await saveBooking({ deny_couriers: [24] })
      await expect(service.reassign(id, courier)).rejects.toMatchObject({
        type: "invalid_data",
        message: expect.stringMatching(new RegExp(`^courier_id ${courier} .*${why}`)),
      })
      expect(await service.retrieveShipment(id)).toMatchObject({
        awb: "AWB1",
        reassign_attempted_at: null,
        booking_owner: null,
      })
      expect(assigned()).toHaveLength(1)
      expect(await workflows()).toEqual([])
    })

    it("should pick another by the merchant's rule, or leave the choice to Shiprocket", async () => {
      const { id } = await book()
      await service.reassign(id, null)
      expect(assigned()[1].body).toEqual({ shipment_id: 1500, status: "reassign" })
      await service.updateShipments({ id, reassigned_at: null, courier_id: 51 })
      await saveBooking({ courier_rule: "cheapest" })
      await service.reassign(id, null)
      expect(assigned()[2].body).toMatchObject({ courier_id: 10, status: "reassign" })
    })

    it("should tell the history, and ask for pickup and papers anew", async () => {
      const { id } = await book()
      expect(await service.reassign(id, 24)).toMatchObject({
        awb: "AWB2",
        previous_awb: "AWB1",
        courier_id: 24,
        pickup_state: "none",
        label_url: null,
        document_failures: null,
      })
      const notes = await service.listShipmentEvents({ shipment_id: id, kind: "note" })
      expect(notes.map(({ label }) => label)).toContain("Given to another courier")
      expect(await workflows()).toEqual(["book-shipment", "settle-reassignment"])
      expect(await service.book(id)).toMatchObject({
        pickup_state: "requested",
        label_url: "https://files.example/label-AWB2.pdf",
      })
      await expect(service.reassign(id, 51)).rejects.toThrow("less than 24 hours ago")
    })

    it("should find the new waybill by itself when Shiprocket's answer was lost", async () => {
      const { id } = await book()
      fake.on(ASSIGN, ({ body }) => {
        shiprocket.assign((body as { courier_id?: number }).courier_id)
        return { hang: true }
      })
      await expect(service.reassign(id, 24)).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringContaining("looked up by itself"),
      })
      expect(await workflows()).toEqual(["settle-reassignment"])
      await service.settleReassignment(id)
      expect(await service.retrieveShipment(id)).toMatchObject({
        awb: "AWB2",
        reassign_attempted_at: null,
        reassigned_at: expect.any(Date),
      })
      expect(assigned()).toHaveLength(2)
      await service.settleReassignment(id)
      expect(await workflows()).toEqual(["book-shipment", "settle-reassignment"])
    })

    it("should leave the parcel as it was when the lost call did nothing", async () => {
      const { id } = await book()
      fake.on(ASSIGN, () => ({ hang: true }))
      await expect(service.reassign(id, 24)).rejects.toMatchObject({ type: "not_allowed" })
      await service.settleReassignment(id)
      expect(await service.retrieveShipment(id)).toMatchObject({
        awb: "AWB1",
        reassign_attempted_at: null,
        reassigned_at: null,
        pickup_state: "requested",
      })
    })

    it("should pass on what Shiprocket refuses, and change nothing", async () => {
      const { id } = await book()
      const message = "Oops! Cannot reassign courier for this shipment."
      fake.on(ASSIGN, () => ({ status: 400, body: { message } }))
      await expect(service.reassign(id, 24)).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringContaining(message),
      })
      fake.on(COURIERS, () => ({ status: 429, body: { message: "exceeded API call rate limit" } }))
      await expect(service.courierChoices(id)).rejects.toMatchObject({ type: "not_allowed" })
      expect(await service.retrieveShipment(id)).toMatchObject({
        awb: "AWB1",
        reassign_attempted_at: null,
        pickup_state: "requested",
      })
    })
  },
})
