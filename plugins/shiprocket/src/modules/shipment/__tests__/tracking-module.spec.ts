import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { SHIPMENT_MODULE } from "../constants"
import type ShipmentModuleService from "../service"
import { parseTrackingPayload } from "../tracking-payload"

jest.setTimeout(60_000)

const HOUR = 3_600_000
const place = {
  name: "Asha Rao",
  phone: "9876543210",
  address_1: "12 Ring Road",
  city: "Surat",
  province: "Gujarat",
  postal_code: "395002",
  country_code: "in",
}

/** A parcel at the courier, as the booking left it. */
const parcel = (awb: string, change: object = {}) => ({
  reference: `PO-${awb}`,
  channel_reference: `PO-${awb}`,
  order_id: `order_${awb}`,
  order_number: "BC-20260105-000001",
  purchase_order_id: `po_${awb}`,
  supplier_id: "sup_1",
  stock_location_id: "sloc_1",
  pickup: { ...place, nickname: "Surat-1" },
  ship_to: place,
  items: [],
  payment_method: "cod",
  cod_amount: "100",
  declared_value: "100",
  weight_g: 400,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
  status: "pickup_scheduled",
  awb,
  sr_order_id: `9${awb.replace(/\D/g, "")}`,
  ...change,
})

moduleIntegrationTestRunner<ShipmentModuleService>({
  moduleName: SHIPMENT_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: {
    email: "api@shop.example",
    password: "secret-pw",
    webhookKey: "hook-key",
    encryptionKey: "ab".repeat(32),
    defaultPickupPincode: "395002",
  },
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
    const make = async (awb: string, change: object = {}) =>
      (await service.createShipments(parcel(awb, change) as never)) as unknown as { id: string }
    const tell = async (fields: Record<string, unknown>) => {
      const update = parseTrackingPayload({
        current_timestamp: "06 01 2026 10:00:00",
        ...fields,
      })!
      const found = await service.findFor(update)
      return found ? service.record(found.id, update, "webhook") : null
    }

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
    })

    describe("findFor", () => {
      it("should prefer the waybill, then Shiprocket's order, then the longest reference", async () => {
        const one = await make("A1")
        const two = await make("A2", { reference: "x_PO-A1", channel_reference: "x_PO-A1" })
        const find = async (fields: object) =>
          (await service.findFor(parseTrackingPayload({ shipment_status_id: 1, ...fields })!))?.id
        expect(await find({ awb: "A1", sr_order_id: "92", order_id: "x_PO-A1" })).toBe(one.id)
        expect(await find({ sr_order_id: 92, order_id: "PO-A1" })).toBe(two.id)
        expect(await find({ order_id: "x_PO-A1" })).toBe(two.id)
        expect(await find({ order_id: "7_PO-A1" })).toBe(one.id)
        expect(await find({ awb: "B", order_id: "'; drop table shipment; --" })).toBeUndefined()
      })

      it("should read no more than a few of very many parcels", async () => {
        await sql(`
          insert into shipment (id, reference, order_id, order_number, purchase_order_id, supplier_id,
            stock_location_id, pickup, ship_to, items, payment_method, cod_amount, raw_cod_amount,
            declared_value, raw_declared_value, weight_g, length_cm, breadth_cm, height_cm,
            channel_reference, sr_order_id, awb, status, last_event_at)
          select 'shpm_' || n, 'R' || n, 'o', 'n', 'p', 's', 'l', '{}', '{}', '[]', 'cod', 1,
            '{"value":"1"}', 1, '{"value":"1"}', 1, 1, 1, 1, 'R' || n, 'S' || n, 'W' || n, 'delivered',
            now()
          from generate_series(1, 20000) n`)
        await sql("analyze shipment")
        const plan = await sql<{ "QUERY PLAN": string }>(`explain
          with named as (select array(select jsonb_array_elements_text('["1_R7","R7"]'::jsonb)) as candidates)
          select id from shipment
          where deleted_at is null and (
            awb = 'W7' or sr_order_id = 'S7'
            or channel_reference = any((select candidates from named)::text[]))`)
        const text = plan.map((line) => line["QUERY PLAN"]).join("\n")
        expect(text).toContain("BitmapOr")
        expect(text).not.toContain("Seq Scan on shipment")
        expect(
          await service.findFor(parseTrackingPayload({ order_id: "1_R7", shipment_status_id: 7 })!)
        ).toEqual({ id: "shpm_7" })
      })
    })

    describe("record", () => {
      it("should keep all scans once in one statement, whatever characters they hold", async () => {
        const { id } = await make("A1")
        const scans = Array.from({ length: 30 }, (_, i) => ({
          date: `2026-01-06 09:${String(i).padStart(2, "0")}:00`,
          location: `Hub ${i} "quoted" \u0000 \ud800`,
          activity: "Agent Ramesh 9876543210",
        }))
        for (let time = 0; time < 3; time++) {
          await tell({ awb: "A1", shipment_status_id: 18, scans })
        }
        const events = await service.listShipmentEvents({ shipment_id: id }, { take: 100 })
        expect(events).toHaveLength(31)
        expect(JSON.stringify(events)).not.toMatch(/Ramesh|9876543210/)
      })

      it("should follow a parcel to the waybill its goods move under", async () => {
        const { id } = await make("A1")
        await make("B7")
        expect(await tell({ awb: "A9", sr_order_id: 91, shipment_status_id: 3 })).toBe(false)
        expect((await service.retrieveShipment(id)).awb).toBe("A1")
        const fields = { awb: "A9", sr_order_id: 91, courier_name: "Other", shipment_status_id: 42 }
        expect(await tell(fields)).toBe(true)
        expect(await service.retrieveShipment(id)).toMatchObject({
          awb: "A9",
          courier_name: "Other",
          status: "picked_up",
        })
        expect(await tell({ awb: "A1", sr_order_id: 91, shipment_status_id: 8 })).toBe(false)
      })

      it("should keep a complaint until the parcel goes on, and give return news no state", async () => {
        const { id } = await make("A1")
        await tell({ awb: "A1", shipment_status_id: 20, current_timestamp: "06 01 2026 10:00:00" })
        await tell({ awb: "A1", shipment_status_id: 999, current_timestamp: "06 01 2026 11:00:00" })
        expect((await service.retrieveShipment(id)).attention).toBe("Pickup Exception")
        const back = { awb: "A1", shipment_status_id: 7, current_status_id: 26, is_return: 1 }
        expect(await tell({ ...back, current_timestamp: "06 01 2026 12:00:00" })).toBe(false)
        await tell({ awb: "A1", shipment_status_id: 42, current_timestamp: "06 01 2026 13:00:00" })
        expect(await service.retrieveShipment(id)).toMatchObject({
          attention: null,
          status: "picked_up",
        })
        const events = await service.listShipmentEvents({ shipment_id: id })
        expect(events.filter(({ status }) => status).map(({ status }) => status)).toEqual([
          "picked_up",
        ])
      })

      it("should take news without a time for news once, though it is told in turns", async () => {
        const { id } = await make("A1")
        const out = { awb: "A1", shipment_status_id: 17, current_timestamp: "soon" }
        const failed = { awb: "A1", shipment_status_id: 21, current_timestamp: null }
        expect([await tell(out), await tell(failed)]).toEqual([true, true])
        for (let i = 0; i < 3; i++) {
          expect([await tell(out), await tell(failed)]).toEqual([false, false])
        }
        expect(await service.retrieveShipment(id)).toMatchObject({
          status: "undelivered",
          version: 2,
        })
        expect((await published()).filter((name) => name === "shipment.undelivered")).toHaveLength(
          1
        )
      })

      it("should have a return parcel speak in events of its own", async () => {
        const { id } = await make("R1", {
          direction: "return",
          return_request_id: "rreq_1",
          payment_method: "prepaid",
          cod_amount: "0",
        })
        const told = [
          [32, 42],
          [25, 18],
          [49, 20],
          [25, 18],
          [16, 10],
          [26, 7],
          [68, 26],
        ]
        for (const [index, [current_status_id, shipment_status_id]] of told.entries()) {
          const current_timestamp = `0${index + 1} 02 2026 10:00:00`
          await tell({
            awb: "R1",
            current_status_id,
            shipment_status_id,
            current_timestamp,
            is_return: 1,
          })
        }
        expect((await service.retrieveShipment(id)).status).toBe("delivered")
        expect(await published()).toEqual([
          "return_shipment.status_changed",
          "return_shipment.picked_up",
          "return_shipment.status_changed",
          "return_shipment.status_changed",
          "return_shipment.delivered",
        ])
      })
    })

    describe("quiet parcels", () => {
      const since = () => new Date(Date.now() - 12 * HOUR)
      const ago = (hours: number) => new Date(Date.now() - hours * HOUR)

      it("should take moving parcels nothing was heard of, fifty at a time, each once", async () => {
        await service.createShipments([
          ...Array.from({ length: 60 }, (_, i) => parcel(`Q${i}`, { last_event_at: ago(20) })),
          parcel("FRESH1", { last_event_at: ago(1) }),
          parcel("ASKED1", { last_event_at: ago(20), last_polled_at: ago(2) }),
          parcel("DONE1", { status: "delivered", last_event_at: ago(20) }),
          parcel("GONE1", { status: "in_transit", last_event_at: ago(24 * 90) }),
          parcel("NEW1", { awb: null, status: "pending" }),
        ] as never)
        const taken = await Promise.all([service.claimQuiet(since()), service.claimQuiet(since())])
        const awbs = taken.flat().map(({ awb }) => awb)
        expect(taken.map(({ length }) => length).sort()).toEqual([10, 50])
        expect(new Set(awbs).size).toBe(60)
        expect(awbs.every((awb) => awb.startsWith("Q"))).toBe(true)
        expect(await service.claimQuiet(since())).toEqual([])

        await service.releaseQuiet(taken[0])
        expect(await service.claimQuiet(since())).toHaveLength(taken[0].length)
      })
    })
  },
})
