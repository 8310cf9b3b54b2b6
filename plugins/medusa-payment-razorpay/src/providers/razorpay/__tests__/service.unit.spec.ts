import { createHmac } from "node:crypto"
import { fromPaise, toPaise } from "@bodycon/kit"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import fc from "fast-check"
import { parseRazorpayOptions } from "../../../options"
import RazorpayPaymentProvider from "../service"
import { createFakeRazorpay } from "./fake-razorpay"
import type { FakeRazorpay } from "./fake-razorpay"

jest.setTimeout(60_000)

const SESSION = "payses_01JBODYCON0000000000000000"
const context = { idempotency_key: SESSION }

describe("RazorpayPaymentProvider", () => {
  let fake: FakeRazorpay
  let jobs: { workflow_id: string; input: Record<string, unknown> }[]
  let provider: RazorpayPaymentProvider

  const createProvider = (options: Record<string, unknown> = {}) =>
    new RazorpayPaymentProvider(
      {
        [ContainerRegistrationKeys.PG_CONNECTION]: {
          raw: async (_sql: string, params: string[]) => void jobs.push(JSON.parse(params[1])),
        },
      },
      parseRazorpayOptions({
        keyId: "rzp_test_unit",
        keySecret: "key-secret",
        webhookSecret: "webhook-secret",
        apiUrl: fake.url,
        timeoutMs: 500,
        retries: 1,
        ...options,
      })
    )

  const initiate = async (amount = "499.50") => {
    const { data } = await provider.initiatePayment({
      amount,
      currency_code: "inr",
      data: { session_id: SESSION },
      context,
    })
    return data as Record<string, unknown> & { id: string; amount: number }
  }

  const paid = async (status = "captured") => {
    const data = await initiate()
    const payment = fake.attempt(data.id, { status })
    const authorized = await provider.authorizePayment({ data, context })
    return { data: authorized.data!, payment }
  }

  const sent = (path: RegExp) =>
    fake.calls.filter((call) => call.method === "POST" && path.test(call.path))

  beforeEach(async () => {
    jobs = []
    fake = await createFakeRazorpay()
    provider = createProvider()
  })

  afterEach(() => fake.close())

  describe("initiatePayment", () => {
    it("should make an order in exact paise with receipt, notes and capture setting", async () => {
      const data = await initiate("499.50")

      expect(sent(/^\/orders$/)[0].body).toEqual({
        amount: 49950,
        currency: "INR",
        receipt: SESSION,
        notes: { session_id: SESSION },
        payment: {
          capture: "automatic",
          capture_options: {
            automatic_expiry_period: 30,
            manual_expiry_period: 7200,
            refund_speed: "normal",
          },
        },
      })
      expect(data).toMatchObject({
        amount: 49950,
        currency: "INR",
        key_id: "rzp_test_unit",
        mode: "test",
        checkout_script_url: "https://checkout.razorpay.com/v1/checkout.js",
        payment_id: null,
      })
      expect(JSON.stringify(data)).not.toContain("secret")
      expect(fake.calls[0].headers.authorization).toBe(
        `Basic ${Buffer.from("rzp_test_unit:key-secret").toString("base64")}`
      )
    })

    it("should remember the order durably before anybody can pay it", async () => {
      const data = await initiate()

      expect(jobs).toEqual([
        {
          workflow_id: "watch-razorpay-order",
          input: expect.objectContaining({
            razorpay_order_id: data.id,
            payment_session_id: SESSION,
            amount: "499.50",
            key_id: "rzp_test_unit",
          }),
        },
      ])
    })

    it("should ignore what a client writes into the session", async () => {
      const { data } = await provider.initiatePayment({
        amount: "10",
        currency_code: "inr",
        data: { session_id: SESSION, id: "order_evil", payment_id: "pay_evil", amount: 1 },
        context,
      })

      expect(data).toMatchObject({ payment_id: null, amount: 1000 })
      expect(data!.id).not.toBe("order_evil")
    })

    it("should convert every amount from ₹0.01 to ₹99,999.99 exactly, there and back", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.integer({ min: 1, max: 9_999_999 }),
            fc.constantFrom(1, 110, 1990, 9_999_999)
          ),
          async (paise) => {
            const rupees = `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`
            const { data } = await provider.initiatePayment({
              amount: rupees,
              currency_code: "inr",
              data: { session_id: SESSION },
              context,
            })
            const request = sent(/^\/orders$/).at(-1)!.body!

            expect(request.amount).toBe(paise)
            expect(data!.amount).toBe(paise)
            expect(fromPaise(paise)).toBe(rupees)
          }
        ),
        { numRuns: 150 }
      )
    })

    it("should refuse a fraction of a paisa and another currency, without a call", async () => {
      const input = { currency_code: "inr", data: {}, context }

      await expect(provider.initiatePayment({ ...input, amount: "1.005" })).rejects.toThrow(/paise/)
      await expect(
        provider.initiatePayment({ ...input, amount: "1", currency_code: "usd" })
      ).rejects.toThrow(/currency_code/)
      expect(fake.calls).toHaveLength(0)
    })

    it.each(["http_500", "timeout_after_success", "network_after_success"] as const)(
      "should try again under another receipt after %s",
      async (kind) => {
        fake.fail(/^\/orders$/, kind)
        const data = await initiate()

        expect(sent(/^\/orders$/).map(({ body }) => body!.receipt)).toEqual([
          SESSION,
          `${SESSION}-2`,
        ])
        expect(jobs.map(({ input }) => input.razorpay_order_id)).toEqual([data.id])
      }
    )

    it("should say so when Razorpay stays away, and leave nothing behind", async () => {
      fake.fail(/^\/orders$/, "http_500", 3)

      await expect(initiate()).rejects.toMatchObject({ type: "unexpected_state" })
      expect(jobs).toHaveLength(0)
    })
  })

  describe("updatePayment", () => {
    it("should keep the order while the amount stays", async () => {
      const data = await initiate()
      const updated = await provider.updatePayment({ data, amount: "499.5", currency_code: "inr" })

      expect(updated.data).toMatchObject({ id: data.id })
      expect(sent(/^\/orders$/)).toHaveLength(1)
    })

    it("should make and remember another order for another amount", async () => {
      const data = await initiate()
      const updated = await provider.updatePayment({ data, amount: "500", currency_code: "inr" })

      expect(updated.data).toMatchObject({ amount: 50000, session_id: SESSION, payment_id: null })
      expect(updated.data!.id).not.toBe(data.id)
      expect(String(sent(/^\/orders$/)[1].body!.receipt).length).toBeLessThanOrEqual(40)
      expect(jobs).toHaveLength(2)
    })
  })

  describe("authorizePayment", () => {
    it.each([
      ["captured", "captured"],
      ["authorized", "authorized"],
      ["failed", "requires_more"],
      ["created", "requires_more"],
    ])("should answer a payment that is %s with %s", async (status, expected) => {
      const data = await initiate()
      fake.attempt(data.id, { status })

      const answer = await provider.authorizePayment({ data, context })

      expect(answer.status).toBe(expected)
    })

    it("should take the second attempt after the first failed", async () => {
      const data = await initiate()
      fake.attempt(data.id, { status: "failed" })
      expect((await provider.authorizePayment({ data, context })).status).toBe("requires_more")
      const second = fake.attempt(data.id)

      const answer = await provider.authorizePayment({ data, context })

      expect(answer).toMatchObject({
        status: "captured",
        data: { payment_id: second.id, method: "upi" },
      })
    })

    it("should take the very payment that failed and was captured late", async () => {
      const data = await initiate()
      const payment = fake.attempt(data.id, { status: "failed" })
      await provider.authorizePayment({ data, context })
      payment.status = "captured"

      expect((await provider.authorizePayment({ data, context })).status).toBe("captured")
    })

    it("should not accept another amount, a refunded payment or the browser's word", async () => {
      const data = await initiate()
      fake.attempt(data.id, { amount: 100 })
      fake.attempt(data.id, { amount_refunded: 49950, status: "refunded" })
      const claimed = { ...data, payment_id: "pay_claimed", payment_status: "captured" }

      const answer = await provider.authorizePayment({ data: claimed, context })

      expect(answer.status).toBe("requires_more")
    })

    it("should keep the session usable when Razorpay cannot be asked", async () => {
      const data = await initiate()
      fake.fail(/payments$/, "http_500", 5)

      await expect(provider.authorizePayment({ data, context })).rejects.toMatchObject({
        type: "payment_authorization_error",
      })
    })
  })

  describe("capturePayment", () => {
    it("should capture the exact authorised amount once, however often it is asked", async () => {
      const { data, payment } = await paid("authorized")

      const first = await provider.capturePayment({ data, context })
      const second = await provider.capturePayment({ data: first.data, context })

      expect(second.data).toMatchObject({ payment_status: "captured" })
      expect(sent(/capture$/).map(({ body }) => body)).toEqual([{ amount: 49950, currency: "INR" }])
      expect(payment.status).toBe("captured")
    })

    it.each(["timeout_after_success", "network_after_success"] as const)(
      "should find out that it captured after %s",
      async (kind) => {
        const { data } = await paid("authorized")
        fake.fail(/capture$/, kind)

        const { data: captured } = await provider.capturePayment({ data, context })

        expect(captured).toMatchObject({ payment_status: "captured" })
        expect(sent(/capture$/)).toHaveLength(1)
      }
    )

    it("should fail when Razorpay did not capture", async () => {
      const { data, payment } = await paid("authorized")
      fake.fail(/capture$/, "http_500")

      await expect(provider.capturePayment({ data, context })).rejects.toThrow(/Razorpay/)
      expect(payment.status).toBe("authorized")
    })
  })

  describe("refundPayment", () => {
    const refund = (data: Record<string, unknown>, amount: string, key = "ref_01JREFUND0000") =>
      provider.refundPayment({ data, amount, context: { idempotency_key: key } })

    it("should refund in part, in exact paise, under the refund's own key", async () => {
      const { data, payment } = await paid()

      const { data: after } = await refund(data, "1.10")

      expect(sent(/refund$/)[0]).toMatchObject({
        headers: { "x-refund-idempotency": "ref_01JREFUND0000" },
        body: { amount: 110, speed: "normal", receipt: "ref_01JREFUND0000" },
      })
      expect(after!.refunds).toEqual([
        expect.objectContaining({ amount: 110, receipt: "ref_01JREFUND0000", status: "pending" }),
      ])
      expect(payment.amount_refunded).toBe(110)
    })

    it.each(["http_500", "timeout_after_success", "network_after_success"] as const)(
      "should refund once after %s",
      async (kind) => {
        const { data, payment } = await paid()
        fake.fail(/refund$/, kind)

        await refund(data, "100")

        expect(payment.amount_refunded).toBe(10000)
        expect(jobs.filter(({ workflow_id }) => workflow_id === "finish-razorpay-refund")).toEqual(
          []
        )
      }
    )

    it("should hand over to the durable job when no answer comes at all", async () => {
      const { data, payment } = await paid()
      fake.fail(/refund$/, "timeout_after_success", 2)

      const { data: after } = await refund(data, "100")

      expect(after!.refunds).toEqual([expect.objectContaining({ id: null, status: "pending" })])
      expect(jobs.at(-1)).toEqual({
        workflow_id: "finish-razorpay-refund",
        input: { razorpay_payment_id: payment.id, refund_id: "ref_01JREFUND0000", amount: 10000 },
      })
      expect(payment.amount_refunded).toBe(10000)
    })

    it("should pass on a refusal, so that Medusa books nothing", async () => {
      const { data, payment } = await paid()

      await expect(refund(data, "499.51")).rejects.toMatchObject({ type: "invalid_data" })
      expect(payment.amount_refunded).toBe(0)
    })
  })

  it("should release nothing and refund nothing by cancelling", async () => {
    const { data } = await paid()
    const before = fake.calls.length

    await provider.cancelPayment({ data, context })
    await provider.deletePayment({ data: {} })

    expect(fake.calls).toHaveLength(before)
  })

  describe("getPaymentStatus", () => {
    it.each([
      [[], "pending"],
      [["failed"], "requires_more"],
      [["failed", "authorized"], "authorized"],
      [["failed", "captured"], "captured"],
    ])("should answer attempts %j with %s", async (statuses, expected) => {
      const data = await initiate()
      statuses.forEach((status) => fake.attempt(data.id, { status }))

      expect((await provider.getPaymentStatus({ data })).status).toBe(expected)
    })
  })

  describe("getWebhookActionAndData", () => {
    const deliver = async (event: string, secret = "webhook-secret") => {
      const data = await initiate()
      const entity = { id: "pay_1", order_id: data.id, amount: 49950, notes: [] }
      const rawData = JSON.stringify({ event, payload: { payment: { entity } } })
      const signature = createHmac("sha256", secret).update(rawData).digest("hex")
      return provider.getWebhookActionAndData({
        data: JSON.parse(rawData),
        rawData,
        headers: { "x-razorpay-signature": signature },
      })
    }

    it.each([
      ["payment.captured", "captured"],
      ["payment.authorized", "authorized"],
      ["payment.failed", "failed"],
    ])("should read %s as %s of the session in the order's notes", async (event, action) => {
      const answer = await deliver(event)

      expect(answer).toMatchObject({ action, data: { session_id: SESSION } })
      expect(toPaise(answer.data!.amount)).toBe(49950)
    })

    it("should not support a forged delivery or an event about something else", async () => {
      expect(await deliver("payment.captured", "other")).toEqual({ action: "not_supported" })
      expect(await deliver("refund.processed")).toEqual({ action: "not_supported" })
    })
  })
})
