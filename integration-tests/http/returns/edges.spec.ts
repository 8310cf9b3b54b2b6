import type { Sandbox } from "@bodycon/sandbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createReturnsShop } from "./helpers/returns-shop"

jest.setTimeout(300_000)

const SOURCE = { refund: { method: "source" } }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: Awaited<ReturnType<typeof createReturnsShop>>

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createReturnsShop(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
    })

    const refunded = () =>
      (sandbox.state().razorpay as any).payments.map((one: any) => one.amount_refunded)
    const pending = async (orderId: string) => {
      const { summary } = await shop.orderOf(orderId)
      return Number(summary.totals?.pending_difference ?? summary.pending_difference)
    }
    /** Tops of ₹500 that arrived, and a return of all of them. */
    const asked = async (pieces: number) => {
      await shop.world.stock("A", "TOP-S", pieces)
      const order = await shop.placePrepaid({ "TOP-S": pieces })
      await shop.deliver(order.id)
      const [line] = (await shop.orderOf(order.id)).items
      const body = {
        kind: "return",
        items: [{ line_item_id: line.id, quantity: pieces, reason: "fit" }],
        ...SOURCE,
      }
      const { data } = await shop.ask(order.id, body)
      return { order, line, body, id: data.return_request.id as string }
    }
    const callOff = (orderId: string, id: string) =>
      shop.client.post(
        `/store/orders/${orderId}/return-requests/${id}/cancel?token=${shop.token(orderId)}`,
        {},
        { headers: shop.world.headers }
      )
    const receiveAll = async (id: string, quantity: number) => {
      const [row] = (await shop.requestOf(id)).items
      return shop.receive(id, [{ id: row.id, quantity, condition: "good" }])
    }

    it("should go on and pay back what the rider took before it was called off", async () => {
      const { order, id } = await asked(1)
      await shop.approve(id)
      const [parcel] = await shop.reverseOf(order.id)
      expect((await callOff(order.id, id)).data.return_request.status).toBe("cancelled")
      await shop.advance(parcel.awb, ["picked_up"])
      expect((await shop.requestOf(id)).status).toBe("picked_up")
      expect((await callOff(order.id, id)).status).toBe(400)
      await shop.advance(parcel.awb, ["in_transit", "delivered"])
      expect((await shop.requestOf(id)).status).toBe("arrived")
      await receiveAll(id, 1)
      expect((await shop.requestOf(id)).status).toBe("completed")
      expect(refunded()).toEqual([500_00])
      expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 1, reserved: 0 })
      expect(await pending(order.id)).toBe(0)
    })

    it("should count once what was received in Medusa's own admin before", async () => {
      const { order, line, id } = await asked(2)
      await shop.approve(id)
      const [opened] = await shop.returnsOf(order.id)
      const path = `/admin/returns/${opened.id}/receive`
      for (const [tail, body] of [
        ["", {}],
        ["-items", { items: [{ id: line.id, quantity: 2 }] }],
        ["/confirm", {}],
      ] as const) {
        const { status, data } = await shop.admin.post(`${path}${tail}`, body)
        expect([tail, status, data.message]).toEqual([tail, 200, undefined])
      }
      await shop.drain()
      expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 2, reserved: 0 })
      await receiveAll(id, 2)
      await shop.again("settle-return", { id, order_id: order.id })
      expect((await shop.requestOf(id)).status).toBe("completed")
      expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 2, reserved: 0 })
      expect(refunded()).toEqual([1000_00])
      expect(await pending(order.id)).toBe(0)
      const [{ returns }] = await shop.purchaseOrdersOf(order.id)
      expect(returns.map((one: any) => one.quantity)).toEqual([2])
    })

    it("should pay what came, and let the shopper ask again for what did not", async () => {
      const { order, line, id } = await asked(2)
      await shop.approve(id)
      await receiveAll(id, 1)
      expect((await shop.requestOf(id)).status).toBe("completed")
      expect(refunded()).toEqual([500_00])
      expect(await pending(order.id)).toBe(0)
      expect((await shop.options(order.id)).items[0].returnable_quantity).toBe(1)
      const again = await shop.ask(order.id, {
        kind: "return",
        items: [{ line_item_id: line.id, quantity: 1, reason: "fit" }],
        ...SOURCE,
      })
      expect([again.status, again.data.message]).toEqual([201, undefined])
      await shop.approve(again.data.return_request.id)
      await receiveAll(again.data.return_request.id, 1)
      expect(refunded()).toEqual([1000_00])
      expect(await pending(order.id)).toBe(0)
      expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 2, reserved: 0 })
    })

    it("should keep the fee of the merchant's rules, and end without money when nothing came", async () => {
      const { data } = await shop.admin.get("/admin/return-settings")
      const settings = { ...data.return_settings, fee: "49.50", auto_approve: true }
      expect((await shop.admin.post("/admin/return-settings", settings)).status).toBe(200)
      const { order, id } = await asked(1)
      const view = await shop.client.get(
        `/store/orders/${order.id}/return-requests?token=${shop.token(order.id)}`,
        { headers: shop.world.headers }
      )
      const [request] = view.data.return_requests
      expect(request.refund.amount).toBe("450.50")
      expect(request.events.map((one: any) => one.status).slice(0, 2)).toEqual([
        "requested",
        "approved",
      ])
      await receiveAll(id, 1)
      expect(refunded()).toEqual([450_50])
      expect(await pending(order.id)).toBe(0)

      const other = await asked(1)
      await receiveAll(other.id, 0)
      expect((await shop.requestOf(other.id)).status).toBe("completed")
      expect(refunded().sort()).toEqual([0, 450_50])
      expect(await pending(other.order.id)).toBe(0)
    })

    it("should let one of two win that ask for the same piece at once", async () => {
      await shop.world.stock("A", "TOP-S", 1)
      const order = await shop.placePrepaid({ "TOP-S": 1 })
      await shop.deliver(order.id)
      const [line] = (await shop.orderOf(order.id)).items
      const body = {
        kind: "return",
        pickup_date: shop.date,
        items: [{ line_item_id: line.id, quantity: 1, reason: "fit" }],
        ...SOURCE,
      }
      const answers = await Promise.all(
        [1, 2, 3].map(() =>
          shop.client.post(
            `/store/orders/${order.id}/return-requests?token=${shop.token(order.id)}`,
            body,
            { headers: shop.world.headers }
          )
        )
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
    })
  },
})
