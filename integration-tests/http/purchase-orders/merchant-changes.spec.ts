import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createDropshipWorld,
  loginAdmin,
  loginSupplier,
  placeOrder,
} from "./helpers/dropship-world"
import type { DropshipWorld } from "./helpers/dropship-world"
import { createDesk, refused } from "./helpers/desk"
import type { Headers } from "./helpers/desk"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: DropshipWorld
    let desk: ReturnType<typeof createDesk>
    let admin: Headers

    beforeAll(async () => {
      container = getContainer()
      world = await createDropshipWorld(container, "http://127.0.0.1:9")
      admin = { headers: await loginAdmin(container, api) }
      desk = createDesk(container, api, admin)
      await changeSupplier("MAIL-1", { channel: "manual" })
    })

    const changeSupplier = (code: string, change: Record<string, unknown>) =>
      container
        .resolve<any>("supplier")
        .updateSuppliers({ id: world.suppliers[code].id, ...change })
    const sentTo = async (code: string, orderId: string, quantities = [2]) => {
      await world.stockAt(code, 9, 0)
      await placeOrder(container, world, orderId, quantities)
      await desk.drain()
      return (await desk.ofOrder(orderId))[0]
    }
    const reservedQuantities = async (lineId: string) =>
      (await world.reservationsOf([lineId])).map((one) => Number(one.quantity))
    const types = (order: any): string[] => order.timeline.map((entry: any) => entry.type)

    describe("POST /admin/purchase-orders/:id/cancel", () => {
      it("should give the lines to another supplier unless told otherwise", async () => {
        const first = await sentTo("HAND-1", "o1")
        await world.stockAt("MAIL-1", 9, 5)
        const cancelled = await desk.act(first.id, "/cancel", { note: "too slow" })
        expect(cancelled.status).toBe("cancelled")
        await desk.act(first.id, "/cancel", { note: "too slow" })
        await desk.drain()
        const orders = await desk.ofOrder("o1")
        expect(orders).toHaveLength(2)
        expect(orders[1]).toMatchObject({
          supplier_id: world.suppliers["MAIL-1"].id,
          status: "sent",
        })
        expect(await reservedQuantities("o1-line-0")).toEqual([2])
      })

      it("should flag the lines for a refund, free their stock and say so", async () => {
        const first = await sentTo("HAND-1", "o1")
        await desk.act(first.id, "/accept")
        await desk.act(first.id, "/cancel", { lines: "refund" })
        await desk.drain()
        expect(await desk.flags("order_id=o1&resolved=false")).toMatchObject([
          { order_line_item_id: "o1-line-0", quantity: 2, reason: "cancelled by the merchant" },
        ])
        expect(await reservedQuantities("o1-line-0")).toEqual([])
        expect(await desk.ofOrder("o1")).toHaveLength(1)
      })

      it("should leave the lines of a cancelled order alone", async () => {
        const first = await sentTo("HAND-1", "o1")
        await world.stockAt("MAIL-1", 9, 5)
        await desk.act(first.id, "/cancel", { lines: "release" })
        await desk.drain()
        expect(await desk.ofOrder("o1")).toHaveLength(1)
        expect(await desk.flags("order_id=o1")).toEqual([])
        expect(await reservedQuantities("o1-line-0")).toEqual([2])
      })

      it("should name a wrong wish", async () => {
        const first = await sentTo("HAND-1", "o1")
        const path = desk.path(first.id, "/cancel")
        const answer = await refused(api.post(path, { lines: "burn" }, admin))
        expect(answer).toMatchObject({ status: 400, message: expect.stringContaining("lines") })
        expect((await desk.read(first.id)).status).toBe("sent")
      })
    })

    describe("POST /admin/purchase-orders/:id", () => {
      it("should change an order that is not answered, as its next revision", async () => {
        const first = await sentTo("HAND-1", "o1")
        const answer_by = new Date(Date.now() + 3_600_000).toISOString()
        const changed = await desk.act(first.id, "", {
          note: "gift wrap",
          answer_by,
          lines: [{ id: first.lines[0].id, cost_price: 600 }],
        })
        expect(changed).toMatchObject({ revision: 2, note: "gift wrap", cost_total: 1200 })
        await desk.drain()
        const sent = await desk.read(first.id)
        expect(sent.answer_by).toBe(answer_by)
        expect(sent.dispatches.map((one: any) => [one.round, one.status]).sort()).toEqual([
          [1, "sent"],
          [2, "sent"],
        ])
        expect(types(sent)).toContain("revised")
      })

      it.each([
        ["note", { note: "" }],
        ["answer_by", { answer_by: "2020-01-01T00:00:00Z" }],
        ["answer_by", { answer_by: "soon" }],
        ["cost_price", { lines: [{ id: "x", cost_price: "1.005" }] }],
        ["cost_price", { lines: [{ id: "x", cost_price: -1 }] }],
        ["lines.id", { lines: [{ id: "x", cost_price: 1 }] }],
        ["note, answer_by and lines", {}],
        ["status", { status: "delivered" }],
      ])("should name a wrong %s and change nothing", async (field, body) => {
        const first = await sentTo("HAND-1", "o1")
        const answer = await refused(api.post(desk.path(first.id), body, admin))
        expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(field) })
        expect(await desk.read(first.id)).toMatchObject({ revision: 1, note: null })
      })

      it("should be over with the answer", async () => {
        const first = await sentTo("HAND-1", "o1")
        await desk.act(first.id, "/accept")
        const answer = await refused(api.post(desk.path(first.id), { note: "x" }, admin))
        expect(answer).toMatchObject({ status: 400, message: expect.stringContaining("accepted") })
      })
    })

    describe("POST /admin/purchase-orders/:id/release", () => {
      it("should send what waits because its supplier is not sent orders by itself", async () => {
        await changeSupplier("HAND-1", { auto_forward: false })
        await world.stockAt("HAND-1", 9, 0)
        await Promise.all(Array.from({ length: 5 }, () => placeOrder(container, world, "o1", [2])))
        await desk.drain()
        const [held, ...rest] = await desk.ofOrder("o1")
        expect(rest).toEqual([])
        expect(held).toMatchObject({ status: "draft", released_at: null })
        expect(held.held_at).toEqual(expect.any(String))
        expect(await reservedQuantities("o1-line-0")).toEqual([2])
        expect(types(await desk.read(held.id))).toEqual(["created", "held"])
        const resend = await refused(api.post(desk.path(held.id, "/resend"), {}, admin))
        expect(resend).toMatchObject({ status: 400, message: expect.stringContaining("release") })

        await desk.act(held.id, "/release")
        await desk.act(held.id, "/release")
        await desk.drain()
        const sent = await desk.read(held.id)
        expect(sent.status).toBe("sent")
        expect(types(sent)).toEqual(["created", "held", "released", "sent"])
      })

      it("should refuse what does not wait", async () => {
        const first = await sentTo("HAND-1", "o1")
        expect(await refused(api.post(desk.path(first.id, "/release"), {}, admin))).toMatchObject({
          status: 400,
        })
      })
    })

    describe("/admin/unfulfillable-lines", () => {
      const flagged = async (orderId: string) => {
        const { unrouted } = await placeOrder(container, world, orderId, [2])
        expect(unrouted).toHaveLength(1)
        const [flag] = await desk.flags(`order_id=${orderId}`)
        return flag
      }
      const path = (id: string, action: string) => `/admin/unfulfillable-lines/${id}/${action}`

      it("should list what nobody takes, by order and by whether it is settled", async () => {
        const one = await flagged("o1")
        await flagged("o2")
        expect(one).toMatchObject({ order_line_item_id: "o1-line-0", part: 1, resolution: null })
        const { data } = await api.get("/admin/unfulfillable-lines?resolved=false", admin)
        expect(data).toMatchObject({ count: 2, offset: 0, limit: 20 })
        expect(await desk.flags("order_id=o1&resolved=true")).toEqual([])
        expect(
          await refused(api.get("/admin/unfulfillable-lines?resolved=maybe", admin))
        ).toMatchObject({ status: 400, message: expect.stringContaining("resolved") })
      })

      it("should dismiss one, once", async () => {
        const { id } = await flagged("o1")
        const { data } = await api.post(path(id, "dismiss"), {}, admin)
        expect(data.unfulfillable_line).toMatchObject({ id, resolution: "dismissed" })
        await api.post(path(id, "dismiss"), {}, admin)
        expect(await desk.flags("order_id=o1&resolved=true")).toHaveLength(1)
        expect(await refused(api.post(path(id, "retry"), {}, admin))).toMatchObject({ status: 400 })
        const again = await placeOrder(container, world, "o1", [2])
        expect(again.purchase_orders).toEqual([])
      })

      it("should route one again, once stock is there", async () => {
        const { id } = await flagged("o1")
        const still = await api.post(path(id, "retry"), {}, admin)
        expect(still.data.unfulfillable_line).toMatchObject({ resolution: null })
        expect(await desk.flags("order_id=o1")).toHaveLength(1)

        await world.stockAt("HAND-1", 9, 0)
        const { data } = await api.post(path(id, "retry"), {}, admin)
        expect(data.unfulfillable_line).toMatchObject({ id, resolution: "rerouted" })
        await desk.drain()
        const orders = await desk.ofOrder("o1")
        expect(orders).toMatchObject([
          { status: "sent", order_number: "BC-20261120-o1", lines: [{ quantity: 2 }] },
        ])
        expect(await reservedQuantities("o1-line-0")).toEqual([2])
        expect(await refused(api.post(path(id, "retry"), {}, admin))).toMatchObject({ status: 400 })
      })
    })

    describe("who may", () => {
      it("should want a merchant's login and an id that exists", async () => {
        const first = await sentTo("HAND-1", "o1")
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        const changes: [string, unknown][] = [
          ["/admin/purchase-orders/ID", { note: "x" }],
          ["/admin/purchase-orders/ID/accept", {}],
          ["/admin/purchase-orders/ID/cancel", {}],
          ["/admin/purchase-orders/ID/release", {}],
          ["/admin/unfulfillable-lines/ID/dismiss", {}],
          ["/admin/unfulfillable-lines/ID/retry", {}],
        ]
        for (const [path, body] of changes) {
          const known = path.replace("ID", first.id)
          expect(await refused(api.post(known, body))).toMatchObject({ status: 401 })
          expect(await refused(api.post(known, body, me))).toMatchObject({ status: 401 })
          const unknown = path.replace("ID", "po_none")
          expect(await refused(api.post(unknown, body, admin))).toMatchObject({ status: 404 })
        }
        expect(await refused(api.get("/admin/unfulfillable-lines"))).toMatchObject({ status: 401 })
        expect(await refused(api.get("/admin/unfulfillable-lines", me))).toMatchObject({
          status: 401,
        })
      })
    })

    describe("alarms", () => {
      it("should be raised by the job of each minute, once", async () => {
        const first = await sentTo("HAND-1", "o1")
        const service = container.resolve<any>("purchase_order")
        await service.updatePurchaseOrders({
          id: first.id,
          answer_by: new Date(Date.now() + 60_000),
        })
        const run = () =>
          container
            .resolve<any>("workflows")
            .run("raise-purchase-order-alarms", { input: undefined })
        await run()
        await run()
        const alarmed = await desk.read(first.id)
        expect(types(alarmed).filter((type) => type === "answer_due")).toHaveLength(1)
        expect(alarmed.answer_alarm_at).not.toBeNull()
      })
    })
  },
})
