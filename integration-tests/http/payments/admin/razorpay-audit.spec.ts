import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayShop } from "../helpers/razorpay-shop"
import type { RazorpayShop } from "../helpers/razorpay-shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"
import { createReconciliation } from "../helpers/reconciliation"
import type { Reconciliation } from "../helpers/reconciliation"
import { createAdmin } from "../helpers/shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let world: RazorpayWorld
    let shop: RazorpayShop
    let page: Reconciliation

    const list: Reconciliation["list"] = (query) => page.list(query)
    const act: Reconciliation["act"] = (...args) => page.act(...args)
    const audit = () => page.audit()

    beforeAll(async () => {
      world = await createRazorpayWorld()
      const container: MedusaContainer = getContainer()
      shop = await createRazorpayShop(api, container, world)
      page = createReconciliation(container, shop, await createAdmin(container, api))
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    describe("money for orders this shop never made", () => {
      it("should be found by the audit, page by page, and given back once", async () => {
        await shop.order()
        for (let count = 0; count < 101; count += 1) {
          world.control.makeStrayPayment({ amount: 100 + count })
        }
        const paid = world.control.makeStrayPayment({
          amount: 49_900,
          without_order: true,
          contact: "+919811112222",
        })

        expect(await audit()).toMatchObject({ looked_at: 103, strays: 102 })
        expect(await audit()).toMatchObject({ looked_at: 103, strays: 102 })
        const found = await list("?limit=200")
        expect(found).toMatchObject({ count: 102, totals: { stray: { count: 102 } } })
        const entry = found.payments.find((one: any) => one.razorpay_payment_id === paid.id)
        expect(entry).toMatchObject({
          kind: "stray",
          reason: "not_our_order",
          amount: "499.00",
          razorpay_order_id: null,
          contact_hint: "+•••••••••222",
        })

        expect((await act(entry.id, "refund")).status).toBe(202)
        expect((await act(entry.id, "refund")).status).toBe(202)
        await shop.drain()
        const [refund, ...others] = await world.refunds(paid.id)
        expect(others).toEqual([])
        expect(refund.amount).toBe(49_900)
        expect((await list()).count).toBe(101)
        await audit()
        expect((await list()).count).toBe(101)
      })

      it("should be found by their webhooks already, and leave by them", async () => {
        const paid = world.control.makeStrayPayment({ amount: 49_900 })
        await shop.deliverAll()
        expect((await list()).payments).toMatchObject([
          { kind: "stray", razorpay_payment_id: paid.id, amount: "499.00" },
        ])

        world.control.refundInDashboard(paid.id)
        await shop.deliverAll()

        expect((await list()).count).toBe(0)
      })

      it("should stay dismissed, and leave when it was given back in the dashboard", async () => {
        const one = world.control.makeStrayPayment({ amount: 49_900 })
        const two = world.control.makeStrayPayment({ amount: 10_000 })
        await audit()
        const idOf = async (payment: { id: string }) =>
          (await list()).payments.find((entry: any) => entry.razorpay_payment_id === payment.id)?.id

        expect((await act(await idOf(one), "dismiss")).status).toBe(200)
        world.control.refundInDashboard(two.id)
        expect((await act(await idOf(two), "settle")).status).toBe(202)
        await shop.drain()
        await audit()

        expect((await list()).count).toBe(0)
        expect(await world.refunds(one.id)).toEqual([])
      })
    })

    describe("audit-razorpay-payments", () => {
      it("should settle an order whose payment nobody told of", async () => {
        const { orderId } = await shop.checkout()
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })

        expect(await audit()).toMatchObject({ looked_at: 1, strays: 0, settled_again: 1 })
        await shop.drain()

        expect(await shop.books()).toHaveLength(1)
        expect(await audit()).toMatchObject({ settled_again: 0 })
      })

      it("should send a refund that a died process kept and did not send", async () => {
        const order = await shop.order()
        await shop.sql(
          `insert into refund (id, payment_id, amount, raw_amount, created_at)
           values ('ref_01JLEFTUNSENT', ?, 100, '{"value":"100","precision":20}'::jsonb, now())`,
          [order.payment_id]
        )
        await page.later()

        await audit()
        await shop.drain()

        expect(await world.refunds(order.razorpay_payment_id)).toMatchObject([
          { amount: 10_000, receipt: "ref_01JLEFTUNSENT" },
        ])
        await page.run("settle-razorpay-order", { razorpay_order_id: order.razorpay_order_id })
        await page.later()
        expect((await list()).count).toBe(0)
      })

      it("should settle what was paid under a key that was rotated since", async () => {
        const { orderId } = await shop.checkout()
        await shop.sql("update razorpay_order set key_id = 'rzp_test_before'")
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })

        await audit()
        await shop.drain()

        expect(await shop.books()).toHaveLength(1)
        await page.later()
        expect((await list()).count).toBe(0)
        await shop.sql("update order_cart set deleted_at = now()")
        expect((await list()).payments).toMatchObject([{ kind: "unsettled" }])
      })

      it("should ask no more about an order of another account", async () => {
        await shop.checkout()
        await shop.sql(
          "update razorpay_order set key_id = 'rzp_test_before', razorpay_order_id = 'order_other'"
        )

        await page.run("settle-razorpay-order", { razorpay_order_id: "order_other" })

        expect(await shop.razorpay().findOrder("order_other")).toMatchObject({
          status: "open",
          next_check_at: null,
        })
      })

      it("should close what agrees for good, and open what Medusa changes afterwards", async () => {
        const order = await shop.order()
        const agreed = async () => {
          const { rows } = await shop.sql("select agreed_at from razorpay_payment")
          return rows.map((row) => row.agreed_at !== null)
        }
        await audit()
        expect(await agreed()).toEqual([false])
        await shop.sql("update razorpay_payment set attempted_at = now() - interval '20 days'")
        await shop.sql("update capture set created_at = now() - interval '20 days'")
        await audit()
        expect(await agreed()).toEqual([true])

        await shop.sql(
          `insert into refund (id, payment_id, amount, raw_amount, created_at)
           values ('ref_lost', ?, 100, '{"value":"100","precision":20}'::jsonb,
             now() - interval '1 hour')`,
          [order.payment_id]
        )
        await audit()
        expect(await agreed()).toEqual([false])
        expect((await list()).payments).toMatchObject([{ kind: "amount_differs" }])
      })
    })
  },
})
