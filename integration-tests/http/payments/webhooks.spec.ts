import { createHmac } from "node:crypto"
import { DURABLE_JOBS_MODULE, WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService, WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createRazorpayWorld } from "./helpers/razorpay-world"
import type { Delivery, RazorpayWorld } from "./helpers/razorpay-world"
import { createCart, createPaymentShop, createSession } from "./helpers/shop"
import type { PaymentShop } from "./helpers/shop"
import {
  documentedDowntime,
  documentedEvent,
  documentedOrder,
  documentedPayment,
  documentedRefund,
} from "./helpers/webhook-payloads"

jest.setTimeout(180_000)

const PROVIDER = "pp_razorpay_razorpay"
const PREVIOUS_SECRET = "the-webhook-secret-before-the-rotation"
const LIMIT_BYTES = 1024 * 1024

// Read by medusa-config when the runner starts the shop.
process.env.RAZORPAY_PREVIOUS_WEBHOOK_SECRET = PREVIOUS_SECRET

type RazorpayService = {
  findOrder: (id: string) => Promise<{ id: string; status: string; reason: string | null } | null>
  updateRazorpayOrders: (data: { id: string; next_check_at: Date }) => Promise<unknown>
}

const signedWith = (secret: string, body: string, eventId: string): Delivery => ({
  event: "",
  body,
  headers: {
    "content-type": "application/json",
    "x-razorpay-event-id": eventId,
    "x-razorpay-signature": createHmac("sha256", secret).update(body).digest("hex"),
  },
})

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: RazorpayWorld
    let shop: PaymentShop

    const razorpay = () => container.resolve<RazorpayService>("razorpay")
    const inbox = () => container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const jobs = () => container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
    const drain = () => jobs().drain()

    const deliver = ({ body, headers }: Delivery) =>
      api.post("/hooks/razorpay", Buffer.from(body), {
        headers,
        validateStatus: () => true,
        maxBodyLength: Infinity,
      })

    /** Delivers one after the other, each accepted and worked off before the next. */
    const deliverInTurn = async (deliveries: Delivery[]) => {
      for (const delivery of deliveries) {
        expect(await deliver(delivery)).toMatchObject({ status: 200, data: { received: true } })
        await drain()
      }
    }

    const checkout = async () => {
      const cartId = await createCart(api, shop)
      const session = await createSession(api, shop, cartId, PROVIDER)
      await drain()
      return { cartId, orderId: String(session.data.id), paise: Number(session.data.amount) }
    }

    /** A payment that only Razorpay knows of; its webhooks are held back. */
    const paid = async () => {
      const { cartId, orderId, paise } = await checkout()
      const { razorpay_payment_id } = world.control.payOrder(orderId, {
        outcome: "success_lost_browser",
      })
      return { cartId, orderId, paise, paymentId: razorpay_payment_id }
    }

    const orders = async () => {
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: ["id", "payment_collections.payments.captures.amount"],
      })
      return data as any[]
    }

    const expectOneOrder = async (orderId: string) => {
      const [order, ...others] = await orders()
      expect(others).toEqual([])
      const captures = order.payment_collections.flatMap((entry: any) =>
        entry.payments.flatMap((payment: any) => payment.captures)
      )
      expect(captures.map((capture: any) => capture.amount)).toEqual([499.5])
      expect(await razorpay().findOrder(orderId)).toMatchObject({ status: "placed" })
    }

    const events = () => inbox().listWebhookEvents({ source: "razorpay" })

    const rejections = async (): Promise<Record<string, number>> => {
      const rows = await inbox().listWebhookRejections({ source: "razorpay" })
      return Object.fromEntries(rows.map((row) => [row.reason, row.count]))
    }

    /** Mails have nowhere to go here; everything about Razorpay has to be done. */
    const expectNoneRetrying = async () => {
      const retrying = await jobs().listJobs({ state: "retrying" })
      const workflows = retrying.map((job) => String(job.payload.workflow_id))
      expect(workflows.filter((id) => id.includes("razorpay"))).toEqual([])
    }

    const expectNothingChanged = async () => {
      await drain()
      expect(await events()).toEqual([])
      expect(await orders()).toEqual([])
      await expectNoneRetrying()
    }

    /** So many events are kept and worked off, so many replays were counted, and nothing was refused. */
    const expectProcessed = async (count: number, replayed = 0) => {
      const stored = await events()
      expect(stored.map((event) => event.status)).toEqual(
        Array.from({ length: count }, () => "processed")
      )
      await expectNoneRetrying()
      expect(await rejections()).toEqual(replayed ? { replayed } : {})
    }

    beforeAll(async () => {
      world = await createRazorpayWorld()
      container = getContainer()
      shop = await createPaymentShop(container)
    })

    afterAll(async () => {
      delete process.env.RAZORPAY_PREVIOUS_WEBHOOK_SECRET
      await world.close()
    })

    beforeEach(() => {
      world.forget()
    })

    describe("POST /hooks/razorpay, deliveries that are not Razorpay's", () => {
      it("should refuse and count forged ones, whatever they are signed with", async () => {
        const { orderId, paise } = await paid()
        const body = JSON.stringify(
          documentedEvent("payment.captured", {
            payment: documentedPayment({ order_id: orderId, amount: paise }),
          })
        )
        const genuine = signedWith(process.env.RAZORPAY_WEBHOOK_SECRET!, body, "evt_1")
        const signature = genuine.headers["x-razorpay-signature"]
        const withSignature = (value: string): Delivery => ({
          ...genuine,
          headers: { ...genuine.headers, "x-razorpay-signature": value },
        })
        const { "x-razorpay-signature": _, ...unsigned } = genuine.headers
        const forged = [
          signedWith("somebody-else", body, "evt_2"),
          signedWith(process.env.RAZORPAY_KEY_SECRET!, body, "evt_3"),
          signedWith("", body, "evt_4"),
          { ...genuine, headers: unsigned },
          withSignature(""),
          withSignature("0".repeat(64)),
          withSignature(`${signature}00`),
          withSignature(signature.slice(0, -2)),
          withSignature("ééé"),
          { ...genuine, body: `${body} ` },
          { ...genuine, body: body.replace(String(paise), String(paise * 10)) },
          { ...genuine, body: JSON.stringify(JSON.parse(body), null, 2) },
        ]

        for (const delivery of forged) {
          const response = await deliver(delivery)
          expect(response.status).toBe(400)
          expect(response.data.message).toMatch(/x-razorpay-signature/)
        }

        expect(await rejections()).toEqual({ signature: forged.length })
        await expectNothingChanged()
      })

      it("should refuse and count one that was cut off at any place", async () => {
        await paid()
        const [genuine] = (await world.deliveries()).slice(-1)
        const places = [0, 1, 20, Math.floor(genuine.body.length / 2), genuine.body.length - 1]

        for (const place of places) {
          const response = await deliver({ ...genuine, body: genuine.body.slice(0, place) })
          expect(response.status).toBe(400)
        }

        expect(await rejections()).toEqual({ truncated: places.length })
        await expectNothingChanged()
      })

      it("should refuse and count a signed body that can hold no event", async () => {
        const secret = process.env.RAZORPAY_WEBHOOK_SECRET!
        const bodies = ["", "null", "[]", "7", '"payment.captured"', "{"]

        for (const [index, body] of bodies.entries()) {
          const response = await deliver(signedWith(secret, body, `evt_${index}`))
          expect(response.status).toBe(400)
        }

        expect(await rejections()).toEqual({ body: bodies.length })
        await expectNothingChanged()
      })

      it("should refuse and count one above 1 MB without keeping any of it", async () => {
        const body = JSON.stringify({ event: "payment.captured", pad: "x".repeat(LIMIT_BYTES) })

        const response = await deliver(
          signedWith(process.env.RAZORPAY_WEBHOOK_SECRET!, body, "evt_large")
        )

        expect(response.status).toBe(413)
        expect(await rejections()).toEqual({ size: 1 })
        await expectNothingChanged()
      })

      it("should take a secret's last retries during a rotation, and no older one's", async () => {
        const { orderId, paise } = await paid()
        const body = JSON.stringify(
          documentedEvent("payment.captured", {
            payment: documentedPayment({ order_id: orderId, amount: paise }),
          })
        )

        expect((await deliver(signedWith("the-one-before-that", body, "evt_1"))).status).toBe(400)
        await deliverInTurn([signedWith(PREVIOUS_SECRET, body, "evt_1")])

        expect(await rejections()).toEqual({ signature: 1 })
        await expectOneOrder(orderId)
      })
    })

    describe("POST /hooks/razorpay, deliveries that come again or out of turn", () => {
      it("should store a replay once, at once or later, and place one order", async () => {
        const { orderId } = await paid()
        const all = await world.deliveries()

        const together = await Promise.all([...all, ...all, ...all].map(deliver))
        await drain()
        const later = await Promise.all(all.map(deliver))
        await drain()

        expect(together.every((response) => response.status === 200)).toBe(true)
        expect(together.filter((response) => !response.data.duplicate)).toHaveLength(all.length)
        expect(later.map((response) => response.data.duplicate)).toEqual(all.map(() => true))
        await expectProcessed(all.length, all.length * 3)
        await expectOneOrder(orderId)
      })

      it("should end the same when Razorpay replays a day under new event ids", async () => {
        const { orderId } = await paid()
        const all = await world.deliveries()
        const again = all.map((delivery, index) => ({
          ...delivery,
          headers: { ...delivery.headers, "x-razorpay-event-id": `evt_again_${index}` },
        }))

        await deliverInTurn([...all, ...again])

        await expectProcessed(all.length * 2)
        await expectOneOrder(orderId)
      })

      it.each([
        ["failed, then captured", (all: Delivery[]) => all],
        ["captured, then failed", (all: Delivery[]) => [...all].reverse()],
      ])("should place the order of a payment that %s", async (_, inTurn) => {
        const { orderId } = await checkout()
        const { razorpay_payment_id } = world.control.payOrder(orderId, {
          outcome: "late",
          late_after_ms: 1,
        })
        await new Promise((resolve) => setTimeout(resolve, 100))
        const all = await world.deliveries()
        expect(all.map(({ event }) => event)).toEqual([
          "payment.failed",
          "payment.authorized",
          "payment.captured",
          "order.paid",
        ])
        expect(
          new Set(all.slice(0, 3).map(({ body }) => JSON.parse(body).payload.payment.entity.id))
        ).toEqual(new Set([razorpay_payment_id]))

        await deliverInTurn(inTurn(all))

        await expectProcessed(all.length)
        await expectOneOrder(orderId)
      })

      it("should understand refunds that are heard of before their payment", async () => {
        const { orderId } = await paid()
        await shop.setStock(0)
        const stored = await razorpay().findOrder(orderId)
        await razorpay().updateRazorpayOrders({ id: stored!.id, next_check_at: new Date(0) })
        await container
          .resolve(Modules.WORKFLOW_ENGINE)
          .run("reconcile-razorpay-orders", { input: { limit: 10 } })
        await drain()
        await new Promise((resolve) => setTimeout(resolve, 100))
        const all = await world.deliveries()
        const isRefund = ({ event }: Delivery) => event.startsWith("refund.")
        expect(all.filter(isRefund).map(({ event }) => event)).toEqual([
          "refund.created",
          "refund.processed",
        ])

        await deliverInTurn([
          ...all.filter(isRefund).reverse(),
          ...all.filter((delivery) => !isRefund(delivery)).reverse(),
        ])

        await expectProcessed(all.length)
        expect(await orders()).toEqual([])
        expect(await razorpay().findOrder(orderId)).toMatchObject({
          status: "refunded",
          reason: "cart_cannot_complete",
        })
        const [payment, ...others] = await world.payments(orderId)
        expect(others).toEqual([])
        expect(payment.amount_refunded).toBe(payment.amount)
      })
    })

    describe("POST /hooks/razorpay, events of other shops, other things and later days", () => {
      it("should accept and leave alone what it does not know", async () => {
        const { orderId } = await checkout()
        const payment = documentedPayment()
        const unknown = [
          documentedEvent("payment.captured", { payment }),
          documentedEvent("payment.captured", { payment: documentedPayment({ order_id: null }) }),
          documentedEvent("order.paid", { payment, order: documentedOrder() }),
          documentedEvent("refund.processed", { refund: documentedRefund(), payment }),
          documentedEvent("refund.created", { refund: documentedRefund() }),
          documentedEvent("payment.dispute.created", { payment, dispute: { id: "disp_1" } }),
          documentedEvent("payment_link.paid", { payment_link: { id: "plink_1" }, payment }),
          documentedEvent("settlement.processed", { settlement: { id: "setl_1", amount: 100 } }),
          documentedEvent("subscription.charged", { subscription: { id: "sub_1" }, payment }),
          documentedEvent("an.event_of_next_year", {}),
          documentedEvent("payment.captured", {}),
          { hello: "world" },
          { event: 7, payload: [] },
          documentedDowntime(),
          documentedDowntime("payment.downtime.resolved"),
        ].map((payload, index) => world.sign(payload, `evt_${index}`))

        await deliverInTurn(unknown)

        await expectProcessed(unknown.length)
        expect(await orders()).toEqual([])
        expect(await razorpay().findOrder(orderId)).toMatchObject({ status: "open" })
      })

      it("should believe no amount, status or order that a signed event only claims", async () => {
        const { orderId, paise } = await checkout()
        const claims = [
          { order_id: orderId, amount: paise },
          { order_id: orderId, amount: paise + 1, status: "captured" },
          { order_id: orderId, amount: paise, amount_refunded: paise, status: "refunded" },
        ].map((fields, index) =>
          world.sign(
            documentedEvent("payment.captured", { payment: documentedPayment(fields) }),
            `evt_${index}`
          )
        )

        await deliverInTurn(claims)

        await expectProcessed(claims.length)
        expect(await orders()).toEqual([])
        expect(await razorpay().findOrder(orderId)).toMatchObject({ status: "open" })
      })
    })

    describe("POST /hooks/razorpay, payloads written from the documentation", () => {
      type Paid = Awaited<ReturnType<typeof paid>>
      const payment = ({ orderId, paymentId, paise }: Paid, fields = {}) =>
        documentedPayment({ id: paymentId, order_id: orderId, amount: paise, ...fields })
      const order = ({ orderId, paise }: Paid) => documentedOrder({ id: orderId, amount: paise })

      const written: [string, (paid: Paid) => object][] = [
        [
          "payment.captured with every field",
          (one) => documentedEvent("payment.captured", { payment: payment(one) }),
        ],
        [
          "payment.captured of a card with notes and empty texts for errors",
          (one) =>
            documentedEvent("payment.captured", {
              payment: payment(one, {
                method: "card",
                card: { id: "card_1", last4: "1111", network: "Visa" },
                notes: { address: "14 Residency Road", merchant_order_id: "7" },
                error_code: "",
                error_description: "",
                vpa: null,
                upi: undefined,
                acquirer_data: { auth_code: null },
              }),
            }),
        ],
        [
          "payment.authorized that says captured: true",
          (one) =>
            documentedEvent("payment.authorized", {
              payment: payment(one, { status: "authorized", captured: true }),
            }),
        ],
        [
          "order.paid with payment and order",
          (one) => documentedEvent("order.paid", { payment: payment(one), order: order(one) }),
        ],
        [
          "order.paid that names only the order",
          (one) => documentedEvent("order.paid", { order: order(one) }),
        ],
        [
          "payment.captured that names only the payment",
          (one) =>
            documentedEvent("payment.captured", {
              payment: { id: one.paymentId, entity: "payment" },
            }),
        ],
        [
          "payment.captured with a null amount and no envelope around it",
          (one) => ({
            event: "payment.captured",
            payload: { payment: { entity: payment(one, { amount: null, order_id: null }) } },
          }),
        ],
        [
          "payment.captured with null beside the payment and fields of a later version",
          (one) => ({
            ...documentedEvent(
              "payment.captured",
              { payment: payment(one, { provider: { name: "x", tokens: [1, null] } }) },
              { order: null, refund: null, created_at: 1_700_000_000 }
            ),
            account_id: null,
            contains: null,
            livemode: true,
          }),
        ],
        [
          "refund.speed_changed with created_at inside the payload",
          (one) =>
            documentedEvent(
              "refund.speed_changed",
              { refund: documentedRefund({ payment_id: one.paymentId }), payment: payment(one) },
              { created_at: 1_700_000_000 }
            ),
        ],
        [
          "refund.processed that names only its payment's id",
          (one) =>
            documentedEvent("refund.processed", {
              refund: documentedRefund({ payment_id: one.paymentId }),
            }),
        ],
      ]

      it.each(written)("should place the paid order on %s", async (_, payloadOf) => {
        const one = await paid()

        await deliverInTurn([world.sign(payloadOf(one), "evt_written")])

        await expectProcessed(1)
        await expectOneOrder(one.orderId)
      })
    })

    describe("POST /hooks/razorpay, how fast", () => {
      it("should answer well within a second while Razorpay itself hangs", async () => {
        const { orderId } = await paid()
        const all = await world.deliveries()
        world.control.addTrouble({ provider: "razorpay", kind: "latency", rate: 1, ms: 20_000 })
        const times: number[] = []

        for (const delivery of [...all, ...all, ...all]) {
          const from = performance.now()
          expect((await deliver(delivery)).status).toBe(200)
          times.push(performance.now() - from)
        }

        world.control.clearTrouble()
        // The median: one pause of a busy machine says nothing about the route.
        expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(500)
        await drain()
        await expectOneOrder(orderId)
      })
    })
  },
})
