import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import type { PickupLocationPayload } from "../../../lib/mapping"
import type { PickupInput } from "../../../pickup/check-pickup"
import type { Address } from "../../../types"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"

jest.setTimeout(60_000)

const LIST = "/settings/company/pickup"
const ADD = "/settings/company/addpickup"

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
const surat = (change: Partial<Address> = {}): PickupInput => ({
  nickname: "surat-loom",
  address: {
    name: "Surat Loom",
    phone: "9876543210",
    address_1: "Plot 118, Ring Road",
    city: "Surat",
    province: "Gujarat",
    postal_code: "395010",
    country_code: "in",
    ...change,
  },
})

moduleIntegrationTestRunner<ShipmentModuleService>({
  moduleName: SHIPMENT_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: options,
  testSuite: ({ service, MikroOrmWrapper }) => {
    let listed: (PickupLocationPayload & { phone_verified: number })[]

    const sql = (text: string) => MikroOrmWrapper.getManager().execute(text)
    const working = () => {
      fake.on(LIST, () => ({ body: { data: { shipping_address: listed } } }))
      fake.on(ADD, ({ body }) => {
        listed.push({ ...(body as PickupLocationPayload), phone_verified: 0 })
        return { body: { success: true } }
      })
    }

    beforeAll(() => fake.start())
    afterAll(() => fake.stop())
    beforeEach(() => {
      fake.reset()
      listed = []
      working()
    })

    it("should register an address once, whoever asks", async () => {
      expect(await service.pickupStates([surat()])).toMatchObject([
        { nickname: "surat-loom", status: "pending", checked_at: null },
      ])
      const state = await service.syncPickup(surat())
      expect(state).toMatchObject({
        nickname: "surat-loom",
        status: "registered",
        phone_verified: false,
        error: null,
        registered_at: expect.any(Date),
      })
      await service.syncPickup(surat({ city: "SURAT" }))
      expect(fake.count(ADD)).toBe(1)
      expect(await service.pickupStates([surat()])).toEqual([state])
    })

    it("should register a changed address under a new nickname and go back to the old one", async () => {
      await service.syncPickup(surat())
      const moved = await service.syncPickup(surat({ address_1: "14 Station Road" }))
      expect(moved.nickname).toMatch(/^surat-loom-[0-9a-f]{6}$/)
      expect(await service.syncPickup(surat())).toMatchObject({ nickname: "surat-loom" })
      expect(listed.map(({ pickup_location }) => pickup_location)).toEqual([
        "surat-loom",
        moved.nickname,
      ])
    })

    it("should keep what our own check refuses, send nothing, and forget it once corrected", async () => {
      const refused = await service.syncPickup(surat({ address_1: "Umarwada Market" }))
      expect(refused).toMatchObject({
        status: "refused",
        error: { address_1: [expect.any(String)] },
      })
      expect(fake.calls).toEqual([])
      expect(await service.syncPickup(surat())).toMatchObject({
        nickname: "surat-loom",
        status: "registered",
        error: null,
      })
      expect(await sql("select nickname from shipment_pickup_location")).toEqual([
        { nickname: "surat-loom" },
      ])
    })

    it.each([
      ["live", { message: { address: ["Address line 1 should have House no"] } }, "address_1"],
      ["documented", { message: "Not valid", errors: { phone: ["Not a valid number"] } }, "phone"],
      ["plain", { message: "Not today", status_code: 422 }, "address"],
    ])("should show the field of a refusal in the %s shape", async (_name, body, field) => {
      fake.on(ADD, () => ({ status: 422, body }))
      const state = await service.syncPickup(surat())
      expect(state.status).toBe("refused")
      expect(Object.keys(state.error!)).toEqual([field])
      await expect(service.syncPickup(surat())).resolves.toMatchObject({ status: "refused" })
      working()
      expect(await service.syncPickup(surat())).toMatchObject({ status: "registered", error: null })
    })

    it("should not add twice when the answer was lost", async () => {
      fake.on(ADD, ({ body }) => {
        listed.push({ ...(body as PickupLocationPayload), phone_verified: 1 })
        return { hang: true }
      })
      await expect(service.syncPickup(surat())).rejects.toThrow()
      expect(await service.pickupStates([surat()])).toMatchObject([{ status: "pending" }])
      expect(await service.syncPickup(surat())).toMatchObject({
        status: "registered",
        phone_verified: true,
      })
      expect(fake.count(ADD)).toBe(1)
    })

    it("should use what somebody else added meanwhile", async () => {
      fake.on(ADD, ({ body }) => {
        listed.push({ ...(body as PickupLocationPayload), phone_verified: 0 })
        return { status: 422, body: { message: { pickup_location: ["already exists"] } } }
      })
      expect(await service.syncPickup(surat())).toMatchObject({ status: "registered" })
    })

    it("should leave a nickname alone that another place has at Shiprocket", async () => {
      await service.syncPickup({ ...surat({ postal_code: "110001" }), nickname: "other" })
      listed[0].pickup_location = "surat-loom"
      const state = await service.syncPickup(surat())
      expect(state.nickname).toMatch(/^surat-loom-[0-9a-f]{6}$/)
      expect(state.status).toBe("registered")
    })

    it("should find out on a recheck that a phone was verified, or a location removed", async () => {
      await service.syncPickup(surat())
      listed[0].phone_verified = 1
      expect(await service.syncPickup(surat())).toMatchObject({ phone_verified: false })
      expect(await service.syncPickup(surat(), { recheck: true })).toMatchObject({
        phone_verified: true,
      })
      listed = []
      await service.syncPickup(surat(), { recheck: true })
      expect(listed.map(({ pickup_location }) => pickup_location)).toEqual(["surat-loom"])
    })

    it("should move the parcels that Shiprocket does not know yet, and no other", async () => {
      const parcel = (reference: string, change: Record<string, unknown> = {}) => ({
        reference,
        channel_reference: reference,
        order_id: "order_1",
        order_number: "BC-20260105-000001",
        purchase_order_id: `po_${reference}`,
        supplier_id: "sup_1",
        stock_location_id: "sloc_1",
        pickup: { nickname: "surat-loom", ...surat().address },
        ship_to: {},
        items: [],
        payment_method: "prepaid",
        cod_amount: 0,
        declared_value: 100,
        weight_g: 400,
        length_cm: 30,
        breadth_cm: 24,
        height_cm: 4,
        ...change,
      })
      await service.createShipments([
        parcel("waits", { pickup_nickname: "surat-loom" }),
        parcel("stopped", { status: "failed" }),
        parcel("booked", { status: "booked", sr_order_id: "1" }),
        parcel("unsure", { order_attempted_at: new Date() }),
        parcel("in-hand", { booking_until: new Date(Date.now() + 60_000) }),
        parcel("other", { supplier_id: "sup_2" }),
      ] as never)
      await service.movePickup("sup_1", surat({ address_1: "14 Station Road" }))
      const moved = await sql(
        "select reference, pickup_nickname from shipment where pickup->>'address_1' = '14 Station Road' order by 1"
      )
      expect(moved).toEqual([
        { reference: "stopped", pickup_nickname: null },
        { reference: "waits", pickup_nickname: null },
      ])
    })

    it("should stay registered when a recheck finds Shiprocket down", async () => {
      await service.syncPickup(surat())
      fake.on(LIST, () => ({ status: 500, body: "down" }))
      await expect(service.syncPickup(surat(), { recheck: true })).rejects.toThrow()
      expect(await service.pickupStates([surat()])).toMatchObject([{ status: "registered" }])
    })
  },
})
