import type { Sandbox } from "@bodycon/sandbox"
import { createShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import type { ShipmentDTO } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createMerchant, parcelRequest } from "./helpers/shipping-world"

jest.setTimeout(300_000)

const HOOK = "/hooks/shipping/tracking"
const KEY = "sandbox-courier-webhook"

type Jobs = {
  drain: () => Promise<void>
  listJobs: () => Promise<{ id: string; attempts: number; payload: { workflow_id?: string } }[]>
  retryJobs: (ids: string[]) => Promise<number>
}
type Shipments = {
  listShipments: (filters: unknown, config?: unknown) => Promise<ShipmentDTO[]>
  createShipments: (data: unknown[]) => Promise<ShipmentDTO[]>
}
type Inbox = {
  listWebhookRejections: (filters: unknown) => Promise<{ reason: string; count: number }[]>
  listWebhookEvents: (filters: unknown) => Promise<{ status: string; outcome: string | null }[]>
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Sandbox
    let merchant: Record<string, string>

    const lenient = (headers: Record<string, string> = {}) => ({
      headers,
      validateStatus: () => true,
    })
    const jobs = () => container.resolve<Jobs>("durable_jobs")
    const shipments = () => container.resolve<Shipments>("shipment")
    const inbox = () => container.resolve<Inbox>("webhook_inbox")
    const hook = (body: unknown, key: string | null = KEY) =>
      api.post(HOOK, body, {
        ...lenient({
          "content-type": "application/json",
          ...(key === null ? {} : { "x-api-key": key }),
        }),
        transformRequest: (data: unknown) =>
          typeof data === "string" ? data : JSON.stringify(data),
      })
    const rejections = async () =>
      Object.fromEntries(
        (await inbox().listWebhookRejections({ source: "shiprocket" })).map(({ reason, count }) => [
          reason,
          count,
        ])
      )
    const make = async (reference: string) => {
      const { result } = await createShipmentWorkflow(container).run({
        input: parcelRequest(reference),
      })
      return result.shipment
    }
    const book = async (reference: string) => {
      const { id } = await make(reference)
      await jobs().drain()
      return (await shipments().listShipments({ id }))[0]
    }
    const ordersAtShiprocket = (reference: string) =>
      sandbox
        .state()
        .shiprocket.parcels.filter((parcel) => JSON.stringify(parcel).includes(reference))

    beforeAll(async () => {
      sandbox = await startSpecSandbox()
      container = getContainer()
      merchant = await createMerchant(container, api as never)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
      sandbox.control.clearTrouble()
    })

    describe("POST /hooks/shipping/tracking", () => {
      const delivery = (awb: string, change: Record<string, unknown> = {}) => ({
        awb,
        courier_name: "Surface One",
        current_status: "IN TRANSIT",
        current_status_id: 20,
        shipment_status: "IN TRANSIT",
        shipment_status_id: 18,
        current_timestamp: "06 01 2026 10:20:30",
        order_id: "somebody-elses",
        scans: [],
        is_return: 0,
        ...change,
      })

      it("should refuse a wrong and a missing key, store nothing and count them", async () => {
        expect((await hook(delivery("1"), "wrong")).status).toBe(401)
        expect((await hook(delivery("1"), null)).status).toBe(401)
        expect(await inbox().listWebhookEvents({ source: "shiprocket" })).toEqual([])
        expect(await rejections()).toEqual({ "wrong key": 2 })
      })

      it.each([
        ["broken JSON", '{"awb": '],
        ["a list", "[1]"],
        ["null", "null"],
        ["nothing", ""],
        ["text", "hello"],
      ])("should count %s and answer 200", async (_name, body) => {
        const { status, data } = await hook(body)
        expect({ status, data }).toEqual({ status: 200, data: { received: false } })
        expect(await rejections()).toEqual({ "not a JSON object": 1 })
      })

      it("should store a delivery once, whoever's parcel it is, and say what became of it", async () => {
        expect((await hook(delivery("SOMEBODY"))).data).toEqual({
          received: true,
          duplicate: false,
        })
        expect((await hook(delivery("SOMEBODY"))).data).toEqual({ received: true, duplicate: true })
        expect((await hook({ awb: "1" })).data).toEqual({ received: true, duplicate: false })
        await jobs().drain()
        const events = await inbox().listWebhookEvents({ source: "shiprocket" })
        expect(events.map(({ status }) => status).sort()).toEqual(["failed", "processed"])
      })
    })

    describe("booking at Shiprocket", () => {
      it("should book a parcel durably and show it with its history", async () => {
        const shipment = await book("PO-A")
        expect(shipment).toMatchObject({
          status: "pickup_scheduled",
          awb: expect.any(String),
          label_url: expect.stringContaining("http"),
          failure: null,
        })
        const { status, data } = await api.get(`/admin/shipments/${shipment.id}`, lenient(merchant))
        expect(status).toBe(200)
        expect(data.shipment.events.map((event: { label: string }) => event.label)).toEqual(
          expect.arrayContaining(["booked", "pickup_scheduled"])
        )
      })

      it("should have one Shiprocket order although the answers to create and AWB were lost", async () => {
        for (const match of ["/orders/create/adhoc", "/courier/assign/awb"]) {
          sandbox.control.addTrouble({
            provider: "shiprocket",
            kind: "timeout_after_success",
            match,
            times: 1,
            ms: 50,
          } as never)
        }
        let shipment = await book("PO-B")
        expect(shipment).toMatchObject({ sr_order_id: null, order_attempted_at: expect.any(Date) })
        for (let i = 0; i < 4 && !shipment.label_url; i++) {
          const waiting = await jobs().listJobs()
          await jobs().retryJobs(waiting.map(({ id }) => id))
          await jobs().drain()
          ;[shipment] = await shipments().listShipments({ id: shipment.id })
        }
        expect(shipment).toMatchObject({
          status: "pickup_scheduled",
          label_url: expect.any(String),
        })
        expect(ordersAtShiprocket("PO-B")).toHaveLength(1)
      })

      it("should tell an empty wallet, and book when the merchant tries again", async () => {
        sandbox.control.setWallet(0)
        const failed = await book("PO-C")
        expect(failed).toMatchObject({ status: "failed", failure: { code: "wallet_empty" } })

        sandbox.control.setWallet(10_000)
        const { status } = await api.post(
          `/admin/shipments/${failed.id}/retry`,
          {},
          lenient(merchant)
        )
        expect(status).toBe(200)
        await jobs().drain()
        const [booked] = await shipments().listShipments({ id: failed.id })
        expect(booked).toMatchObject({ status: "pickup_scheduled", failure: null })
        expect(ordersAtShiprocket("PO-C")).toHaveLength(1)
      })
    })

    describe("/admin/shipments", () => {
      it("should answer 401 without a login", async () => {
        const answers = await Promise.all([
          api.get("/admin/shipments", lenient()),
          api.get("/admin/shipments/shpm_x", lenient()),
          api.post("/admin/shipments/shpm_x/retry", {}, lenient()),
          api.post("/admin/shipments/shpm_x/cancel", {}, lenient()),
        ])
        expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
      })

      it("should answer 404 for a parcel that is not there", async () => {
        const answers = await Promise.all([
          api.get("/admin/shipments/shpm_x", lenient(merchant)),
          api.post("/admin/shipments/shpm_x/retry", {}, lenient(merchant)),
          api.post("/admin/shipments/shpm_x/cancel", {}, lenient(merchant)),
        ])
        expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
      })

      it("should list by order and status, and refuse a status that does not exist", async () => {
        const shipment = await book("PO-D")
        await make("PO-E")
        const list = async (params: Record<string, string>) =>
          api.get("/admin/shipments", { ...lenient(merchant), params })
        const ids = ({ data }: { data: { shipments: { id: string }[] } }) =>
          data.shipments.map(({ id }) => id)
        expect(ids(await list({ order_id: shipment.order_id }))).toEqual([shipment.id])
        expect(ids(await list({ status: "pickup_scheduled" }))).toEqual([shipment.id])
        expect((await list({})).data.count).toBe(2)
        expect((await list({ status: "teleported" })).status).toBe(400)
      })

      it("should cancel a parcel here and at Shiprocket, and then refuse to book it again", async () => {
        const { id } = await book("PO-F")
        const cancelled = await api.post(`/admin/shipments/${id}/cancel`, {}, lenient(merchant))
        expect(cancelled.data.shipment.status).toBe("cancelled")
        expect(ordersAtShiprocket("PO-F")[0]).toMatchObject({ status: "cancelled" })
        const retry = await api.post(`/admin/shipments/${id}/retry`, {}, lenient(merchant))
        expect(retry.status).toBe(400)
      })
    })
  },
})
