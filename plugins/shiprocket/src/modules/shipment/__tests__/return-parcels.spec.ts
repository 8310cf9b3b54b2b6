import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import type { CreateReturnShipmentInput } from "../../../types"
import { istDay } from "../../ndr/delivery-dates"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { parseTrackingPayload } from "../tracking-payload"

jest.setTimeout(60_000)

const CREATE = "/orders/create/return"
const ASSIGN = "/courier/assign/awb"
const PICKUP = "/courier/generate/pickup"
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
const place = { phone: "9876543210", province: "Gujarat", country_code: "in" }
/** Three days from now, in India. */
const LATER = istDay(new Date(), 3)

const returned: CreateReturnShipmentInput = {
  reference: "BC-20260105-000001-R1",
  return_request_id: "retreq_1",
  return_of: "shpm_1",
  order_id: "order_1",
  order_number: "BC-20260105-000001",
  purchase_order_id: "po_1",
  supplier_id: "sup_1",
  stock_location_id: "sloc_1",
  pickup: {
    ...place,
    name: "Asha Rao",
    address_1: "4 MG Road",
    city: "Bengaluru",
    postal_code: "560001",
  },
  ship_to: {
    ...place,
    nickname: "Surat-1",
    name: "Surat Silks",
    address_1: "12 Ring Road",
    city: "Surat",
    postal_code: "395002",
  },
  items: [
    {
      order_line_item_id: "li_1",
      name: "Dress",
      sku: "D-1",
      units: 1,
      selling_price: "1499.50",
      qc: { color: "Red", size: "M" },
    },
  ],
  reason: "Size not as expected",
  declared_value: "1499.50",
  weight_g: 430,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
  pickup_date: LATER,
}

moduleIntegrationTestRunner<ShipmentModuleService>({
  moduleName: SHIPMENT_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: options,
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    let taken: string[]
    let nextAwb: number

    beforeAll(() => fake.start())
    afterAll(() => fake.stop())
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
      fake.reset()
      taken = []
      nextAwb = 1
      fake.on(CREATE, ({ body }) => {
        const reference = (body as { order_id: string }).order_id
        if (taken.includes(reference)) {
          const errors = { order_id: ["The order id has already been taken."] }
          return { status: 422, body: { message: "Oops! Invalid Data.", errors } }
        }
        taken.push(reference)
        return { body: { order_id: 900, shipment_id: 901, status: "RETURN PENDING" } }
      })
      fake.on("/orders", ({ query }) => ({
        body: {
          data: taken
            .filter((reference) => reference === query.get("search"))
            .map((channel_order_id) => ({
              id: 900,
              channel_order_id,
              status_code: 21,
              shipments: [{ id: 901, awb: "", courier: "" }],
            })),
        },
      }))
      fake.on(ASSIGN, () => ({
        body: {
          awb_assign_status: 1,
          response: {
            data: { awb_code: `R${nextAwb++}`, courier_company_id: 10, courier_name: "Back One" },
          },
        },
      }))
      fake.on(PICKUP, () => ({
        body: { pickup_status: 1, response: { pickup_scheduled_date: "2026-01-08 11:00:00" } },
      }))
      fake.on("/courier/serviceability/", () => ({
        body: {
          data: {
            available_courier_companies: [10, 12].map((courier_company_id) => ({
              courier_company_id,
              courier_name: `Back ${courier_company_id}`,
              rate: 90,
            })),
          },
        },
      }))
      fake.on("/courier/generate/label", () => ({
        body: { label_created: 1, label_url: "https://labels.example/r.pdf" },
      }))
    })
    const make = async () => (await service.createReturnParcel(returned)).shipment
    const bodyOf = (called: string) =>
      fake.calls.find((call) => call.path === called)!.body as Record<string, unknown>
    const published = async () =>
      sql<{ name: string; request: string | null }>(
        `select payload->>'name' as name, payload->'data'->>'return_request_id' as request
         from graphile_worker._private_jobs where payload->>'name' is not null order by id`
      )

    it("should fetch a return from the shopper, check it at the door and speak in its own events", async () => {
      const { id } = await make()
      expect(await service.book(id)).toMatchObject({
        direction: "return",
        status: "pickup_scheduled",
        awb: "R1",
        sr_order_id: "900",
        return_request_id: "retreq_1",
      })
      expect(bodyOf(CREATE)).toMatchObject({
        order_id: returned.reference,
        pickup_customer_name: "Asha",
        pickup_pincode: "560001",
        shipping_customer_name: "Surat",
        shipping_pincode: "395002",
        payment_method: "PREPAID",
        sub_total: 1499.5,
        order_items: [{ sku: "D-1", units: 1, qc_enable: true, qc_color: "Red", qc_size: "M" }],
      })
      expect(bodyOf(PICKUP)).toEqual({ shipment_id: [901], pickup_date: [LATER] })
      expect(fake.count("/settings/company/addpickup")).toBe(0)
      const events = await published()
      expect(new Set(events.map(({ name }) => name))).toEqual(
        new Set(["return_shipment.status_changed", "return_shipment.booked"])
      )
      expect(events.every(({ request }) => request === "retreq_1")).toBe(true)
    })

    it("should ask for tomorrow when the shopper's day went by, and check each piece of two prices", async () => {
      const [item] = returned.items
      const { shipment } = await service.createReturnParcel({
        ...returned,
        items: [item, { ...item, order_line_item_id: "li_2", selling_price: "999" }],
        pickup_date: istDay(new Date(), -2),
      })
      await service.book(shipment.id)
      expect(bodyOf(PICKUP)).toMatchObject({ pickup_date: [istDay(new Date(), 1)] })
      expect(bodyOf(CREATE)).toMatchObject({
        order_items: [
          { sku: "D-1", selling_price: 1499.5, qc_enable: true, qc_size: "M" },
          { sku: "D-1-2", selling_price: 999, qc_enable: true, qc_size: "M" },
        ],
      })
    })

    it("should make one return order when the first answer was lost", async () => {
      const { id } = await make()
      fake.on(CREATE, ({ body }) => {
        taken.push((body as { order_id: string }).order_id)
        return { hang: true }
      })
      await expect(service.book(id)).rejects.toMatchObject({ outcomeUnknown: true })
      expect(await service.book(id)).toMatchObject({ sr_order_id: "900", awb: "R1" })
      expect(fake.count(CREATE)).toBe(1)
      expect(taken).toEqual([returned.reference])
    })

    it("should make one parcel per reference", async () => {
      const made = await Promise.all([1, 2, 3].map(() => service.createReturnParcel(returned)))
      expect(made.filter(({ created }) => created)).toHaveLength(1)
    })

    it("should give a parcel to another courier once a day and ignore the former one", async () => {
      const { id } = await make()
      await service.book(id)
      expect(await service.reassign(id, 12)).toMatchObject({
        awb: "R2",
        previous_awb: "R1",
        pickup_state: "none",
        label_url: null,
      })
      expect(fake.calls.filter((call) => call.path === ASSIGN).map(({ body }) => body)).toEqual([
        { shipment_id: 901 },
        { shipment_id: 901, courier_id: 12, status: "reassign" },
      ])
      await expect(service.reassign(id, 13)).rejects.toMatchObject({ type: "not_allowed" })
      const late = parseTrackingPayload({
        awb: "R1",
        sr_order_id: 900,
        order_id: returned.reference,
        is_return: 1,
        shipment_status_id: 42,
        current_status_id: 32,
        current_timestamp: "09 01 2026 10:00:00",
      })!
      expect(await service.record(id, late, "webhook")).toBe(false)
      expect((await service.book(id)).pickup_state).toBe("requested")
    })
  },
})
