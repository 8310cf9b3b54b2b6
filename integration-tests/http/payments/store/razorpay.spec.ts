import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayShop, RAZORPAY } from "../helpers/razorpay-shop"
import type { RazorpayShop } from "../helpers/razorpay-shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { RazorpayWorld } from "../helpers/razorpay-world"
import { createCart, createSession, registerCustomer } from "../helpers/shop"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: RazorpayShop

    const razorpay = () => shop.razorpay()
    const inbox = () => shop.inbox()
    const drain = () => shop.drain()
    const books = () => shop.books()
    const post: RazorpayShop["post"] = (...args) => shop.post(...args)
    const deliver: RazorpayShop["deliver"] = (delivery) => shop.deliver(delivery)
    const deliverAll: RazorpayShop["deliverAll"] = (order) => shop.deliverAll(order)
    const checkout: RazorpayShop["checkout"] = (...args) => shop.checkout(...args)
    const complete: RazorpayShop["complete"] = (cartId) => shop.complete(cartId)
    const verify: RazorpayShop["verify"] = (...args) => shop.verify(...args)

    const expectOneOrderPaid = async (orderId: string, rupees: number) => {
      const orders = await books()
      expect(orders).toHaveLength(1)
      const payments = orders[0].payment_collections.flatMap((entry: any) => entry.payments)
      expect(payments).toHaveLength(1)
      expect(payments[0].captures.map((capture: any) => capture.amount)).toEqual([rupees])
      const held = (await world.payments(orderId)).filter(
        (payment) => payment.status === "captured"
      )
      expect(held.map((payment) => [payment.amount, payment.amount_refunded])).toEqual([
        [Math.round(rupees * 100), 0],
      ])
    }

    const expectRefundedAndNoOrder = async (orderId: string, reason: string) => {
      expect(await books()).toHaveLength(0)
      const paid = (await world.payments(orderId)).filter((payment) => payment.captured)
      expect(paid).toHaveLength(1)
      expect(paid[0].amount_refunded).toBe(paid[0].amount)
      expect(await razorpay().findOrder(orderId)).toMatchObject({ status: "refunded", reason })
    }

    beforeAll(async () => {
      world = await createRazorpayWorld()
      container = getContainer()
      shop = await createRazorpayShop(api, container, world)
    })
    beforeEach(() => world.forget())

    afterAll(() => world.close())

    describe("POST /store/payment-collections/:id/payment-sessions", () => {
      it("should give the storefront what Checkout needs, in exact paise, and no secret", async () => {
        const { session } = await checkout(3)

        expect(session.data).toMatchObject({
          id: expect.stringMatching(/^order_/),
          amount: 149850,
          currency: "INR",
          key_id: process.env.RAZORPAY_KEY_ID,
          checkout_script_url: process.env.RAZORPAY_CHECKOUT_URL,
        })
        expect(JSON.stringify(session)).not.toContain(process.env.RAZORPAY_KEY_SECRET)
        expect(await razorpay().findOrder(session.data.id)).toMatchObject({ status: "open" })
      })
    })

    describe("POST /store/razorpay/verify", () => {
      it("should verify, complete once, and stay the same when everything comes again", async () => {
        const { cartId, session, orderId } = await checkout()
        const answer = world.control.payOrder(orderId, { outcome: "success" })

        expect(await verify(session.id, answer)).toMatchObject({
          status: 200,
          data: { verified: true },
        })
        expect(await verify(session.id, answer)).toMatchObject({
          status: 200,
          data: { verified: true },
        })
        const first = await complete(cartId)
        const second = await complete(cartId)
        expect(first.data).toMatchObject({ type: "order" })
        expect(second.data.order.id).toBe(first.data.order.id)
        expect((await verify(session.id, answer)).status).toBe(200)

        await deliverAll((all) => [...all, ...all])
        await expectOneOrderPaid(orderId, 499.5)
        expect(await razorpay().findOrder(orderId)).toMatchObject({ status: "placed" })
      })

      it("should refuse a wrong signature, another order's id and missing fields", async () => {
        const { session, orderId } = await checkout()
        const answer = world.control.payOrder(orderId, { outcome: "success" })

        const refusals = [
          [{ ...answer, razorpay_signature: "0".repeat(64) }, /razorpay_signature/],
          [{ ...answer, razorpay_payment_id: "pay_other" }, /razorpay_signature/],
          [{ ...answer, razorpay_order_id: "order_other" }, /razorpay_order_id/],
          [{ ...answer, razorpay_signature: undefined }, /razorpay_signature/],
        ] as const
        for (const [body, message] of refusals) {
          const response = await verify(session.id, body)
          expect(response.status).toBe(400)
          expect(response.data.message).toMatch(message)
        }
        expect(await razorpay().findOrder(orderId)).toMatchObject({ signature_verified_at: null })
      })

      it("should not find an unknown session, another provider's, or somebody else's", async () => {
        const answer = {
          razorpay_payment_id: "pay_1",
          razorpay_order_id: "order_1",
          razorpay_signature: "0".repeat(64),
        }
        expect((await verify("payses_unknown", answer)).status).toBe(404)

        const codCart = await createCart(api, shop)
        const cod = await createSession(api, shop, codCart, "pp_cod_cod")
        expect((await verify(cod.id, answer)).status).toBe(404)

        const owner = await registerCustomer(api, shop, "owner@bodycon.test")
        const other = await registerCustomer(api, shop, "other@bodycon.test")
        const cartId = await createCart(api, shop, { headers: owner })
        const session = await createSession(api, shop, cartId, RAZORPAY)
        const genuine = world.control.payOrder(session.data.id, { outcome: "success" })
        expect((await verify(session.id, genuine)).status).toBe(404)
        expect((await verify(session.id, genuine, other)).status).toBe(404)
        expect((await verify(session.id, genuine, owner)).status).toBe(200)
      })
    })

    describe("POST /hooks/razorpay", () => {
      it("should place the order when only webhooks come, doubled and in reverse", async () => {
        const { orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })

        await deliverAll((all) => [...all].reverse().flatMap((one) => [one, one]))

        await expectOneOrderPaid(orderId, 499.5)
        expect(await razorpay().findOrder(orderId)).toMatchObject({ status: "placed" })
      })

      it("should place one order when browser and webhook race", async () => {
        const { cartId, orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "success" })
        const deliveries = await world.deliveries()
        await Promise.all(deliveries.map(deliver))

        const [browser] = await Promise.all([complete(cartId), drain(), complete(cartId)])

        expect(browser.data.type).toBe("order")
        await drain()
        await expectOneOrderPaid(orderId, 499.5)
      })

      it("should take the payment that failed before it succeeded", async () => {
        const { cartId, orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "failure" })
        expect((await complete(cartId)).status).toBe(400)
        world.control.payOrder(orderId, { outcome: "success" })

        await deliverAll((all) => [...all].reverse())

        await expectOneOrderPaid(orderId, 499.5)
      })

      it("should change nothing for forged, truncated or foreign deliveries, and count them", async () => {
        const { orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "success" })
        const [genuine] = (await world.deliveries()).slice(-1)
        const { "x-razorpay-signature": _, ...unsigned } = genuine.headers

        const forged = [
          { ...genuine, body: genuine.body.replace("49950", "99950") },
          { ...genuine, body: genuine.body.slice(0, -20) },
          { ...genuine, body: "" },
          { ...genuine, headers: unsigned },
          { ...genuine, headers: { ...genuine.headers, "x-razorpay-signature": "0".repeat(64) } },
        ]
        for (const delivery of forged) {
          expect((await deliver(delivery)).status).toBe(400)
        }
        expect((await deliver(world.sign("not an object"))).status).toBe(400)
        await drain()

        expect(await books()).toHaveLength(0)
        expect(await inbox().listWebhookEvents({ source: "razorpay" })).toHaveLength(0)
        const rejections = await inbox().listWebhookRejections({ source: "razorpay" })
        expect(Object.fromEntries(rejections.map((row) => [row.reason, row.count]))).toEqual({
          signature: 3,
          truncated: 2,
          body: 1,
        })
      })

      it("should store each event once and accept one without an id or a known order", async () => {
        const payload = {
          entity: "event",
          event: "payment.captured",
          contains: ["payment"],
          payload: {
            payment: { entity: { id: "pay_x", order_id: "order_x", amount: 100, notes: [] } },
          },
        }
        expect((await deliver(world.sign(payload))).data).toEqual({
          received: true,
          duplicate: false,
        })
        expect((await deliver(world.sign(payload))).data).toEqual({
          received: true,
          duplicate: true,
        })
        const downtime = { event: "payment.downtime.started", payload: { "payment.downtime": {} } }
        expect((await deliver(world.sign(downtime, "evt_downtime"))).status).toBe(200)
        expect((await deliver(world.sign({ hello: "world" }, "evt_nameless"))).status).toBe(200)
        await drain()

        const events = await inbox().listWebhookEvents({ source: "razorpay" })
        expect(events).toHaveLength(3)
        const [rejection] = await inbox().listWebhookRejections({ source: "razorpay" })
        expect(rejection).toMatchObject({ reason: "replayed", count: 1 })
        const log = await razorpay().listRazorpayEvents({}, { order: { received_at: "ASC" } })
        expect(log.map(({ event, outcome }) => [event, outcome])).toEqual([
          ["payment.captured", "order not known yet"],
          ["payment.downtime.started", "nothing to do"],
          ["unknown", "nothing to do"],
        ])
        expect(events.every((event) => event.status === "processed")).toBe(true)
        expect(await books()).toHaveLength(0)
        expect(
          await container
            .resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
            .listJobs({ state: "retrying" })
        ).toEqual([])
      })
    })

    describe("paid means ordered or refunded", () => {
      it("should place the order when neither browser nor webhook comes", async () => {
        const { orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })
        const stored = await razorpay().findOrder(orderId)
        await razorpay().updateRazorpayOrders({ id: stored!.id, next_check_at: new Date(0) })

        await container
          .resolve(Modules.WORKFLOW_ENGINE)
          .run("reconcile-razorpay-orders", { input: { limit: 10 } })
        await drain()

        await expectOneOrderPaid(orderId, 499.5)
      })

      it("should refund by itself when the cart changed after Checkout was opened", async () => {
        const { cartId, orderId } = await checkout()
        await post(`/store/carts/${cartId}/line-items`, {
          variant_id: shop.variant_id,
          quantity: 1,
        })
        const again = await createSession(api, shop, cartId, RAZORPAY)
        expect(again.data).toMatchObject({ amount: 99900 })
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })

        await deliverAll()
        await deliverAll()

        await expectRefundedAndNoOrder(orderId, "session_replaced")
      })

      it("should refund by itself when the goods are gone, and close the session", async () => {
        const { cartId, session, orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })
        await shop.setStock(0)

        await deliverAll()
        await deliverAll()

        await expectRefundedAndNoOrder(orderId, "cart_cannot_complete")
        const stored = await container.resolve(Modules.PAYMENT).retrievePaymentSession(session.id)
        expect(stored.status).toBe("canceled")
        await shop.setStock(5)
        expect((await complete(cartId)).status).toBe(400)
        expect(await books()).toHaveLength(0)
      })

      it("should refund once although Razorpay stumbles on the way", async () => {
        const { orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "success_lost_browser" })
        await shop.setStock(0)
        world.control.addTrouble({ provider: "razorpay", kind: "http_500", rate: 1, times: 1 })

        await deliverAll()
        await deliverAll()

        world.control.clearTrouble()
        await expectRefundedAndNoOrder(orderId, "cart_cannot_complete")
      })
    })
  },
})
