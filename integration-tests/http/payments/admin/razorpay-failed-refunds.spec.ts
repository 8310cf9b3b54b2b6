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
    let admin: Record<string, string>
    let page: Reconciliation

    const list: Reconciliation["list"] = (query) => page.list(query)
    const act: Reconciliation["act"] = (...args) => page.act(...args)
    const later = () => page.later()

    const refundedOf = async (orderId: string) =>
      (await world.payments(orderId)).find(({ captured }) => captured)!.amount_refunded

    beforeAll(async () => {
      // Refunds are processed when a spec says so.
      world = await createRazorpayWorld({ refundAfterMs: 3_600_000 })
      const container: MedusaContainer = getContainer()
      shop = await createRazorpayShop(api, container, world)
      admin = await createAdmin(container, api)
      page = createReconciliation(container, shop, admin)
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    describe("a refund that Razorpay refuses", () => {
      it("should be shown with Razorpay's words, and tried again", async () => {
        const { orderId } = await shop.checkout()
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })
        const [payment] = await world.payments(orderId)
        // Nothing below a rupee goes back.
        world.control.refundInDashboard(payment.id, 49_900)
        await shop.deliverAll()
        await later()

        expect((await list()).payments).toMatchObject([
          {
            kind: "unsettled",
            reason: "amount_mismatch",
            amount: "0.50",
            detail: expect.stringMatching(/INR 1\.00/),
            is_under_way: true,
          },
        ])
        expect((await shop.jobs().listJobs()).map(({ key }) => key)).toContain(
          `razorpay-auto-refund:${payment.id}`
        )
      })
    })

    describe("a stray payment whose refund failed", () => {
      it("should come back, and go back under another key", async () => {
        const stray = world.control.makeStrayPayment({ amount: 49_900 })
        await page.audit()
        const [{ id }] = (await list()).payments
        await act(id, "refund")
        await shop.drain()
        const [first] = await world.refunds(stray.id)
        world.control.settleRefund(first.id, "failed")
        await page.audit()
        expect((await list()).payments).toMatchObject([{ id, kind: "stray", is_under_way: false }])

        await act(id, "refund")
        await shop.drain()

        const refunds = await world.refunds(stray.id)
        expect(refunds.map(({ status }) => status).sort()).toEqual(["failed", "pending"])
        expect((await list()).count).toBe(0)
      })
    })

    describe("a refund that failed later", () => {
      /** A refund of an order that Razorpay gave up. */
      const failed = async () => {
        const order = await shop.order()
        const path = `/admin/payments/${order.payment_id}/refund`
        await shop.post(path, { amount: 100 }, admin)
        const [own] = await shop.books()
        const [medusaRefund] = own.payment_collections[0].payments[0].refunds
        const [stored] = await world.refunds(order.razorpay_payment_id)
        world.control.settleRefund(stored.id, "failed")
        await shop.deliverAll()
        await later()
        return { ...order, medusa_refund_id: medusaRefund.id as string, refund_id: stored.id }
      }

      it("should be shown, sent again under a new key, and be well then", async () => {
        const order = await failed()
        const { payments } = await list()
        expect(payments).toMatchObject([
          {
            kind: "refund_failed",
            amount: "100.00",
            razorpay_refund_id: order.refund_id,
            order_id: order.id,
          },
        ])
        expect(await refundedOf(order.razorpay_order_id)).toBe(0)

        expect((await act(payments[0].id, "refund")).status).toBe(202)
        expect((await act(payments[0].id, "refund")).status).toBe(202)
        await shop.drain()
        await shop.deliverAll()
        await later()

        expect(await refundedOf(order.razorpay_order_id)).toBe(10_000)
        expect((await list()).count).toBe(0)
        const [own] = await shop.books()
        expect(own.payment_collections[0].payments[0].refunds).toHaveLength(1)
        const stored = await shop.razorpay().listRazorpayRefunds({})
        expect(stored).toHaveLength(2)
        expect(
          stored.every(({ medusa_refund_id }) => medusa_refund_id === order.medusa_refund_id)
        ).toBe(true)
      })

      it("should say why when Razorpay refuses to send it again", async () => {
        const order = await failed()
        world.control.refundInDashboard(order.razorpay_payment_id)
        const [{ id }] = (await list()).payments

        await act(id, "refund")
        await shop.drain()

        expect((await list()).payments).toMatchObject([
          {
            id,
            kind: "refund_failed",
            is_under_way: false,
            detail: expect.stringMatching(/refund/),
          },
        ])
        expect((await act(id, "dismiss")).status).toBe(200)
        expect((await list()).payments.map(({ kind }: any) => kind)).not.toContain("refund_failed")
      })
    })
  },
})
