import { createShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { parcelRequest } from "../shipping/helpers/shipping-world"
import { createPortal } from "./helpers"
import type { Portal } from "./helpers"

jest.setTimeout(180_000)

type Line = { id: string; quantity: number; refused_at: string | null }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let portal: Portal

    beforeAll(async () => {
      container = getContainer()
      portal = await createPortal(container, api)
    })

    const path = (id: string, what = "") => `/supplier/purchase-orders/${id}${what}`
    describe("GET /supplier/purchase-orders", () => {
      it("should show a view and count them all", async () => {
        const first = await portal.sentTo("HAND-1", "o1")
        const second = await portal.sentTo("HAND-1", "o2")
        await portal.post(path(second.id, "/accept"), {}, portal.me)

        const waiting = await portal.get(
          "/supplier/purchase-orders?view=to_answer&order=answer_by",
          portal.me
        )
        expect(waiting.data).toMatchObject({
          count: 1,
          counts: { to_answer: 1, to_pack: 1, on_the_way: 0, done: 0 },
        })
        expect(waiting.data.purchase_orders.map((one: { id: string }) => one.id)).toEqual([
          first.id,
        ])
        const page = await portal.get("/supplier/purchase-orders?limit=1&offset=1", portal.me)
        expect(page.data).toMatchObject({ count: 2, limit: 1, offset: 1 })
        expect(page.data.purchase_orders).toHaveLength(1)
      })

      it("should count and show nothing of anybody else's", async () => {
        await portal.sentTo("HAND-1", "o1")
        const { data } = await portal.get("/supplier/purchase-orders", portal.them)
        expect(data).toMatchObject({
          purchase_orders: [],
          count: 0,
          counts: { to_answer: 0, to_pack: 0, on_the_way: 0, done: 0 },
        })
      })

      it.each([
        ["view", "view=everything"],
        ["status", "status=draft"],
        ["status", "status[]=sent&status[]=draft"],
      ])("should refuse a wrong %s: %s", async (field, query) => {
        const answer = await portal.get(`/supplier/purchase-orders?${query}`, portal.me)
        expect(answer.status).toBe(400)
        expect(answer.data.message).toContain(field)
      })
    })

    describe("answering", () => {
      it("should take some pieces and give the others back", async () => {
        const order = await portal.sentTo("HAND-1", "o1", [3, 1])
        const before = (await portal.get(path(order.id), portal.me)).data.purchase_order
        const line = before.lines.find((one: Line) => one.quantity === 3)
        const { status, data } = await portal.post(
          path(order.id, "/accept"),
          { lines: [{ id: line.id, quantity: 2 }] },
          portal.me
        )
        expect(status).toBe(200)
        expect(data.purchase_order.status).toBe("accepted")
        const lines: Line[] = data.purchase_order.lines
        const pieces = (refused: boolean) =>
          lines
            .filter((one) => !!one.refused_at === refused)
            .reduce((sum, one) => sum + one.quantity, 0)
        expect([pieces(false), pieces(true)]).toEqual([2, 2])
        expect(Number(data.purchase_order.cost_total)).toBe(1224.7)
      })

      it.each([
        ["quantity", { quantity: -1 }],
        ["quantity", { quantity: 1.5 }],
        ["quantity", { quantity: 9 }],
        ["line", { id: "poline_none" }],
      ])("should refuse a wrong %s of a line and change nothing: %p", async (field, change) => {
        const order = await portal.sentTo("HAND-1", "o1", [3])
        const [line] = (await portal.get(path(order.id), portal.me)).data.purchase_order.lines
        const body = { lines: [{ id: line.id, quantity: 1, ...change }] }
        const answer = await portal.post(path(order.id, "/accept"), body, portal.me)
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
        expect(answer.data.message).toContain(field)
        const after = (await portal.get(path(order.id), portal.me)).data.purchase_order
        expect(after).toMatchObject({ status: "sent", lines: [{ quantity: 3, refused_at: null }] })
      })

      it("should want a reason for a refusal", async () => {
        const order = await portal.sentTo("HAND-1", "o1")
        const answer = await portal.post(path(order.id, "/reject"), { reason: " " }, portal.me)
        expect(answer.status).toBe(400)
        expect(answer.data.message).toContain("reason")
      })

      it.each([
        ["weight_g", { weight_g: 0 }],
        ["weight_g", { weight_g: 60_000 }],
        ["length_cm", { length_cm: -2 }],
        ["height_cm", { height_cm: "high" }],
      ])("should name the wrong %s of a parcel", async (field, change) => {
        const order = await portal.sentTo("HAND-1", "o1")
        await portal.post(path(order.id, "/accept"), {}, portal.me)
        const parcel = { weight_g: 400, length_cm: 30, breadth_cm: 25, height_cm: 4, ...change }
        const answer = await portal.post(path(order.id, "/ready"), { parcel }, portal.me)
        expect(answer.status).toBe(400)
        expect(answer.data.message).toContain(field)
        const after = (await portal.get(path(order.id), portal.me)).data.purchase_order
        expect(after).toMatchObject({ status: "accepted", parcel: null })
      })
    })

    describe("/supplier/links/:token", () => {
      it("should open one purchase order with the supplier's languages and take some pieces, once", async () => {
        const order = await portal.sentTo("HAND-1", "o1", [2])
        const link = await portal.linkOf(order.id)
        const opened = await portal.get(link)
        expect(opened.data.purchase_order).toMatchObject({
          id: order.id,
          status: "sent",
          supplier: { languages: ["en"] },
        })
        expect(JSON.stringify(opened.data)).not.toMatch(
          /unit_price|"reason"|api_url|stock_location|Supplier HAND-1/
        )
        const [line] = opened.data.purchase_order.lines
        const lines = [{ id: line.id, quantity: 1 }]
        const answered = await portal.post(link, { action: "accept", lines })
        expect(answered.data.purchase_order.status).toBe("accepted")
        expect((await portal.get(link)).status).toBe(404)
        expect((await portal.post(link, { action: "reject", reason: "x" })).status).toBe(404)
      })

      it("should open nothing when it is altered or its time is over", async () => {
        const order = await portal.sentTo("HAND-1", "o1")
        const link = await portal.linkOf(order.id)
        for (const dead of [`${link}x`, link.slice(0, -1), await portal.linkOf(order.id, -1)]) {
          expect((await portal.get(dead)).status).toBe(404)
          expect((await portal.post(dead, { action: "accept" })).status).toBe(404)
        }
        const after = (await portal.get(path(order.id), portal.me)).data.purchase_order
        expect(after.status).toBe("sent")
      })
    })

    describe("GET /supplier/purchase-orders/:id/label", () => {
      const book = async (purchase_order_id: string, change: Record<string, unknown>) => {
        const { result } = await createShipmentWorkflow(container).run({
          input: { ...parcelRequest(`ref-${purchase_order_id}`), purchase_order_id },
        })
        await container
          .resolve<any>("shipment")
          .updateShipments({ id: result.shipment.id, ...change })
      }
      const label = (id: string, who?: { headers: Record<string, string> }) =>
        portal.get(path(id, "/label"), { ...who, maxRedirects: 0 })
      const LABEL = "https://labels.courier.test/one.pdf"

      it("should lead its supplier to the courier's label, and nobody else", async () => {
        const order = await portal.sentTo("HAND-1", "o1")
        await book(order.id, { label_url: LABEL })
        const answer = await label(order.id, portal.me)
        expect(answer.status).toBe(302)
        expect(answer.headers).toMatchObject({ location: LABEL, "cache-control": /no-store/ })
        expect(await label(order.id, portal.them)).toMatchObject({ status: 404 })
        expect(await label(order.id)).toMatchObject({ status: 401 })
      })

      it("should say when there is none yet, or none any more", async () => {
        const none = await portal.sentTo("HAND-1", "o1")
        const waiting = await portal.sentTo("HAND-1", "o2")
        const called = await portal.sentTo("HAND-1", "o3")
        await book(waiting.id, { label_url: null })
        await book(called.id, { label_url: LABEL, status: "cancelled" })
        for (const order of [none, waiting, called]) {
          const answer = await label(order.id, portal.me)
          expect(answer.status).toBe(404)
          expect(answer.data.message).toContain("the courier has not made the label")
        }
        expect((await label("po_none", portal.me)).data.message).toContain("was not found")
      })
    })

    describe("every route of a purchase order", () => {
      it("should be 401 without a supplier's login and 404 for a stranger, who changes nothing", async () => {
        const order = await portal.sentTo("HAND-1", "o1")
        const parcel = { weight_g: 400, length_cm: 30, breadth_cm: 25, height_cm: 4 }
        const calls: [string, unknown?][] = [
          [path(order.id)],
          [path(order.id, "/label")],
          [path(order.id, "/packing-slip")],
          [path(order.id, "/accept"), {}],
          [path(order.id, "/reject"), { reason: "mine now" }],
          [path(order.id, "/ready"), { parcel }],
        ]
        for (const [url, body] of calls) {
          const call = (who?: unknown) =>
            body ? portal.post(url, body, who) : portal.get(url, who)
          expect([url, (await call()).status]).toEqual([url, 401])
          expect([url, (await call(portal.them)).status]).toEqual([url, 404])
        }
        expect((await portal.get("/supplier/purchase-orders")).status).toBe(401)
        const after = (await portal.get(path(order.id), portal.me)).data.purchase_order
        expect(after.status).toBe("sent")
      })
    })
  },
})
