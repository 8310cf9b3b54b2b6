import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayShop } from "../helpers/razorpay-shop"
import type { RazorpayShop } from "../helpers/razorpay-shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"
import { createAdmin } from "../helpers/shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: RazorpayShop

    beforeAll(async () => {
      world = await createRazorpayWorld()
      container = getContainer()
      shop = await createRazorpayShop(api, container, world)
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    describe("GET /admin/orders/:id/razorpay", () => {
      it("should show attempts, captures, refunds and webhooks to an admin only", async () => {
        const { cartId, orderId } = await shop.checkout()
        world.control.payOrder(orderId, { outcome: "failure" })
        world.control.payOrder(orderId, { outcome: "success", method: "card" })
        const { data } = await shop.complete(cartId)
        await shop.deliverAll()
        const path = `/admin/orders/${data.order.id}/razorpay`
        const headers = await createAdmin(container, api)
        const [order] = await shop.books()
        const paymentId = order.payment_collections[0].payments[0].id
        await shop.post(`/admin/payments/${paymentId}/refund`, { amount: 10 }, headers)
        await shop.deliverAll()
        await shop.deliverAll()

        expect((await shop.get(path)).status).toBe(401)
        expect((await shop.get("/admin/orders/order_unknown/razorpay", headers)).status).toBe(404)
        const shown = await shop.get(path, headers)
        expect(shown.data).toMatchObject({ mode: "test", razorpay_orders: [{ status: "placed" }] })
        const attempts = shown.data.razorpay_orders[0].payments
        expect(attempts.map((payment: any) => payment.status).sort()).toEqual([
          "captured",
          "failed",
        ])
        const captured = attempts.find((payment: any) => payment.status === "captured")
        expect(captured.refunds).toEqual([
          expect.objectContaining({ amount: 10, status: "processed", origin: "medusa" }),
        ])
        expect(shown.data.payments).toEqual([
          expect.objectContaining({
            id: paymentId,
            razorpay_payment_id: captured.razorpay_payment_id,
            captures: [expect.objectContaining({ amount: 499.5 })],
            refunds: [expect.objectContaining({ amount: 10 })],
          }),
        ])
        expect(shown.data.events.map((event: any) => event.event).sort()).toEqual([
          "order.paid",
          "payment.authorized",
          "payment.captured",
          "payment.failed",
          "refund.created",
          "refund.processed",
        ])
        expect(JSON.stringify(shown.data)).not.toContain("meera@")
      })

      it("should refund an order in part, to the paisa, under one key", async () => {
        const order = await shop.order()
        const headers = await createAdmin(container, api)
        world.control.addTrouble({
          provider: "razorpay",
          kind: "timeout_after_success",
          rate: 1,
          times: 1,
        })

        const path = `/admin/payments/${order.payment_id}/refund`
        expect((await shop.post(path, { amount: 1.1 }, headers)).status).toBe(200)

        world.control.clearTrouble()
        const [payment] = await world.payments(order.razorpay_order_id)
        expect(payment.amount_refunded).toBe(110)
      })
    })
  },
})
