import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayShop } from "../helpers/razorpay-shop"
import type { RazorpayShop } from "../helpers/razorpay-shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"
import { createReconciliation, RECONCILIATION } from "../helpers/reconciliation"
import type { Reconciliation } from "../helpers/reconciliation"
import { createAdmin } from "../helpers/shop"

jest.setTimeout(180_000)

const PATH = RECONCILIATION

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: RazorpayShop
    let admin: Record<string, string>
    let page: Reconciliation

    const list: Reconciliation["list"] = (query) => page.list(query)
    const act: Reconciliation["act"] = (...args) => page.act(...args)
    const later = () => page.later()

    /** A captured payment whose settling was lost. */
    const unsettled = async () => {
      const { cartId, orderId } = await shop.checkout()
      await shop.setStock(0)
      world.control.payOrder(orderId, { outcome: "success_lost_browser" })
      const [payment] = await world.payments(orderId)
      await shop.sql(
        `insert into razorpay_payment (id, razorpay_payment_id, status, method, amount, raw_amount,
           attempted_at, order_id, contact_hint)
         select 'rzpp_lost', ?, 'captured', 'upi', 499.5, '{"value":"499.5","precision":20}'::jsonb,
           now(), id, '+•••••••••210' from razorpay_order where razorpay_order_id = ?`,
        [payment.id, orderId]
      )
      await later()
      return { cartId, orderId, paymentId: payment.id as string }
    }

    const refundedOf = async (orderId: string) =>
      (await world.payments(orderId)).find(({ captured }) => captured)!.amount_refunded

    beforeAll(async () => {
      // Refunds are processed when a spec says so.
      world = await createRazorpayWorld({ refundAfterMs: 3_600_000 })
      container = getContainer()
      shop = await createRazorpayShop(api, container, world)
      admin = await createAdmin(container, api)
      page = createReconciliation(container, shop, admin)
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    describe("GET /admin/razorpay/reconciliation", () => {
      it("should be for admins only, and refuse wrong parameters", async () => {
        expect((await shop.get(PATH)).status).toBe(401)
        expect((await shop.get(`${PATH}?limit=0`, admin)).status).toBe(400)
        expect((await shop.get(`${PATH}?limit=1000`, admin)).status).toBe(400)
        expect((await shop.get(`${PATH}?offset=-1`, admin)).status).toBe(400)
        expect((await shop.get(`${PATH}?kind=stray`, admin)).status).toBe(400)
      })

      it("should be empty while every payment is an order or a refund", async () => {
        await shop.order()
        const { orderId } = await shop.checkout()
        await shop.setStock(0)
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })
        await shop.deliverAll()
        await shop.deliverAll()
        await later()
        await page.audit()

        expect(await list()).toMatchObject({
          mode: "test",
          payments: [],
          count: 0,
          totals: {
            unsettled: { count: 0, amount: "0.00" },
            stray: { count: 0, amount: "0.00" },
            refund_failed: { count: 0, amount: "0.00" },
            amount_differs: { count: 0, amount: "0.00" },
            webhooks: { forged: 0, truncated: 0, malformed: 0, oversized: 0 },
          },
        })
      })

      it("should show a payment that is neither, with its reason, amount and a masked contact", async () => {
        const { orderId, paymentId } = await unsettled()

        expect(await list()).toMatchObject({
          count: 1,
          totals: { unsettled: { count: 1, amount: "499.50" } },
          payments: [
            {
              id: "rzpp_lost",
              kind: "unsettled",
              reason: "not_settled",
              razorpay_payment_id: paymentId,
              razorpay_order_id: orderId,
              order_id: null,
              amount: "499.50",
              medusa_amount: null,
              contact_hint: "+•••••••••210",
              actions: ["settle", "refund", "dismiss"],
            },
          ],
        })
        expect((await list("?offset=1")).payments).toEqual([])
      })

      it("should show an order's payment as unsettled while a killed server left it without its cart", async () => {
        await shop.order()
        await later()
        await shop.sql("update order_cart set deleted_at = now()")

        expect((await list()).payments).toMatchObject([{ kind: "unsettled", amount: "499.50" }])
      })

      it("should show what a cancelled order still holds, and settling gives it back", async () => {
        const order = await shop.order()
        await shop.sql(`update "order" set status = 'canceled' where id = ?`, [order.id])
        await later()

        const { payments } = await list()
        expect(payments).toMatchObject([
          {
            kind: "unsettled",
            reason: "order_cancelled",
            amount: "499.50",
            medusa_amount: "499.50",
            order_id: order.id,
          },
        ])
        expect((await act(payments[0].id, "settle")).status).toBe(202)
        await shop.drain()
        await shop.deliverAll()
        await later()

        expect(await refundedOf(order.razorpay_order_id)).toBe(49_950)
        expect((await list()).count).toBe(0)
      })

      it("should show amounts that differ", async () => {
        const order = await shop.order()
        await shop.sql(
          `insert into refund (id, payment_id, amount, raw_amount, created_at)
           values ('ref_lost', ?, 100, '{"value":"100","precision":20}'::jsonb, now())`,
          [order.payment_id]
        )
        await later()

        const { payments } = await list()
        expect(payments).toMatchObject([
          {
            kind: "amount_differs",
            amount: "499.50",
            medusa_amount: "399.50",
            order_id: order.id,
            actions: ["settle", "dismiss"],
          },
        ])
        const refused = await act(payments[0].id, "refund")
        expect(refused.status).toBe(400)
        expect(refused.data.message).toMatch(/id/)
      })

      it("should count what was refused", async () => {
        const delivery = world.sign({ event: "payment.captured", payload: {} }, "evt_1")
        await shop.deliver({ ...delivery, body: delivery.body.slice(0, -1) })
        await shop.deliver({ ...delivery, body: delivery.body.replace("captured", "failed") })
        await shop.deliver(delivery)
        await shop.deliver(delivery)

        expect((await list()).totals.webhooks).toEqual({
          forged: 1,
          truncated: 1,
          malformed: 0,
          oversized: 0,
          replayed: 1,
        })
      })
    })

    describe("POST /admin/razorpay/reconciliation/:id/…", () => {
      it.each(["settle", "refund", "dismiss"])(
        "should refuse %s without a login, of an unknown entry and with a strange body",
        async (action) => {
          await unsettled()

          expect((await act("rzpp_lost", action, {}, {})).status).toBe(401)
          expect((await act("rzpp_unknown", action)).status).toBe(404)
          expect((await act("rzpp_lost", action, { surprise: 1 })).status).toBe(400)
          await shop.drain()
          expect((await list()).count).toBe(1)
        }
      )

      it("should settle a payment now", async () => {
        const { cartId, orderId } = await unsettled()
        await shop.setStock(5)

        expect((await act("rzpp_lost", "settle")).status).toBe(202)
        await shop.drain()
        await later()

        const orders = await shop.books()
        expect(orders).toHaveLength(1)
        // What finds an order that a killed server leaves without its cart.
        expect(orders[0].metadata).toMatchObject({ cart_id: cartId })
        expect(await refundedOf(orderId)).toBe(0)
        expect((await list()).count).toBe(0)
      })

      it("should refund a payment, once, although it could be ordered by now", async () => {
        const { orderId } = await unsettled()
        await shop.setStock(5)

        expect((await act("rzpp_lost", "refund")).status).toBe(202)
        expect((await list()).payments).toMatchObject([{ is_under_way: true }])
        expect((await act("rzpp_lost", "refund")).status).toBe(202)
        await shop.drain()
        await shop.deliverAll()

        expect(await refundedOf(orderId)).toBe(49_950)
        expect(await shop.books()).toHaveLength(0)
        expect(await shop.razorpay().findOrder(orderId)).toMatchObject({
          status: "refunded",
          reason: "asked_by_merchant",
        })
        expect((await list()).count).toBe(0)
      })

      it("should refund a payment that Medusa has, but no order", async () => {
        const order = await shop.order()
        await later()
        await shop.sql("update order_cart set deleted_at = now()")
        const [{ id }] = (await list()).payments

        expect((await act(id, "refund")).status).toBe(202)
        await shop.drain()
        await shop.deliverAll()
        await later()

        expect(await refundedOf(order.razorpay_order_id)).toBe(49_950)
        expect(await shop.razorpay().findOrder(order.razorpay_order_id)).toMatchObject({
          status: "refunded",
          reason: "asked_by_merchant",
        })
        expect((await list()).count).toBe(0)
      })

      it("should dismiss an entry until its payment changes, and move no money", async () => {
        const { orderId } = await unsettled()
        const before = await world.payments(orderId)

        expect((await act("rzpp_lost", "dismiss", { note: 7 })).status).toBe(400)
        expect((await act("rzpp_lost", "dismiss", { note: "Talked to her" })).status).toBe(200)

        expect((await list()).count).toBe(0)
        expect((await act("rzpp_lost", "refund")).status).toBe(404)
        expect(await world.payments(orderId)).toEqual(before)
        world.control.refundInDashboard(before[0].id, 10_000)
        await shop.sql("update razorpay_order set status = 'expired', next_check_at = null")
        await page.run("settle-razorpay-order", { razorpay_order_id: orderId })
        await later()
        expect((await list()).payments).toMatchObject([
          { id: "rzpp_lost", kind: "unsettled", amount: "399.50" },
        ])
      })
    })
  },
})
