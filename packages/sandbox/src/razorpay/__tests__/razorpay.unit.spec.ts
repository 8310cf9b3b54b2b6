import { createHmac } from "node:crypto"
import type { Sandbox } from "../.."
import {
  call,
  RAZORPAY_LOGIN,
  startReceiver,
  startSandbox,
  until,
  type Receiver,
} from "../../__tests__/helpers"

describe("Razorpay", () => {
  let receiver: Receiver
  let sandbox: Sandbox

  beforeAll(async () => {
    receiver = await startReceiver()
    sandbox = await startSandbox(receiver)
  })

  afterEach(async () => {
    await sandbox.control.settled()
    receiver.received.length = 0
  })

  afterAll(async () => {
    await sandbox.close()
    await receiver.close()
  })

  const api = (method: string, path: string, body?: unknown, headers = {}) =>
    call(sandbox, method, `/razorpay/v1${path}`, body, { ...RAZORPAY_LOGIN, ...headers })
  const order = async (changes: object = {}) =>
    (await api("POST", "/orders", { amount: 149_950, currency: "INR", ...changes })).body
  const pay = (id: string, outcome: string, more: object = {}) =>
    call(sandbox, "POST", `/_control/razorpay/orders/${id}/pay`, { outcome, ...more })
  const events = () => receiver.received.map(({ body }) => body.event)
  const sign = (secret: string, text: string) =>
    createHmac("sha256", secret).update(text).digest("hex")

  describe("orders", () => {
    it("should refuse a wrong key", async () => {
      const answer = await call(sandbox, "GET", "/razorpay/v1/orders", undefined, {
        authorization: "Basic eDp5",
      })
      expect(answer.status).toBe(401)
      expect(answer.body.error.description).toBe("Authentication failed")
    })

    it("should create one, with notes as a list when there are none", async () => {
      const made = await order({ receipt: "cart_1" })
      expect(made).toMatchObject({
        id: expect.stringMatching(/^order_[A-Za-z0-9]{14}$/),
        entity: "order",
        amount: 149_950,
        amount_due: 149_950,
        status: "created",
        attempts: 0,
        notes: [],
      })
      expect((await order({ notes: { session: "s1" } })).notes).toEqual({ session: "s1" })
      expect((await api("GET", `/orders/${made.id}`)).body).toEqual(made)
      expect((await api("GET", "/orders?receipt=cart_1")).body.items).toEqual([made])
    })

    it.each([
      [{ amount: 99 }, "amount"],
      [{ amount: 149.5 }, "amount"],
      [{ amount: "14950" }, "amount"],
      [{ currency: "rupees" }, "currency"],
      [{ receipt: "x".repeat(41) }, "receipt"],
      [
        { notes: Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`n${i}`, "x"])) },
        "notes",
      ],
      [{ notes: { long: "x".repeat(257) } }, "notes"],
      [{ payment: { capture: "later" } }, "payment.capture"],
      [{ surprise: true }, null],
    ])("should refuse %j", async (changes, field) => {
      const answer = await api("POST", "/orders", { amount: 14_950, currency: "INR", ...changes })
      expect(answer.status).toBe(400)
      expect(answer.body.error).toMatchObject({ code: "BAD_REQUEST_ERROR", field })
    })
  })

  describe("payments", () => {
    it("should capture, mark the order paid, sign for the browser and tell the shop", async () => {
      const made = await order()
      const { body } = await pay(made.id, "success", { method: "card" })
      expect(body.razorpay_signature).toBe(
        sign("sandbox-razorpay-key", `${made.id}|${body.razorpay_payment_id}`)
      )
      expect((await api("GET", `/orders/${made.id}`)).body).toMatchObject({
        status: "paid",
        amount_paid: 149_950,
        amount_due: 0,
        attempts: 1,
      })
      const { items } = (await api("GET", `/orders/${made.id}/payments`)).body
      expect(items).toMatchObject([
        { status: "captured", captured: true, method: "card", notes: [], fee: 3_539, tax: 540 },
      ])
      await until(() => events().length === 3, "three events")
      expect(events()).toEqual(["payment.authorized", "payment.captured", "order.paid"])
      for (const { path, headers, raw, body: event } of receiver.received) {
        expect(path).toBe("/hooks/razorpay")
        expect(headers["x-razorpay-signature"]).toBe(sign("sandbox-razorpay-webhook", raw))
        expect(Object.keys(event.payload)).toEqual(event.contains)
      }
      const ids = receiver.received.map(({ headers }) => headers["x-razorpay-event-id"])
      expect(new Set(ids).size).toBe(3)
      expect((await pay(made.id, "success")).status).toBe(409)
    })

    it("should fail, and let the order be tried again", async () => {
      const made = await order()
      const { body } = await pay(made.id, "failure")
      expect(body).toMatchObject({
        razorpay_signature: null,
        error: { reason: "payment_failed", metadata: { order_id: made.id } },
      })
      expect((await api("GET", `/orders/${made.id}`)).body.status).toBe("attempted")
      await pay(made.id, "success")
      expect((await api("GET", `/orders/${made.id}`)).body).toMatchObject({
        status: "paid",
        attempts: 2,
      })
      await until(() => events().includes("order.paid"), "the second try")
      expect(events()[0]).toBe("payment.failed")
    })

    it("should fail first and capture the same payment later", async () => {
      const made = await order()
      const { body } = await pay(made.id, "late")
      expect(body).toMatchObject({ razorpay_signature: null, late_in_ms: 40 })
      await until(() => events().includes("order.paid"), "the late success")
      expect(events()).toEqual([
        "payment.failed",
        "payment.authorized",
        "payment.captured",
        "order.paid",
      ])
      const ids = receiver.received.map(({ body: event }) => event.payload.payment.entity.id)
      expect(new Set(ids)).toEqual(new Set([body.razorpay_payment_id]))
      expect(receiver.received[2].body.payload.payment.entity.error_code).toBeNull()
    })

    it("should only authorise when the order asks for manual capture", async () => {
      const made = await order({ payment: { capture: "manual" } })
      const id = (await pay(made.id, "success_lost_browser")).body.razorpay_payment_id
      expect((await api("GET", `/payments/${id}`)).body).toMatchObject({
        status: "authorized",
        captured: false,
      })
      const capture = (amount: number) =>
        api("POST", `/payments/${id}/capture`, { amount, currency: "INR" })
      expect((await capture(100)).status).toBe(400)
      expect((await capture(149_950)).body).toMatchObject({ status: "captured", captured: true })
      expect(await capture(149_950)).toMatchObject({
        status: 400,
        body: { error: { description: "This payment has already been captured" } },
      })
      await until(() => events().length === 3, "three events")
      expect(events()).toEqual(["payment.authorized", "payment.captured", "order.paid"])
    })

    it("should refuse outcomes and orders it does not know", async () => {
      expect((await pay("order_unknown", "success")).status).toBe(404)
      expect((await pay((await order()).id, "maybe")).status).toBe(400)
      expect((await api("GET", "/payments/pay_unknown")).status).toBe(400)
    })
  })

  describe("refunds", () => {
    const paid = async () => (await pay((await order()).id, "success")).body.razorpay_payment_id
    const refund = (id: string, body: object = {}, key?: string) =>
      api("POST", `/payments/${id}/refund`, body, key ? { "x-refund-idempotency": key } : {})

    it("should stay pending for a while, then be processed, and leave the order paid", async () => {
      const id = await paid()
      const { body } = await refund(id, { amount: 50_000, notes: {} })
      expect(body).toMatchObject({
        id: expect.stringMatching(/^rfnd_/),
        amount: 50_000,
        status: "pending",
        notes: [],
      })
      expect((await api("GET", `/payments/${id}`)).body).toMatchObject({
        status: "captured",
        refund_status: "partial",
        amount_refunded: 50_000,
      })
      await until(() => events().includes("refund.processed"), "the refund")
      expect((await api("GET", `/refunds/${body.id}`)).body.status).toBe("processed")
      const event = receiver.received.find(({ body: sent }) => sent.event === "refund.created")
      expect(event?.body.contains).toEqual(["refund", "payment"])
      await refund(id, { speed: "optimum" })
      const payment = (await api("GET", `/payments/${id}`)).body
      expect(payment).toMatchObject({ status: "refunded", refund_status: "full" })
      expect((await api("GET", `/orders/${payment.order_id}`)).body.status).toBe("paid")
      expect((await refund(id)).status).toBe(400)
      expect((await api("GET", `/payments/${id}/refunds`)).body.count).toBe(2)
    })

    it("should refuse too much, too little, fractions, unknown fields and a used receipt", async () => {
      const id = await paid()
      for (const body of [{ amount: 149_951 }, { amount: 99 }, { amount: 100.5 }, { why: "no" }]) {
        expect((await refund(id, body)).status).toBe(400)
      }
      expect((await refund(id, { amount: 100, receipt: "return-1" })).status).toBe(200)
      expect((await refund(id, { amount: 100, receipt: "return-1" })).status).toBe(400)
      expect((await api("GET", `/payments/${id}`)).body.amount_refunded).toBe(100)
    })

    it("should refuse to refund what was never captured", async () => {
      const made = await order({ payment: { capture: "manual" } })
      const id = (await pay(made.id, "success")).body.razorpay_payment_id
      expect((await refund(id)).status).toBe(400)
    })

    it("should refund once per idempotency key", async () => {
      const id = await paid()
      const first = await refund(id, { amount: 200 }, "refund-key-1")
      expect((await refund(id, { amount: 200 }, "refund-key-1")).body.id).toBe(first.body.id)
      expect((await refund(id, { amount: 300 }, "refund-key-1")).status).toBe(400)
      expect((await refund(id, { amount: 200 }, "short")).status).toBe(400)
      expect((await api("GET", `/payments/${id}`)).body.amount_refunded).toBe(200)
    })

    it("should answer 409 to the second of two at once", async () => {
      const id = await paid()
      const both = await Promise.all([
        refund(id, { amount: 200 }, "refund-key-2"),
        refund(id, { amount: 200 }, "refund-key-2"),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      expect((await api("GET", `/payments/${id}`)).body.amount_refunded).toBe(200)
    })

    describe("that take their time", () => {
      let usual: Sandbox

      beforeEach(async () => {
        usual = sandbox
        sandbox = await startSandbox(receiver, { razorpay: { refundAfterMs: 60_000 } })
      })

      afterEach(async () => {
        await sandbox.close()
        sandbox = usual
      })

      it("should give the amount back when a refund fails", async () => {
        const id = await paid()
        const { body } = await refund(id, { amount: 200 })
        await call(sandbox, "POST", `/_control/razorpay/refunds/${body.id}`, { status: "failed" })
        await until(() => events().includes("refund.failed"), "the failure")
        expect((await api("GET", `/payments/${id}`)).body).toMatchObject({
          amount_refunded: 0,
          refund_status: null,
        })
        const own = receiver.received.filter(
          ({ body: sent }) => sent.payload.refund?.entity.id === body.id
        )
        expect(own.map(({ body: sent }) => sent.event)).toEqual(["refund.created", "refund.failed"])
      })
    })
  })

  describe("checkout", () => {
    it("should serve the script and the payment page of an open order only", async () => {
      const made = await order()
      const script = await call(sandbox, "GET", "/razorpay/checkout.js")
      expect(script.headers.get("content-type")).toContain("javascript")
      expect(() => new Function(script.body)).not.toThrow()
      const page = await call(
        sandbox,
        "GET",
        `/razorpay/pay/${made.id}?name=%3Cb%3EShop&key=rzp_test_sandbox`
      )
      expect(page.body).toContain("₹1,499.50")
      expect(page.body).toContain("&lt;b&gt;Shop")
      expect(
        (await call(sandbox, "GET", `/razorpay/pay/${made.id}?key=rzp_live_other`)).status
      ).toBe(401)
      expect((await call(sandbox, "GET", "/razorpay/pay/order_unknown")).status).toBe(404)
      const paid = await call(sandbox, "POST", `/razorpay/pay/${made.id}`, {
        outcome: "success",
        method: "upi",
        email: "a@example.com",
      })
      expect(paid.body.razorpay_signature).toHaveLength(64)
      expect((await call(sandbox, "GET", `/razorpay/pay/${made.id}`)).status).toBe(409)
    })
  })
})
