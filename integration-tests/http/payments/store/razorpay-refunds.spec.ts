import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayShop, RAZORPAY } from "../helpers/razorpay-shop"
import type { RazorpayShop } from "../helpers/razorpay-shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"
import { createAdmin, createCart, createSession } from "../helpers/shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: RazorpayShop

    /** Medusa's refunds of the only order, and what its transactions come to. */
    const booked = async () => {
      const [order] = await shop.books()
      const [payment] = order.payment_collections[0].payments
      return {
        refunds: payment.refunds.map((refund: any) => [
          refund.amount,
          refund.metadata?.razorpay_refund_id ?? null,
        ]),
        transactions: order.transactions
          .map(({ reference, amount }: any) => [reference, Number(amount)])
          .sort((a: any[], b: any[]) => b[1] - a[1]),
        pending: order.summary.pending_difference,
      }
    }

    const settle = (orderId: string) =>
      container
        .resolve(Modules.WORKFLOW_ENGINE)
        .run("settle-razorpay-order", { input: { razorpay_order_id: orderId } })

    const atRazorpay = async (orderId: string) => {
      const [payment] = (await world.payments(orderId)).filter(({ captured }) => captured)
      return payment.amount_refunded as number
    }

    beforeAll(async () => {
      // Refunds are processed when a spec says so.
      world = await createRazorpayWorld({ refundAfterMs: 3_600_000 })
      container = getContainer()
      shop = await createRazorpayShop(api, container, world)
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    describe("a refund made in the Razorpay dashboard", () => {
      it("should become one refund of Medusa's, without a second one at Razorpay", async () => {
        const order = await shop.order()
        const refund = world.control.refundInDashboard(order.razorpay_payment_id, 10_000)
        await shop.deliverAll()
        world.control.settleRefund(refund.id, "processed")

        await shop.deliverAll((all) => [...all, ...all])
        await shop.deliverAll()

        expect(await booked()).toMatchObject({
          refunds: [[100, refund.id]],
          transactions: [
            ["capture", 499.5],
            ["refund", -100],
          ],
        })
        expect(await atRazorpay(order.razorpay_order_id)).toBe(10_000)
        const [stored] = await shop.razorpay().listRazorpayRefunds({})
        expect(stored).toMatchObject({
          razorpay_refund_id: refund.id,
          origin: "dashboard",
          status: "processed",
          medusa_refund_id: expect.stringMatching(/^ref_/),
        })
      })

      it("should be booked by the next look when no webhook comes, each once", async () => {
        const order = await shop.order()
        const refunds = [10_000, 10_000, 29_950].map((paise) =>
          world.control.refundInDashboard(order.razorpay_payment_id, paise)
        )
        await world.deliveries()

        await settle(order.razorpay_order_id)
        await Promise.all([settle(order.razorpay_order_id), settle(order.razorpay_order_id)])

        const { refunds: kept } = await booked()
        expect(kept.map(([, id]: [number, string]) => id).sort()).toEqual(
          refunds.map(({ id }) => id).sort()
        )
        expect(await atRazorpay(order.razorpay_order_id)).toBe(49_950)
      })

      it("should be booked beside a refund of Medusa's, which stays its own", async () => {
        const order = await shop.order()
        const headers = await createAdmin(container, api)
        const path = `/admin/payments/${order.payment_id}/refund`
        expect((await shop.post(path, { amount: 50 }, headers)).status).toBe(200)
        const refund = world.control.refundInDashboard(order.razorpay_payment_id, 1_000)

        await shop.deliverAll()
        await shop.deliverAll()

        expect((await booked()).refunds.sort((a: any, b: any) => a[0] - b[0])).toEqual([
          [10, refund.id],
          [50, null],
        ])
        expect(await atRazorpay(order.razorpay_order_id)).toBe(6_000)
      })

      it("should be none when Medusa sent it itself, and a look was too early to know", async () => {
        const order = await shop.order()
        const headers = await createAdmin(container, api)
        await shop.post(`/admin/payments/${order.payment_id}/refund`, { amount: 50 }, headers)
        await shop.deliverAll()
        await shop.sql("update razorpay_refund set medusa_refund_id = null")
        const [{ id }] = await world.refunds(order.razorpay_payment_id)

        const twice = container.resolve(Modules.PAYMENT).refundPayment({
          payment_id: order.payment_id,
          amount: 50,
          metadata: { razorpay_refund_id: id },
        } as never)

        await expect(twice).rejects.toThrow(/booked already/)
        expect((await booked()).refunds).toEqual([[50, null]])
        expect(await atRazorpay(order.razorpay_order_id)).toBe(5_000)
      })

      it("should be booked although the order was cancelled, and the rest go back", async () => {
        const order = await shop.order()
        await shop.sql(`update "order" set status = 'canceled' where id = ?`, [order.id])
        const refund = world.control.refundInDashboard(order.razorpay_payment_id, 10_000)
        await shop.deliverAll()
        await settle(order.razorpay_order_id)

        const { refunds, transactions } = await booked()
        expect(refunds.sort((a: any, b: any) => a[0] - b[0])).toEqual([
          [100, refund.id],
          [399.5, null],
        ])
        expect(transactions).toEqual([
          ["capture", 499.5],
          ["refund", -100],
          ["refund", -399.5],
        ])
        expect(await atRazorpay(order.razorpay_order_id)).toBe(49_950)
      })
    })

    describe("a refund that a died process kept and did not send", () => {
      const leave = (paymentId: string) =>
        shop.sql(
          `insert into refund (id, payment_id, amount, raw_amount, created_at)
           values ('ref_01JLEFTUNSENT', ?, 100, '{"value":"100","precision":20}'::jsonb,
             now() - interval '1 minute')`,
          [paymentId]
        )

      it("should be sent by the next look, once", async () => {
        const order = await shop.order()
        await leave(order.payment_id)

        await settle(order.razorpay_order_id)
        await settle(order.razorpay_order_id)
        await shop.drain()
        await settle(order.razorpay_order_id)
        await shop.drain()

        expect(await world.refunds(order.razorpay_payment_id)).toMatchObject([
          { amount: 10_000, receipt: "ref_01JLEFTUNSENT" },
        ])
        expect((await booked()).refunds).toEqual([[100, null]])
      })

      it("should stay unsent when the merchant gave as much back in the dashboard since", async () => {
        const order = await shop.order()
        await leave(order.payment_id)
        world.control.refundInDashboard(order.razorpay_payment_id, 10_000)

        await shop.deliverAll()
        await settle(order.razorpay_order_id)
        await shop.drain()

        expect(await atRazorpay(order.razorpay_order_id)).toBe(10_000)
      })
    })

    describe("a total with a fraction of a paisa", () => {
      it("should be charged, captured and refunded rounded half up, and the books agree", async () => {
        await createPromotionsWorkflow(container).run({
          input: {
            promotionsData: [
              {
                code: "THIRD",
                type: "standard",
                status: "active",
                is_automatic: false,
                application_method: {
                  type: "percentage",
                  target_type: "items",
                  allocation: "across",
                  value: 33.33,
                  currency_code: "inr",
                },
              },
            ],
          } as never,
        })
        const cartId = await createCart(api, shop.shop)
        await shop.post(`/store/carts/${cartId}/promotions`, { promo_codes: ["THIRD"] })
        const session = await createSession(api, shop.shop, cartId, RAZORPAY)
        await shop.drain()
        // ₹499.50 less 33.33 % is ₹333.01665.
        expect(session.data).toMatchObject({ amount: 33302 })
        world.control.payOrder(session.data.id, { outcome: "success_lost_browser" })
        await shop.deliverAll()
        await shop.deliverAll()

        const [order] = await shop.books()
        const [payment] = order.payment_collections[0].payments
        expect(payment.captures.map(({ amount }: any) => amount)).toEqual([333.02])
        expect(Number(order.summary.pending_difference)).toBeCloseTo(0, 2)
        const headers = await createAdmin(container, api)
        const refund = (amount: number) =>
          shop.post(`/admin/payments/${payment.id}/refund`, { amount }, headers)
        expect((await refund(100.005)).status).toBe(200)
        expect((await refund(233.015)).status).toBe(200)
        await shop.deliverAll()

        expect(await atRazorpay(session.data.id)).toBe(33302)
        await shop.sql("update razorpay_payment set attempted_at = now() - interval '1 hour'")
        await shop.sql("update capture set created_at = now() - interval '1 hour'")
        await shop.sql("update refund set created_at = now() - interval '1 hour'")
        const { data } = await shop.get("/admin/razorpay/reconciliation", headers)
        expect(data).toMatchObject({ payments: [], count: 0 })
      })
    })

    describe("an automatic refund that fails", () => {
      it("should be sent again under another key, until the money is back", async () => {
        const { orderId } = await shop.checkout()
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })
        await shop.setStock(0)
        await shop.deliverAll()
        const [first] = await shop.razorpay().listRazorpayRefunds({})
        expect(first).toMatchObject({ origin: "automatic" })
        world.control.settleRefund(first.razorpay_refund_id, "failed")
        expect(await atRazorpay(orderId)).toBe(0)
        await shop.deliverAll()
        await shop.deliverAll()

        expect(await atRazorpay(orderId)).toBe(49_950)
        expect(await shop.books()).toHaveLength(0)
        const refunds = await shop.razorpay().listRazorpayRefunds({})
        expect(refunds).toHaveLength(2)
        const [failed] = refunds.filter(({ status }) => status === "failed")
        const [sent] = refunds.filter(({ status }) => status !== "failed")
        expect(failed.replaced_by).toBe(sent.razorpay_refund_id)
      })
    })
  },
})
