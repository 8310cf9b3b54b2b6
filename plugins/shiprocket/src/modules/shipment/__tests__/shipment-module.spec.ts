import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { FakeShiprocket } from "../../../client/__tests__/fake-shiprocket"
import type { CreateShipmentInput } from "../../../types"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { parseTrackingPayload } from "../tracking-payload"

jest.setTimeout(60_000)

const CREATE = "/orders/create/adhoc"
const ASSIGN = "/courier/assign/awb"
const ENCRYPTION_KEY = "ab".repeat(32)

const fake = new FakeShiprocket()
const options = {
  apiUrl: fake.url,
  email: "api@shop.example",
  password: "secret-pw",
  webhookKey: "hook-key",
  encryptionKey: ENCRYPTION_KEY,
  defaultPickupPincode: "395002",
  timeouts: { call: 500, rates: 300, create: 300, settle: 0, breaker: 60_000 },
}

const place = {
  phone: "9876543210",
  address_1: "12 Ring Road",
  province: "Gujarat",
  country_code: "in",
}
const parcel = (
  reference: string,
  change: Partial<CreateShipmentInput> = {}
): CreateShipmentInput => ({
  reference,
  order_id: "order_1",
  order_number: "BC-20260105-000001",
  purchase_order_id: `po_${reference}`,
  supplier_id: "sup_1",
  stock_location_id: "sloc_1",
  pickup: {
    ...place,
    nickname: "Surat-1",
    name: "Surat Silks",
    city: "Surat",
    postal_code: "395002",
  },
  ship_to: { ...place, name: "Asha Rao", city: "Bengaluru", postal_code: "560001" },
  items: [
    { order_line_item_id: "li_1", name: "Dress", sku: "D-1", units: 1, selling_price: "1499.50" },
  ],
  payment_method: "cod",
  cod_amount: "1548.50",
  declared_value: "1499.50",
  weight_g: 430,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
  ...change,
})

/** A Shiprocket that works, with one account and no memory of its own but orders by reference. */
const workingShiprocket = () => {
  const orders = new Map<string, { id: number; awb: string | null; status_code: number }>()
  const nicknames: string[] = []
  const place_ = (reference: string) => {
    const known = orders.get(reference) ?? { id: 500 + orders.size, awb: null, status_code: 1 }
    orders.set(reference, known)
    return known
  }
  fake.on("/settings/company/pickup", () => ({
    body: { data: { shipping_address: nicknames.map((pickup_location) => ({ pickup_location })) } },
  }))
  fake.on("/settings/company/addpickup", ({ body }) => {
    nicknames.push((body as { pickup_location: string }).pickup_location)
    return { body: { success: true } }
  })
  fake.on(CREATE, ({ body }) => {
    const { id } = place_((body as { order_id: string }).order_id)
    return { body: { order_id: id, shipment_id: id + 1000, awb_code: "" } }
  })
  fake.on("/orders", ({ query }) => ({
    body: {
      data: [...orders]
        .filter(([reference]) => reference.includes(query.get("search")!))
        .map(([reference, { id, awb, status_code }]) => ({
          id,
          channel_order_id: reference,
          status_code,
          shipments: [{ id: id + 1000, awb, courier: "Surface One" }],
        })),
    },
  }))
  const assign = (shipmentId: number) => {
    const order = [...orders.values()].find(({ id }) => id + 1000 === shipmentId)!
    order.awb = `AWB${order.id}`
    return {
      body: {
        awb_assign_status: 1,
        response: {
          data: { awb_code: order.awb, courier_company_id: 10, courier_name: "Surface One" },
        },
      },
    }
  }
  fake.on(ASSIGN, ({ body }) => assign((body as { shipment_id: number }).shipment_id))
  fake.on("/courier/generate/pickup", () => ({
    body: { pickup_status: 1, response: { pickup_scheduled_date: "2026-01-06 11:00:00" } },
  }))
  fake.on("/courier/generate/label", () => ({
    body: { label_created: 1, label_url: "https://labels.example/1.pdf" },
  }))
  fake.on("/orders/cancel", () => ({ status: 204 }))
  return { orders, nicknames, place: place_, assign }
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

    let shiprocket: ReturnType<typeof workingShiprocket>

    beforeAll(() => fake.start())
    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
      fake.reset()
      shiprocket = workingShiprocket()
    })
    afterAll(() => fake.stop())

    const make = async (reference = "PO-1", change: Partial<CreateShipmentInput> = {}) =>
      (await service.createParcel(parcel(reference, change))).shipment
    const booked = async (reference = "PO-1") => service.book((await make(reference)).id)

    describe("createParcel", () => {
      it("should make one parcel and one booking per reference, however often it is asked", async () => {
        const results = await Promise.all(
          Array.from({ length: 6 }, () => service.createParcel(parcel("PO-1")))
        )
        expect(results.filter(({ created }) => created)).toHaveLength(1)
        expect(new Set(results.map(({ shipment }) => shipment.id)).size).toBe(1)
        const jobs = await sql<{ key: string }>("select key from graphile_worker.jobs")
        expect(jobs).toEqual([{ key: `book-shipment:${results[0].shipment.id}` }])
      })

      it("should be undone only while nothing has reached Shiprocket", async () => {
        const { id } = await make()
        await service.discardParcel(id)
        expect(await service.listShipments({ id })).toEqual([])
        const kept = await booked("PO-2")
        await service.discardParcel(kept.id)
        expect(await service.listShipments({ id: kept.id })).toHaveLength(1)
      })
    })

    describe("book", () => {
      it("should take a parcel from nothing to its label and say so once", async () => {
        const shipment = await booked()
        expect(shipment).toMatchObject({
          status: "pickup_scheduled",
          pickup_nickname: "Surat-1",
          sr_order_id: "500",
          awb: "AWB500",
          courier_name: "Surface One",
          pickup_state: "requested",
          pickup_scheduled_at: new Date("2026-01-06T05:30:00Z"),
          label_url: "https://labels.example/1.pdf",
        })
        expect((await service.retrieveShipment(shipment.id)).booking_until).toBeNull()
        expect(await published()).toEqual([
          "shipment.status_changed",
          "shipment.booked",
          "shipment.status_changed",
        ])
        await service.book(shipment.id)
        expect(fake.count(CREATE)).toBe(1)
        expect(fake.count(ASSIGN)).toBe(1)
      })

      it("should never make a second order when the first answer was lost", async () => {
        const { id } = await make()
        fake.on(CREATE, ({ body }) => {
          shiprocket.place((body as { order_id: string }).order_id)
          return { hang: true }
        })
        await expect(service.book(id)).rejects.toMatchObject({ outcomeUnknown: true })
        const shipment = await service.book(id)
        expect(shipment).toMatchObject({ sr_order_id: "500", awb: "AWB500" })
        expect(fake.count(CREATE)).toBe(1)
        expect(shiprocket.orders.size).toBe(1)
      })

      it("should find the waybill again when its answer was lost", async () => {
        const { id } = await make()
        fake.on(ASSIGN, ({ body, nth }) => {
          const answer = shiprocket.assign((body as { shipment_id: number }).shipment_id)
          return nth === 1 ? { hang: true } : answer
        })
        await expect(service.book(id)).rejects.toMatchObject({ code: "unreachable" })
        expect((await service.book(id)).awb).toBe("AWB500")
        expect(fake.count(ASSIGN)).toBe(1)
      })

      it("should wait for an unknown create to settle before it sends another", async () => {
        service.options.timeouts.settle = 60_000
        try {
          const { id } = await make()
          fake.on(CREATE, () => ({ hang: true }))
          await expect(service.book(id)).rejects.toMatchObject({ code: "unreachable" })
          await expect(service.book(id)).rejects.toMatchObject({ code: "unexpected_answer" })
          expect(fake.count(CREATE)).toBe(1)
        } finally {
          service.options.timeouts.settle = 0
        }
      })

      it("should let one run book at a time, and another once the first has died", async () => {
        const { id } = await make()
        await service.claimBooking(id)
        await expect(service.book(id)).rejects.toMatchObject({ type: "conflict" })
        await sql("update shipment set booking_until = now() - interval '1 second'")
        expect((await service.book(id)).awb).toBe("AWB500")
      })

      it("should stop at what a person must put right, show it, and go on when asked to", async () => {
        const { id } = await make()
        fake.on(ASSIGN, () => ({
          body: { awb_assign_status: 0, status_code: 350, message: "Please recharge your wallet" },
        }))
        const failed = await service.book(id)
        expect(failed.status).toBe("failed")
        expect(failed.failure).toMatchObject({
          code: "wallet_empty",
          next_action: expect.stringContaining("Recharge"),
        })
        fake.on(ASSIGN, ({ body }) =>
          shiprocket.assign((body as { shipment_id: number }).shipment_id)
        )
        await service.retryBooking(id)
        expect(await service.book(id)).toMatchObject({ status: "pickup_scheduled", failure: null })
        expect(fake.count(CREATE)).toBe(1)
      })

      it("should name the field of a bad address before anything is sent", async () => {
        const ship_to = { ...parcel("x").ship_to, phone: "12" }
        const failed = await service.book((await make("PO-1", { ship_to })).id)
        expect(failed.failure).toMatchObject({
          code: "invalid_data",
          fields: { "ship_to.phone": expect.anything() },
        })
        expect(fake.count(CREATE)).toBe(0)
      })

      it("should book anew under another reference after the order was cancelled at Shiprocket", async () => {
        const { id } = await make()
        fake.on(ASSIGN, () => ({
          body: { awb_assign_status: 0, message: "order is in cancelled state" },
        }))
        expect((await service.book(id)).failure).toMatchObject({ code: "order_cancelled" })
        fake.on(ASSIGN, ({ body }) =>
          shiprocket.assign((body as { shipment_id: number }).shipment_id)
        )
        await service.retryBooking(id)
        expect(await service.book(id)).toMatchObject({
          channel_reference: "PO-1-R2",
          sr_order_id: "501",
          awb: "AWB501",
        })
      })

      it("should make the label although the courier refuses the pickup", async () => {
        fake.on("/courier/generate/pickup", () => ({ status: 400, body: { message: "Sunday" } }))
        expect(await booked()).toMatchObject({
          status: "booked",
          pickup_state: "failed",
          pickup_error: expect.stringContaining("Sunday"),
          label_url: "https://labels.example/1.pdf",
        })
      })

      it("should register a supplier's address once, and again under a new nickname after a move", async () => {
        await booked("PO-1")
        await booked("PO-2")
        const pickup = { ...parcel("x").pickup, address_1: "99 Station Road" }
        const moved = await service.book((await make("PO-3", { pickup })).id)
        expect(shiprocket.nicknames).toEqual(["Surat-1", moved.pickup_nickname])
        expect(moved.pickup_nickname).toMatch(/^Surat-1-[0-9a-f]{6}$/)
      })
    })

    describe("the login token", () => {
      it("should be stored encrypted and used by everybody", async () => {
        await booked("PO-1")
        await booked("PO-2")
        expect(fake.count("/auth/login")).toBe(1)
        const [row] = await sql<{ token: string }>("select token from shiprocket_token")
        expect(row.token).toMatch(/^v1\./)
        expect(row.token).not.toContain("token-1")
      })
    })

    describe("cancel", () => {
      it("should call a booked parcel off at Shiprocket and here, once", async () => {
        const { id } = await booked()
        await service.cancel(id)
        await service.cancel(id)
        expect((await service.retrieveShipment(id)).status).toBe("cancelled")
        expect(fake.count("/orders/cancel")).toBe(1)
        expect((await published()).filter((name) => name === "shipment.cancelled")).toHaveLength(1)
      })

      it("should call a parcel off that was never sent, without Shiprocket", async () => {
        const { id } = await make()
        await service.cancel(id)
        expect((await service.book(id)).status).toBe("cancelled")
        expect(fake.calls).toEqual([])
      })

      it("should refuse once the courier has the parcel", async () => {
        const { id } = await booked()
        await news({ shipment_status_id: 42, current_status_id: 51 })
        await expect(service.cancel(id)).rejects.toMatchObject({ type: "not_allowed" })
        await expect(service.requestCancellation(id)).rejects.toMatchObject({ type: "not_allowed" })
      })
    })

    const news = async (fields: Record<string, unknown>) => {
      const update = parseTrackingPayload({
        awb: "AWB500",
        current_timestamp: "06 01 2026 10:00:00",
        order_id: "77_PO-1",
        sr_order_id: 500,
        ...fields,
      })!
      const found = await service.findFor(update)
      return found ? service.record(found.id, update, "webhook") : null
    }

    describe("record", () => {
      it("should find a parcel by waybill, by Shiprocket's order and by our prefixed reference", async () => {
        const { id } = await make()
        const find = (fields: Record<string, unknown>) =>
          service.findFor(parseTrackingPayload({ shipment_status_id: 1, ...fields })!)
        await expect(find({ order_id: "77_PO-1" })).resolves.toEqual({ id })
        await expect(find({ order_id: "PO-11" })).resolves.toBeNull()
        await service.book(id)
        await expect(find({ awb: "AWB500" })).resolves.toEqual({ id })
        await expect(find({ sr_order_id: 500 })).resolves.toEqual({ id })
        await expect(find({ awb: "SOMEBODY" })).resolves.toBeNull()
      })

      it("should publish one event per real change, and the pick-up although its scan was lost", async () => {
        const { id } = await booked()
        await sql("delete from graphile_worker._private_jobs")
        expect(await news({ shipment_status_id: 18, current_status_id: 20 })).toBe(true)
        expect(await news({ shipment_status_id: 18, current_status_id: 20 })).toBe(false)
        expect(await news({ shipment_status_id: 3, current_status_id: 4 })).toBe(false)
        expect(await news({ shipment_status_id: 7, current_status_id: 7 })).toBe(true)
        expect(await news({ shipment_status_id: 17, current_status_id: 19 })).toBe(false)
        expect(await published()).toEqual([
          "shipment.status_changed",
          "shipment.picked_up",
          "shipment.status_changed",
          "shipment.delivered",
        ])
        const shipment = await service.retrieveShipment(id, { relations: ["events"] })
        expect(shipment).toMatchObject({
          status: "delivered",
          delivered_at: new Date("2026-01-06T04:30:00Z"),
        })
        expect(shipment.events.filter(({ source }) => source === "webhook")).toHaveLength(4)
      })

      it("should keep the state for unknown codes and for return news of a forward parcel", async () => {
        const { id } = await booked()
        expect(await news({ shipment_status_id: 999, current_status_id: 998 })).toBe(false)
        expect(await news({ shipment_status_id: 7, current_status_id: 26, is_return: 1 })).toBe(
          false
        )
        expect((await service.retrieveShipment(id)).status).toBe("pickup_scheduled")
      })

      it("should say nothing of another order or waybill of the same reference", async () => {
        const { id } = await booked()
        expect(await news({ awb: "OLD", sr_order_id: 400, shipment_status_id: 8 })).toBe(false)
        const shipment = await service.retrieveShipment(id, { relations: ["events"] })
        expect(shipment.status).toBe("pickup_scheduled")
        expect(shipment.events.some(({ source }) => source === "webhook")).toBe(false)
      })

      it("should take in the first scan before the booking's own answer", async () => {
        const { id } = await make()
        expect(await news({ shipment_status_id: 1, current_status_id: 3 })).toBe(true)
        expect(await service.retrieveShipment(id)).toMatchObject({
          status: "booked",
          awb: "AWB500",
        })
        expect(await published()).toContain("shipment.booked")
      })

      it("should end right when everything comes up to three times, at once and in any order", async () => {
        const { id } = await booked()
        await sql("delete from graphile_worker._private_jobs")
        const history = [
          {
            shipment_status_id: 19,
            current_status_id: 34,
            current_timestamp: "06 01 2026 09:00:00",
          },
          {
            shipment_status_id: 42,
            current_status_id: 51,
            current_timestamp: "06 01 2026 11:00:00",
          },
          {
            shipment_status_id: 18,
            current_status_id: 20,
            current_timestamp: "07 01 2026 02:00:00",
          },
          {
            shipment_status_id: 17,
            current_status_id: 19,
            current_timestamp: "08 01 2026 08:00:00",
          },
          {
            shipment_status_id: 21,
            current_status_id: 36,
            current_timestamp: "08 01 2026 18:00:00",
          },
          {
            shipment_status_id: 17,
            current_status_id: 19,
            current_timestamp: "09 01 2026 08:00:00",
          },
          {
            shipment_status_id: 9,
            current_status_id: 15,
            current_timestamp: "10 01 2026 08:00:00",
          },
          {
            shipment_status_id: 10,
            current_status_id: 16,
            current_timestamp: "14 01 2026 08:00:00",
          },
        ]
        const deliveries = history.flatMap((entry, index) =>
          Array.from({ length: (index % 3) + 1 }, () => entry)
        )
        const shuffled = deliveries
          .map((entry, index) => ({ entry, rank: (index * 7919) % 101 }))
          .sort((a, b) => a.rank - b.rank)
        const changes = await Promise.all(shuffled.map(({ entry }) => news(entry)))
        const names = await published()
        expect((await service.retrieveShipment(id)).status).toBe("rto_delivered")
        expect(names.filter((name) => name === "shipment.status_changed")).toHaveLength(
          changes.filter(Boolean).length
        )
        expect(names.filter((name) => name === "shipment.rto_delivered")).toHaveLength(1)
        expect(names.filter((name) => name === "shipment.picked_up")).toHaveLength(1)
        const events = await service.listShipmentEvents({ shipment_id: id, source: "webhook" })
        expect(events).toHaveLength(history.length)
      })
    })

    describe("offers", () => {
      const question = { pickup_pincode: "395002", delivery_pincode: "560001", weight_g: 430 }
      const courier = {
        courier_company_id: 10,
        courier_name: "Surface One",
        rate: 80.5,
        cod: 1,
        estimated_delivery_days: "4",
        is_surface: true,
        rating: 4,
      }
      const answering = () =>
        fake.on("/courier/serviceability/", () => ({
          body: { status: 200, data: { available_courier_companies: [courier] } },
        }))

      it("should ask once and then answer from the cache", async () => {
        answering()
        const first = await Promise.all([service.offers(question), service.offers(question)])
        for (let i = 0; i < 20; i++) {
          expect(await service.offers(question)).toEqual(first[0])
        }
        expect(fake.count("/courier/serviceability/")).toBe(1)
      })

      it("should stand in with an older answer while Shiprocket is down, and ask only once", async () => {
        answering()
        await service.offers({ ...question, delivery_pincode: "560002" })
        await sql(
          "update shipment_rate set fetched_at = now() - interval '2 days', delivery_pincode = '560001'"
        )
        fake.on("/courier/serviceability/", () => ({ status: 500, body: "down" }))
        const stale = await service.offers(question)
        expect(stale).toMatchObject({ estimated: true, offers: [{ id: 10, rate: "80.50" }] })
        await service.offers(question)
        expect(fake.count("/courier/serviceability/")).toBe(2)
      })

      it("should say that it does not know, rather than fail, when there is nothing to stand in", async () => {
        fake.on("/courier/serviceability/", () => ({ hang: true }))
        await expect(service.offers(question)).resolves.toBeNull()
      })

      it("should forget answers too old to stand in", async () => {
        answering()
        await service.offers(question)
        await sql("update shipment_rate set fetched_at = now() - interval '8 days'")
        await service.pruneRates()
        expect(await sql("select id from shipment_rate")).toEqual([])
      })
    })
  },
})
