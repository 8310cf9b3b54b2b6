import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayShop, RAZORPAY } from "../helpers/razorpay-shop"
import type { RazorpayShop } from "../helpers/razorpay-shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: RazorpayShop

    /** An order that nobody paid, with a Razorpay session on a payment collection of its own. */
    const unpaidOrder = async (price = 499.5) => {
      const { result: order } = await createOrderWorkflow(container).run({
        input: {
          region_id: shop.region_id,
          currency_code: "inr",
          email: "meera@bodycon.test",
          items: [{ title: "Ribbed bodycon dress", quantity: 1, unit_price: price }],
        } as never,
      })
      const payments = container.resolve(Modules.PAYMENT)
      const collection = await payments.createPaymentCollections({
        amount: price,
        currency_code: "inr",
      })
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.ORDER]: { order_id: order.id },
        [Modules.PAYMENT]: { payment_collection_id: collection.id },
      })
      const session = await payments.createPaymentSession(collection.id, {
        provider_id: RAZORPAY,
        amount: price,
        currency_code: "inr",
        data: {},
      })
      await shop.drain()
      return { id: order.id, orderId: String(session.data!.id), sessionId: session.id }
    }

    const cancel = (order_id: string) => cancelOrderWorkflow(container).run({ input: { order_id } })

    const orderBooks = async (id: string) => (await shop.books()).find((order) => order.id === id)

    const refundedAtRazorpay = async (orderId: string) => {
      const captured = (await world.payments(orderId)).filter((payment) => payment.captured)
      return captured.map((payment) => [payment.amount, payment.amount_refunded])
    }

    beforeAll(async () => {
      world = await createRazorpayWorld()
      container = getContainer()
      shop = await createRazorpayShop(api, container, world)
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    it.each([
      ["webhooks only, doubled and in reverse", 499.5],
      ["webhooks only, with a fraction of a paisa", 334.665],
    ])("should pay the order once: %s", async (_name, price) => {
      const order = await unpaidOrder(price)
      world.control.payOrder(order.orderId, { outcome: "success_lost_browser" })

      await shop.deliverAll((all) => [...all].reverse().flatMap((one) => [one, one]))
      await shop.deliverAll()

      const paid = await orderBooks(order.id)
      expect(
        paid.transactions.map(({ reference, amount }: any) => [reference, Number(amount)])
      ).toEqual([["capture", price]])
      expect(Number(paid.summary.pending_difference)).toBeCloseTo(0, 6)
      expect(paid.payment_collections[0].payments).toHaveLength(1)
      expect(await shop.razorpay().findOrder(order.orderId)).toMatchObject({ status: "placed" })
    })

    it("should pay it after the browser proved the payment", async () => {
      const order = await unpaidOrder()
      const answer = world.control.payOrder(order.orderId, { outcome: "success" })
      expect((await shop.verify(order.sessionId, answer)).status).toBe(200)

      await container
        .resolve(Modules.WORKFLOW_ENGINE)
        .run("settle-razorpay-order", { input: { razorpay_order_id: order.orderId } })

      const paid = await orderBooks(order.id)
      expect(paid.transactions).toHaveLength(1)
    })

    it("should give everything back when the order was cancelled before it was paid", async () => {
      const order = await unpaidOrder()
      await cancel(order.id)
      world.control.payOrder(order.orderId, { outcome: "success_lost_browser" })

      await shop.deliverAll()
      await shop.deliverAll()

      expect(await refundedAtRazorpay(order.orderId)).toEqual([[49_950, 49_950]])
      expect((await orderBooks(order.id)).transactions).toEqual([])
      expect(await shop.razorpay().findOrder(order.orderId)).toMatchObject({
        status: "refunded",
        reason: "order_cancelled",
      })
    })

    it("should give everything back when it was cancelled while the payment was booked", async () => {
      const order = await unpaidOrder()
      world.control.payOrder(order.orderId, { outcome: "success_lost_browser" })
      await shop.deliverAll()
      await shop.sql(`update "order" set status = 'canceled' where id = ?`, [order.id])

      const settle = () =>
        container
          .resolve(Modules.WORKFLOW_ENGINE)
          .run("settle-razorpay-order", { input: { razorpay_order_id: order.orderId } })
      await settle()
      await settle()

      expect(await refundedAtRazorpay(order.orderId)).toEqual([[49_950, 49_950]])
      const cancelled = await orderBooks(order.id)
      expect(
        cancelled.transactions
          .map(({ reference, amount }: any) => [reference, Number(amount)])
          .sort((a: any[], b: any[]) => b[1] - a[1])
      ).toEqual([
        ["capture", 499.5],
        ["refund", -499.5],
      ])
    })
  },
})
