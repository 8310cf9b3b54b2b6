import type { Sandbox } from "@bodycon/sandbox"
import type {
  CreateReturnShipmentInput,
  CreateShipmentInput,
  ShipmentDTO,
} from "@bodycon/medusa-plugin-shiprocket/types"
import {
  createReturnShipmentWorkflow,
  createShipmentWorkflow,
} from "@bodycon/medusa-plugin-shiprocket/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Answer } from "../../helpers/dress-shop"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createMerchant, parcelRequest } from "./helpers/shipping-world"

jest.setTimeout(300_000)

const ROUTES: [method: "get" | "post", path: string][] = [
  ["get", "/admin/shipments"],
  ["get", "/admin/shipments/shpm_x"],
  ["get", "/admin/shipments/shpm_x/couriers"],
  ["post", "/admin/shipments/shpm_x/retry"],
  ["post", "/admin/shipments/shpm_x/cancel"],
  ["post", "/admin/shipments/shpm_x/reassign"],
  ["post", "/admin/shipments/shpm_x/documents"],
  ["post", "/admin/shipments/shpm_x/address"],
]

const bodyFor = (path: string) => (path.endsWith("/address") ? { city: "Pune" } : {})

type Jobs = {
  drain: () => Promise<void>
  listJobs: () => Promise<{ id: string }[]>
  retryJobs: (ids: string[]) => Promise<number>
}
type Shipments = {
  listShipments: (filters: unknown) => Promise<ShipmentDTO[]>
  updateShipments: (data: unknown) => Promise<unknown>
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let sandbox: Sandbox
    let headers: Record<string, string>

    const get = (path: string): Promise<Answer> =>
      api.get(path, { headers, validateStatus: () => true })
    const post = (path: string, body: unknown = {}): Promise<Answer> =>
      api.post(path, body, { headers, validateStatus: () => true })
    const jobs = () => container.resolve<Jobs>("durable_jobs")
    const shipments = () => container.resolve<Shipments>("shipment")
    const find = async (id: string) => (await shipments().listShipments({ id }))[0]
    const book = async (reference: string, change: Partial<CreateShipmentInput> = {}) => {
      const input = { ...parcelRequest(reference), ...change }
      const { result } = await createShipmentWorkflow(container).run({ input })
      await jobs().drain()
      return find(result.shipment.id)
    }
    const bookReturn = async (reference: string, of: ShipmentDTO) => {
      const { pickup, ship_to, ...rest } = parcelRequest(reference)
      const input: CreateReturnShipmentInput = {
        ...rest,
        order_id: of.order_id,
        return_request_id: "retreq_1",
        return_of: of.id,
        pickup: ship_to,
        ship_to: pickup,
        reason: "Size not as expected",
      }
      const { result } = await createReturnShipmentWorkflow(container).run({ input })
      await jobs().drain()
      return find(result.shipment.id)
    }
    const listed = async (query: string) => {
      const { status, data } = await get(`/admin/shipments${query}`)
      expect(status).toBe(200)
      return data.shipments.map(({ reference }: { reference: string }) => reference)
    }

    beforeAll(async () => {
      sandbox = await startSpecSandbox("http://127.0.0.1:9")
      container = getContainer()
      headers = await createMerchant(container, api as never)
    })
    afterAll(() => sandbox.close())
    beforeEach(async () => {
      sandbox.control.reset()
      sandbox.control.clearTrouble()
      // What another spec saved is remembered for a few seconds; this forgets it.
      await post("/admin/shipping-settings")
    })

    it.each(ROUTES)("should ask for a login: %s %s", async (method, path) => {
      const open = { validateStatus: () => true }
      const { status } =
        method === "get" ? await api.get(path, open) : await api.post(path, {}, open)
      expect(status).toBe(401)
    })

    it.each(ROUTES.slice(1))("should not know another id: %s %s", async (method, path) => {
      const { status, data } = method === "get" ? await get(path) : await post(path, bodyFor(path))
      expect([status, data.message]).toEqual([404, expect.stringContaining("shpm_x")])
    })

    describe("GET /admin/shipments", () => {
      it("should filter, search and page", async () => {
        const first = await book("PO-A", { supplier_id: "sup_2", order_number: "BC-77" })
        await bookReturn("PO-A-R1", first)
        sandbox.control.setWallet(0)
        await book("PO-B")
        sandbox.control.setWallet(10_000)
        await book("PO-C", {
          ship_to: { ...parcelRequest("PO-C").ship_to, phone: "12" },
        })
        expect(await listed("?status=failed&order=reference")).toEqual(["PO-B", "PO-C"])
        expect(await listed("?failure_code=wallet_empty")).toEqual(["PO-B"])
        expect(await listed("?failure_code[]=invalid_data&failure_code[]=unserviceable")).toEqual([
          "PO-C",
        ])
        expect(await listed("?direction=return")).toEqual(["PO-A-R1"])
        expect(await listed("?return_request_id=retreq_1")).toEqual(["PO-A-R1"])
        expect(await listed("?supplier_id=sup_2")).toEqual(["PO-A"])
        expect(await listed(`?order_id=${first.order_id}&order=created_at`)).toEqual([
          "PO-A",
          "PO-A-R1",
        ])
        expect(await listed(`?q=${first.awb}`)).toEqual(["PO-A"])
        expect(await listed("?q=BC-77")).toEqual(["PO-A"])
        expect(await listed("?q=PO-C")).toEqual(["PO-C"])
        expect(await listed("?pickup_state=requested&direction=forward")).toEqual(["PO-A"])
        const page = await get("/admin/shipments?limit=1&offset=1&order=reference")
        expect(page.data).toMatchObject({
          count: 4,
          limit: 1,
          offset: 1,
          shipments: [{ reference: "PO-A-R1", direction: "return" }],
        })
      })

      it.each(["status=teleported", "failure_code=bad_mood", "direction=up", "pickup_state=soon"])(
        "should refuse %s and name the field",
        async (query) => {
          const { status, data } = await get(`/admin/shipments?${query}`)
          expect([status, data.message]).toEqual([
            400,
            expect.stringContaining(query.split("=")[0]),
          ])
        }
      )

      it("should tell failures apart and say what to do, then go on when it is done", async () => {
        sandbox.control.setWallet(0)
        const { id } = await book("PO-D")
        const { data } = await get(`/admin/shipments?failure_code=wallet_empty`)
        expect(data.shipments[0]).toMatchObject({
          status: "failed",
          failure_code: "wallet_empty",
          failure: {
            code: "wallet_empty",
            message: expect.stringContaining("recharge"),
            next_action: expect.stringContaining("₹100"),
          },
        })
        sandbox.control.setWallet(10_000)
        expect((await post(`/admin/shipments/${id}/retry`)).status).toBe(200)
        await jobs().drain()
        expect(await listed("?failure_code=wallet_empty")).toEqual([])
        expect(await find(id)).toMatchObject({ status: "pickup_scheduled", failure: null })
        const again = await post(`/admin/shipments/${id}/retry`)
        expect([again.status, again.data.message]).toEqual([
          400,
          expect.stringContaining("nothing left to book"),
        ])
      })
    })

    describe("GET /admin/shipments/:id", () => {
      it("should show addresses, history and charges, and nobody's agent", async () => {
        const { id, awb } = await book("PO-E")
        const scan = {
          date: "2026-01-05 21:30:00",
          activity: "Out with agent Ramesh 98765 43210",
          location: "Surat Hub",
          "sr-status": "42",
          "sr-status-label": "PICKED UP",
        }
        await api.post(
          "/hooks/shipping/tracking",
          {
            awb,
            current_status_id: 51,
            shipment_status_id: 42,
            current_timestamp: "05 01 2026 21:30:00",
            scans: [scan],
          },
          { headers: { "x-api-key": "sandbox-courier-webhook" } }
        )
        await jobs().drain()
        const { data } = await get(`/admin/shipments/${id}`)
        expect(data.shipment).toMatchObject({
          status: "picked_up",
          direction: "forward",
          pickup: { city: "Surat" },
          ship_to: { postal_code: "560001" },
          items: [{ name: "Dress", units: 1 }],
          declared_value: 1499.5,
        })
        const events = data.shipment.events as { status: string; place: string | null }[]
        expect(events).toContainEqual(
          expect.objectContaining({
            status: "picked_up",
            place: "Surat Hub",
            occurred_at: "2026-01-05T16:00:00.000Z",
          })
        )
        expect(JSON.stringify(events)).not.toMatch(/Ramesh|43210/)
        expect(data.charges).toEqual({ remittances: [], weight_discrepancies: [] })

        const csv = "AWB,Remitted Amount\n" + `${awb},1450.25\n`
        const made = await post("/admin/remittances/import", {
          file_name: "november.csv",
          csv,
          dry_run: false,
        })
        expect(made.status).toBe(201)
        const charged = await get(`/admin/shipments/${id}`)
        expect(charged.data.charges.remittances).toMatchObject([{ remitted: 1450.25 }])
      })
    })

    describe("POST /admin/shipments/:id/documents", () => {
      it("should have manifest and invoice after the pickup was scheduled, as files to open", async () => {
        const { id } = await book("PO-F")
        const { data } = await get(`/admin/shipments/${id}`)
        const { manifest_url, invoice_url, label_url } = data.shipment
        for (const url of [label_url, manifest_url, invoice_url]) {
          const file = await fetch(url)
          expect([file.status, file.headers.get("content-type")]).toEqual([
            200,
            expect.stringContaining("pdf"),
          ])
        }
        const again = await post(`/admin/shipments/${id}/documents`)
        expect([again.status, again.data.message]).toEqual([
          400,
          expect.stringContaining("has all its documents"),
        ])
      })

      it("should show a manifest that cannot be made, and make it later by itself", async () => {
        sandbox.control.addTrouble({
          provider: "shiprocket",
          kind: "error_in_200",
          match: "/manifests/generate",
        })
        const { id } = await book("PO-G")
        const { data } = await get(`/admin/shipments/${id}`)
        expect(data.shipment).toMatchObject({
          status: "pickup_scheduled",
          manifest_url: null,
          invoice_url: expect.stringContaining("http"),
          document_failures: {
            manifest: { next_action: expect.stringContaining("by itself") },
            invoice: null,
          },
        })
        sandbox.control.clearTrouble()
        await jobs().retryJobs((await jobs().listJobs()).map((job) => job.id))
        await jobs().drain()
        expect(await find(id)).toMatchObject({
          manifest_url: expect.stringContaining("manifest"),
          document_failures: null,
        })
      })

      it("should make one manifest although the answer was lost, when the merchant asks", async () => {
        const settings = container.resolve<{
          settings: (key: string) => Promise<object>
          saveSettings: (key: string, value: object) => Promise<unknown>
        }>("shipment")
        const booking = await settings.settings("booking")
        await settings.saveSettings("booking", { ...booking, make_documents: false })
        const { id } = await book("PO-H")
        expect(await find(id)).toMatchObject({ manifest_url: null, invoice_url: null })
        sandbox.control.addTrouble({
          provider: "shiprocket",
          kind: "timeout_after_success",
          match: "/manifests/generate",
          times: 1,
          ms: 50,
        })
        expect((await post(`/admin/shipments/${id}/documents`)).status).toBe(200)
        await jobs().drain()
        expect(await find(id)).toMatchObject({
          manifest_url: expect.stringContaining("manifest"),
          invoice_url: expect.stringContaining("invoice"),
        })
      })

      it("should refuse for a return and for a parcel without a pickup", async () => {
        const back = await bookReturn("PO-I-R1", await book("PO-I"))
        sandbox.control.setWallet(0)
        const stopped = await book("PO-J")
        const answers = await Promise.all(
          [back, stopped].map(({ id }) => post(`/admin/shipments/${id}/documents`))
        )
        expect(answers.map(({ status, data }) => [status, data.message])).toEqual([
          [400, expect.stringContaining("neither manifest nor invoice")],
          [400, expect.stringContaining("no pickup yet")],
        ])
      })
    })

    describe("POST /admin/shipments/:id/reassign", () => {
      it("should offer couriers, give the parcel to one, and refuse a second time in 24 hours", async () => {
        const { id, awb, courier_id } = await book("PO-K")
        const { data: choices } = await get(`/admin/shipments/${id}/couriers`)
        expect(choices.obstacle).toBeNull()
        const current = choices.couriers.filter((one: { current: boolean }) => one.current)
        expect(current).toMatchObject([{ id: courier_id }])
        const other = choices.couriers.find((one: { current: boolean }) => !one.current)
        const given = await post(`/admin/shipments/${id}/reassign`, { courier_id: other.id })
        expect(given.status).toBe(200)
        expect(given.data.shipment).toMatchObject({
          courier_id: other.id,
          previous_awb: awb,
          label_url: null,
          manifest_url: null,
        })
        await jobs().drain()
        const after = await find(id)
        expect(after).toMatchObject({
          pickup_state: "requested",
          label_url: expect.any(String),
          manifest_url: expect.any(String),
        })
        expect(after.awb).not.toBe(awb)
        const [atShiprocket] = sandbox
          .state()
          .shiprocket.parcels.filter(({ reference }) => reference === "PO-K")
        expect(atShiprocket).toMatchObject({ awb: after.awb, courier: other.name })

        const again = await post(`/admin/shipments/${id}/reassign`)
        expect([again.status, again.data.message]).toEqual([
          400,
          expect.stringContaining("less than 24 hours ago"),
        ])
        expect((await get(`/admin/shipments/${id}/couriers`)).data).toMatchObject({
          couriers: [],
          obstacle: expect.stringContaining("24 hours"),
        })
      })

      it.each([{ courier_id: "ten" }, { courier_id: -1 }, { courier_id: 10.5 }, { courier: 10 }])(
        "should refuse %j and name the field",
        async (body) => {
          const { id, awb } = await book("PO-L")
          const { status, data } = await post(`/admin/shipments/${id}/reassign`, body)
          expect([status, data.message]).toEqual([400, expect.stringContaining("courier")])
          expect((await find(id)).awb).toBe(awb)
        }
      )

      it("should refuse a courier that does not take the parcel, and one after it was picked up", async () => {
        const { id, awb } = await book("PO-M")
        const unknown = await post(`/admin/shipments/${id}/reassign`, { courier_id: 9999 })
        expect([unknown.status, unknown.data.message]).toEqual([
          400,
          expect.stringContaining("courier_id 9999"),
        ])
        await shipments().updateShipments({ id, status: "picked_up" })
        const late = await post(`/admin/shipments/${id}/reassign`)
        expect([late.status, late.data.message]).toEqual([
          400,
          expect.stringContaining("the courier has it"),
        ])
        expect((await find(id)).awb).toBe(awb)
      })
    })

    describe("POST /admin/shipments/:id/address", () => {
      const wrong = (reference: string) =>
        book(reference, { ship_to: { ...parcelRequest(reference).ship_to, phone: "12" } })

      it("should put right what stopped a booking, and book", async () => {
        const { id } = await wrong("PO-P")
        expect((await find(id)).failure_code).toBe("invalid_data")
        const { status, data } = await post(`/admin/shipments/${id}/address`, {
          phone: "98111 22233",
        })
        expect([status, data.shipment.failure]).toEqual([200, null])
        await jobs().drain()
        expect(await find(id)).toMatchObject({
          status: "pickup_scheduled",
          ship_to: { phone: "98111 22233", name: "Asha Rao" },
        })
      })

      it.each([
        ["address.phone", { phone: "13" }],
        ["address.postal_code", { phone: "9811122233", postal_code: "0" }],
        ["country_code", { country_code: "us" }],
        ["field", {}],
      ])("should refuse and name %s", async (field, body) => {
        const { id } = await wrong("PO-Q")
        const { status, data } = await post(`/admin/shipments/${id}/address`, body)
        expect([status, data.message]).toEqual([400, expect.stringContaining(field)])
        expect(await find(id)).toMatchObject({ status: "failed", ship_to: { phone: "12" } })
      })

      it("should refuse once the parcel is booked", async () => {
        const { id } = await book("PO-R")
        const { status, data } = await post(`/admin/shipments/${id}/address`, { city: "Pune" })
        expect([status, data.message]).toEqual([400, expect.stringContaining("booking stopped")])
      })
    })

    describe("POST /admin/shipments/:id/cancel", () => {
      it("should cancel here and at Shiprocket, and keep a cancelled parcel so", async () => {
        const { id } = await book("PO-N")
        const { data } = await post(`/admin/shipments/${id}/cancel`)
        expect(data.shipment.status).toBe("cancelled")
        const [atShiprocket] = sandbox
          .state()
          .shiprocket.parcels.filter(({ reference }) => reference === "PO-N")
        expect(atShiprocket.status).toBe("cancelled")
        expect((await post(`/admin/shipments/${id}/cancel`)).status).toBe(200)
        const wishes = await Promise.all(
          ["retry", "documents", "reassign"].map((wish) => post(`/admin/shipments/${id}/${wish}`))
        )
        expect(wishes.map(({ status }) => status)).toEqual([400, 400, 400])
        expect((await find(id)).status).toBe("cancelled")
      })

      it("should refuse once the courier has the parcel", async () => {
        const { id } = await book("PO-O")
        await shipments().updateShipments({ id, status: "in_transit" })
        const { status, data } = await post(`/admin/shipments/${id}/cancel`)
        expect([status, data.message]).toEqual([
          400,
          expect.stringContaining("can no longer be cancelled"),
        ])
        expect((await find(id)).status).toBe("in_transit")
      })
    })
  },
})
