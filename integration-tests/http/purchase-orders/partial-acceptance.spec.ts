import { createServer } from "node:http"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { exposeReservationWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  API_SECRET,
  createDropshipWorld,
  loginAdmin,
  loginSupplier,
  placeOrder,
  signed,
} from "./helpers/dropship-world"
import type { DropshipWorld } from "./helpers/dropship-world"
import { createDesk, refused } from "./helpers/desk"
import type { Headers } from "./helpers/desk"

jest.setTimeout(180_000)

const failStep = createStep("fail-after-exposing", async () => {
  throw new Error("no fulfilment after all")
})
const exposeAndFail = createWorkflow("expose-and-fail", (input: { purchase_order_id: string }) => {
  exposeReservationWorkflow.runAsStep({ input })
  return new WorkflowResponse(failStep())
})

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: DropshipWorld
    let desk: ReturnType<typeof createDesk>
    let admin: Headers
    let supplierApi: Server
    let answer: unknown
    const seen: { key: unknown; body: any }[] = []

    beforeAll(async () => {
      supplierApi = createServer((req, res) => {
        let raw = ""
        req.on("data", (chunk) => (raw += chunk))
        req.on("end", () => {
          seen.push({ key: req.headers["idempotency-key"], body: JSON.parse(raw) })
          res.setHeader("content-type", "application/json").end(JSON.stringify(answer))
        })
      })
      await new Promise<void>((resolve) => supplierApi.listen(0, "127.0.0.1", resolve))
      container = getContainer()
      const { port } = supplierApi.address() as AddressInfo
      world = await createDropshipWorld(container, `http://127.0.0.1:${port}`)
      admin = { headers: await loginAdmin(container, api) }
      desk = createDesk(container, api, admin)
      // Two suppliers whose orders only wait to be seen.
      await container
        .resolve<any>("supplier")
        .updateSuppliers({ id: world.suppliers["MAIL-1"].id, channel: "manual" })
    })

    afterAll(async () => {
      await new Promise((resolve) => supplierApi.close(resolve))
    })

    beforeEach(() => {
      seen.length = 0
      answer = { status: "received" }
    })

    const at = (code: string) => world.suppliers[code].stock_location_id
    const reserved = async (orderId: string, lastPart = 3) => {
      const ids = [`${orderId}-line-0`]
      for (let part = 1; part <= lastPart; part++) {
        ids.push(`${orderId}-line-0#${part}`)
      }
      const names = new Map(
        Object.values(world.suppliers).map((s) => [s.stock_location_id, s.code])
      )
      return (await world.reservationsOf(ids))
        .map(
          (one) =>
            `${one.line_item_id!.replace(`${orderId}-line-0`, "line")} ${names.get(one.location_id)} ${Number(one.quantity)}`
        )
        .sort()
    }
    /** Three pieces at HAND-1, reserved where Medusa would, with MAIL-1 as the next choice. */
    const threePieces = async (orderId = "o1") => {
      await world.stockAt("HAND-1", 9, 0)
      await world.stockAt("MAIL-1", 9, 5)
      const itemId = await world.reserve(`${orderId}-line-0`, "RMD-S", at("HAND-1"), 3)
      await placeOrder(container, world, orderId, [3])
      await desk.drain()
      const [first] = await desk.ofOrder(orderId)
      return { first, itemId }
    }

    describe("POST /supplier/purchase-orders/:id/accept", () => {
      it("should take some pieces and give the others to the next supplier, stock and all", async () => {
        const { first, itemId } = await threePieces()
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        const path = `/supplier/purchase-orders/${first.id}/accept`
        const body = { lines: [{ id: first.lines[0].id, quantity: 1 }], reason: "one left" }

        const { data } = await api.post(path, body, me)
        expect(data.purchase_order).toMatchObject({ status: "accepted", cost_total: 612.35 })
        await api.post(path, body, me)
        const other = await refused(api.post(path, {}, me))
        expect(other).toMatchObject({
          status: 400,
          message: expect.stringContaining("already accepted, and differently"),
        })
        await desk.drain()

        const [one, two, ...rest] = await desk.ofOrder("o1")
        expect(rest).toEqual([])
        expect(
          one.lines.map((line: any) => [line.part, line.quantity, !!line.refused_at]).sort()
        ).toEqual([
          [1, 1, false],
          [2, 2, true],
        ])
        expect(two).toMatchObject({
          supplier_id: world.suppliers["MAIL-1"].id,
          status: "sent",
          lines: [{ part: 2, quantity: 2 }],
        })
        expect(await reserved("o1")).toEqual(["line HAND-1 1", "line#2 MAIL-1 2"])
        expect(await world.levelAt(itemId, at("HAND-1"))).toEqual({ stocked: 8, reserved: 1 })
        expect(await world.levelAt(itemId, at("MAIL-1"))).toEqual({ stocked: 8, reserved: 2 })

        const again = await placeOrder(container, world, "o1", [3])
        expect(again.purchase_orders.map((po: any) => po.lines.length)).toEqual([1, 1])
      })

      it.each([
        ["lines", { lines: [] }],
        ["quantity", { lines: [{ id: "x", quantity: -1 }] }],
        ["quantity", { lines: [{ id: "x", quantity: "1" }] }],
        ["lines.id", { lines: [{ id: "poline_none", quantity: 1 }] }],
        ["quantity", { lines: [{ id: "FIRST", quantity: 4 }] }],
      ])("should name a wrong %s and change nothing", async (field, body) => {
        const { first } = await threePieces()
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        const lines = body.lines.map((line: any) => ({
          ...line,
          id: line.id === "FIRST" ? first.lines[0].id : line.id,
        }))
        const answered = await refused(
          api.post(`/supplier/purchase-orders/${first.id}/accept`, { lines }, me)
        )
        expect(answered).toMatchObject({ status: 400, message: expect.stringContaining(field) })
        expect((await desk.read(first.id)).status).toBe("sent")
      })

      it("should let the supplier reject what it accepted, until the courier has it", async () => {
        const { first } = await threePieces()
        const me = { headers: await loginSupplier(container, api, world.suppliers["HAND-1"]) }
        const path = `/supplier/purchase-orders/${first.id}`
        await api.post(`${path}/accept`, {}, me)
        await api.post(`${path}/reject`, { reason: "torn" }, me)
        await desk.drain()
        const [, next] = await desk.ofOrder("o1")
        expect(next).toMatchObject({ supplier_id: world.suppliers["MAIL-1"].id, status: "sent" })
        expect(await reserved("o1")).toEqual(["line MAIL-1 3"])

        await desk.act(next.id, "/accept")
        const service = container.resolve<any>("purchase_order")
        await service.applyEvent({ id: next.id, event: "pick_up", actor: { type: "system" } })
        const late = await refused(api.post(desk.path(next.id, "/reject"), { reason: "x" }, admin))
        expect(late.status).toBe(400)
      })
    })

    describe("a supplier's own system", () => {
      it("should take a part in its answer to the sending", async () => {
        await world.stockAt("API-1", 9, 0)
        answer = {
          status: "accepted",
          supplier_reference: "SO-1",
          lines: [{ supplier_sku: "API-1-RMD-S", quantity: 2 }],
        }
        await placeOrder(container, world, "o1", [3, 1])
        await desk.drain()
        const [one] = await desk.ofOrder("o1")
        expect(one).toMatchObject({ status: "accepted", supplier_reference: "SO-1" })
        expect(one.cost_total).toBe(1224.7)
        const flags = await desk.flags("order_id=o1&resolved=false")
        expect(
          flags.map((flag) => [flag.order_line_item_id, flag.part, flag.quantity]).sort()
        ).toEqual([
          ["o1-line-0", 2, 1],
          ["o1-line-1", 1, 1],
        ])
      })

      it("should take a part by webhook, once, and keep what does not fit for a person", async () => {
        await world.stockAt("API-1", 9, 0)
        await placeOrder(container, world, "o1", [3])
        await desk.drain()
        const [one] = await desk.ofOrder("o1")
        const hook = (eventId: string, supplier_sku: string, quantity: number) => {
          const body = {
            event: "order.accepted",
            reference: one.number,
            lines: [{ supplier_sku, quantity }],
          }
          const { raw, headers } = signed(body, API_SECRET, "x-bodycon-signature")
          return api.post("/hooks/suppliers/API-1", raw, {
            headers: { ...headers, "x-bodycon-event-id": eventId },
          })
        }
        await hook("e1", "API-1-OTHER", 1)
        await hook("e2", "API-1-RMD-S", 9)
        await desk.drain()
        expect((await desk.read(one.id)).status).toBe("sent")
        const events = await container.resolve<any>("webhook_inbox").listWebhookEvents({})
        expect(events.map((event: any) => event.status)).toEqual(["failed", "failed"])

        await hook("e3", "API-1-RMD-S", 2)
        await hook("e4", "API-1-RMD-S", 2)
        await desk.drain()
        const stored = await desk.read(one.id)
        expect(stored.status).toBe("accepted")
        expect(stored.lines.map((line: any) => line.quantity).sort()).toEqual([1, 2])
        expect(stored.timeline.map((entry: any) => entry.type)).not.toContain("ignored")
      })

      it("should get a changed order as the next revision, under a key of its own", async () => {
        await world.stockAt("API-1", 9, 0)
        await placeOrder(container, world, "o1", [1])
        await desk.drain()
        const [one] = await desk.ofOrder("o1")
        await desk.act(one.id, "", { lines: [{ id: one.lines[0].id, cost_price: "590.50" }] })
        await desk.drain()
        expect(seen.map(({ key, body }) => [key, body.revision, body.lines[0].cost_price])).toEqual(
          [
            [one.number, 1, "612.35"],
            [`${one.number}-R2`, 2, "590.50"],
          ]
        )
      })
    })

    describe("exposeReservationWorkflow", () => {
      const twoParts = async () => {
        const { first, itemId } = await threePieces()
        const lines = [{ id: first.lines[0].id, quantity: 1 }]
        await desk.act(first.id, "/accept", { lines })
        await desk.drain()
        const [one, two] = await desk.ofOrder("o1")
        return { one, two, itemId }
      }
      const expose = (id: string) =>
        exposeReservationWorkflow(container).run({ input: { purchase_order_id: id } })

      it("should put one purchase order's parts under the line's own id and park the others", async () => {
        const { one, two, itemId } = await twoParts()
        expect((await expose(two.id)).result).toEqual({ changed: true })
        expect(await reserved("o1")).toEqual(["line MAIL-1 2", "line#1 HAND-1 1"])
        expect((await expose(two.id)).result).toEqual({ changed: false })
        await Promise.all([expose(one.id), expose(one.id)])
        expect(await reserved("o1")).toEqual(["line HAND-1 1", "line#2 MAIL-1 2"])
        expect(await world.levelAt(itemId, at("HAND-1"))).toEqual({ stocked: 8, reserved: 1 })
        expect(await world.levelAt(itemId, at("MAIL-1"))).toEqual({ stocked: 8, reserved: 2 })
      })

      it("should work when a feed has meanwhile reported less than is reserved", async () => {
        const { two } = await twoParts()
        await world.stockAt("MAIL-1", 1, 5)
        await expose(two.id)
        expect(await reserved("o1")).toEqual(["line MAIL-1 2", "line#1 HAND-1 1"])
      })

      it("should be undone with the fulfilment that it was for", async () => {
        const { two } = await twoParts()
        await expect(
          exposeAndFail(container).run({ input: { purchase_order_id: two.id } })
        ).rejects.toMatchObject({
          message: expect.stringContaining("no fulfilment after all"),
        })
        expect(await reserved("o1")).toEqual(["line HAND-1 1", "line#2 MAIL-1 2"])
      })

      it("should answer NOT_FOUND for an unknown purchase order", async () => {
        await expect(expose("po_none")).rejects.toMatchObject({ type: "not_found" })
      })
    })
  },
})
