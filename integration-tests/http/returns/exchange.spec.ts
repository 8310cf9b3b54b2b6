import type { Sandbox } from "@bodycon/sandbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createReturnsShop } from "./helpers/returns-shop"

jest.setTimeout(300_000)

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

    const itemsOf = async (orderId: string) => (await shop.orderOf(orderId)).items as any[]
    const pending = async (orderId: string) => {
      const { summary } = await shop.orderOf(orderId)
      return Number(summary.totals?.pending_difference ?? summary.pending_difference)
    }
    const askExchange = (orderId: string, line: string, variant: string, quantity = 1) =>
      shop.ask(orderId, {
        kind: "exchange",
        items: [
          { line_item_id: line, quantity, reason: "size_too_small", exchange_variant_id: variant },
        ],
      })

    it("should order the other size at what the first one cost, take it from stock and ship it", async () => {
      await shop.world.stock("A", "TOP-S", 1)
      const medium = await shop.addMedium(700, 2)
      const order = await shop.placeCod({ "TOP-S": 1 }, "TENTH")
      await shop.deliver(order.id)
      const [top] = await itemsOf(order.id)
      const { status, data } = await askExchange(order.id, top.id, medium.variant_id)
      expect([status, data.message]).toEqual([201, undefined])
      expect(data.return_request).toMatchObject({ kind: "exchange", refund: null })
      const { id } = data.return_request
      await shop.approve(id)
      // Nothing goes out before the first piece is back.
      expect(await medium.level()).toEqual({ stocked: 2, reserved: 0 })
      const [reverse] = await shop.reverseOf(order.id)
      await shop.advance(reverse.awb, ["picked_up", "delivered"])
      const [row] = (await shop.requestOf(id)).items
      await shop.receive(id, [{ id: row.id, quantity: 1, condition: "good" }])

      expect((await shop.requestOf(id)).status).toBe("completed")
      const added = (await itemsOf(order.id)).find((one) => one.variant_id === medium.variant_id)
      expect([added.quantity, added.unit_price].map(Number)).toEqual([1, 450])
      expect(added).toMatchObject({ variant_title: "M", variant_sku: "TOP-M" })
      expect(await medium.level()).toEqual({ stocked: 2, reserved: 1 })
      expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 1, reserved: 0 })
      expect(Number((await shop.orderOf(order.id)).total)).toBe(499)
      expect(await pending(order.id)).toBe(0)

      await shop.again("settle-return", { id, order_id: order.id })
      await shop.again("route-order", { id: order.id })
      const orders = await shop.purchaseOrdersOf(order.id)
      expect(orders).toHaveLength(2)
      expect(orders[1].lines).toHaveLength(1)
      expect(orders[1]).toMatchObject({ payment_method: "prepaid" })
      await shop.deliver(order.id)
      const parcels = (await shop.shipmentsOf(order.id)).filter(
        (one) => one.direction === "forward"
      )
      expect(parcels.map((one) => one.status)).toEqual(["delivered", "delivered"])
      expect(Number(parcels[1].cod_amount)).toBe(0)
      expect(parcels[1].ship_to).toMatchObject({ postal_code: "560001" })
      expect(await medium.level()).toEqual({ stocked: 1, reserved: 0 })
      // The cash of the door was collected once.
      const [payment] = (await shop.orderOf(order.id)).payment_collections[0].payments
      expect(payment.captures.map((one: any) => Number(one.amount))).toEqual([499])
      const [delivered] = (await itemsOf(order.id)).filter(
        (one) => one.variant_id === medium.variant_id
      )
      expect(Number(delivered.detail.delivered_quantity)).toBe(1)
    })

    it("should send only what was accepted, and keep the money of the rest", async () => {
      await shop.world.stock("A", "TOP-S", 2)
      const medium = await shop.addMedium(400, 3)
      const order = await shop.placePrepaid({ "TOP-S": 2 })
      await shop.deliver(order.id)
      const [top] = await itemsOf(order.id)
      const { data } = await askExchange(order.id, top.id, medium.variant_id, 2)
      const { id } = data.return_request
      await shop.approve(id)
      const [row] = (await shop.requestOf(id)).items
      await shop.receive(id, [
        { id: row.id, quantity: 1, condition: "good" },
        { id: row.id, quantity: 1, condition: "wrong" },
      ])
      expect((await shop.requestOf(id)).status).toBe("completed")
      const added = (await itemsOf(order.id)).filter((one) => one.variant_id === medium.variant_id)
      expect(added.map((one) => [one.quantity, one.unit_price].map(Number))).toEqual([[1, 500]])
      expect(await medium.level()).toEqual({ stocked: 3, reserved: 1 })
      expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 1, reserved: 0 })
      expect((sandbox.state().razorpay as any).payments[0].amount_refunded).toBe(0)
      expect(await pending(order.id)).toBe(0)
    })

    it("should refuse what is sold out, of another product, or not offered by the shop", async () => {
      await shop.world.stock("A", "TOP-S", 1)
      await shop.world.stock("A", "WRAP-S", 1)
      const medium = await shop.addMedium(500, 0)
      const order = await shop.placeCod({ "TOP-S": 1, "WRAP-S": 1 })
      await shop.deliver(order.id)
      const top = (await itemsOf(order.id)).find((one) => one.product_title === "Top")
      const wrap = (await itemsOf(order.id)).find((one) => one.product_title === "Wrap dress")
      for (const variant of [medium.variant_id, wrap.variant_id]) {
        const { status, data } = await askExchange(order.id, top.id, variant)
        expect([status, data.message]).toEqual([
          400,
          expect.stringContaining("items.0.exchange_variant_id"),
        ])
      }
      const { data } = await shop.admin.get("/admin/return-settings")
      await shop.admin.post("/admin/return-settings", {
        ...data.return_settings,
        exchange_allowed: false,
      })
      const refused = await askExchange(order.id, top.id, top.variant_id)
      expect([refused.status, refused.data.message]).toEqual([400, expect.stringContaining("kind")])
      expect((await shop.options(order.id)).items[0].exchange_variants).toEqual([])
    })
  },
})
