import { DURABLE_JOBS_MODULE, WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService, WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createAdmin,
  createCart,
  createPaymentShop,
  createSession,
  registerCustomer,
} from "../helpers/shop"
import type { PaymentShop } from "../helpers/shop"
import { createRazorpayWorld } from "../helpers/razorpay-world"
import type { Delivery, RazorpayWorld } from "../helpers/razorpay-world"

jest.setTimeout(180_000)

const PROVIDER = "pp_razorpay_razorpay"

type RazorpayService = {
  findOrder: (id: string) => Promise<{ id: string; status: string; reason: string | null } | null>
  updateRazorpayOrders: (data: { id: string; next_check_at: Date }) => Promise<unknown>
}

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: PaymentShop

    const razorpay = () => container.resolve<RazorpayService>("razorpay")
    const inbox = () => container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const drain = () => container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).drain()

    const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      api.post(path, body, { headers: { ...shop.headers, ...headers }, validateStatus: () => true })

    const deliver = ({ body, headers }: Delivery) =>
      api.post("/hooks/razorpay", Buffer.from(body), { headers, validateStatus: () => true })

    const deliverAll = async (order = (all: Delivery[]) => all) => {
      for (const delivery of order(await world.deliveries())) {
        expect((await deliver(delivery)).status).toBe(200)
      }
      await drain()
    }

    /** A cart with a Razorpay session whose order the shop remembers. */
    const checkout = async (quantity = 1) => {
      const cartId = await createCart(api, shop, { quantity })
      const session = await createSession(api, shop, cartId, PROVIDER)
      await drain()
      return { cartId, session, orderId: String(session.data.id) }
    }

    const complete = (cartId: string) => post(`/store/carts/${cartId}/complete`)

    const verify = (sessionId: string, answer: object, headers = {}) =>
      post("/store/razorpay/verify", { payment_session_id: sessionId, ...answer }, headers)

    /** Every order with its payments, as an accountant would read them. */
    const books = async () => {
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "order",
        fields: [
          "id",
          "payment_collections.captured_amount",
          "payment_collections.payments.id",
          "payment_collections.payments.captures.amount",
        ],
      })
      return data as any[]
    }

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
    })

    afterAll(() => world.close())

    beforeEach(async () => {
      container = getContainer()
      world.forget()
      shop = await createPaymentShop(container)
    })

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
        const session = await createSession(api, shop, cartId, PROVIDER)
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
        expect((await deliver(world.sign({ hello: "world" }))).status).toBe(400)
        await drain()

        expect(await books()).toHaveLength(0)
        expect(await inbox().listWebhookEvents({ source: "razorpay" })).toHaveLength(0)
        const rejections = await inbox().listWebhookRejections({ source: "razorpay" })
        expect(Object.fromEntries(rejections.map((row) => [row.reason, row.count]))).toEqual({
          signature: forged.length,
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
        await drain()

        const events = await inbox().listWebhookEvents({ source: "razorpay" })
        expect(events).toHaveLength(2)
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
        const again = await createSession(api, shop, cartId, PROVIDER)
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

    describe("GET /admin/orders/:id/razorpay", () => {
      it("should show the attempts behind an order to an admin only", async () => {
        const { cartId, orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "failure" })
        world.control.payOrder(orderId, { outcome: "success", method: "card" })
        const { data } = await complete(cartId)
        await deliverAll()
        const path = `/admin/orders/${data.order.id}/razorpay`
        const headers = await createAdmin(container, api)
        const config = { validateStatus: () => true }

        expect((await api.get(path, config)).status).toBe(401)
        const unknown = await api.get("/admin/orders/order_unknown/razorpay", {
          ...config,
          headers,
        })
        expect(unknown.status).toBe(404)
        const shown = await api.get(path, { ...config, headers })
        expect(shown.data).toMatchObject({ mode: "test", razorpay_orders: [{ status: "placed" }] })
        expect(
          shown.data.razorpay_orders[0].payments.map((payment: any) => payment.status).sort()
        ).toEqual(["captured", "failed"])
      })

      it("should refund an order in part, to the paisa, under one key", async () => {
        const { cartId, orderId } = await checkout()
        world.control.payOrder(orderId, { outcome: "success" })
        await complete(cartId)
        const [order] = await books()
        const paymentId = order.payment_collections[0].payments[0].id
        const headers = await createAdmin(container, api)
        world.control.addTrouble({
          provider: "razorpay",
          kind: "timeout_after_success",
          rate: 1,
          times: 1,
        })

        await api.post(`/admin/payments/${paymentId}/refund`, { amount: 1.1 }, { headers })

        world.control.clearTrouble()
        const [payment] = await world.payments(orderId)
        expect(payment.amount_refunded).toBe(110)
      })
    })
  },
})
