import { createHmac } from "node:crypto"
import { toPaise } from "@bodycon/kit"
import type RazorpayPaymentProvider from "../service"
import type { FakeRazorpay } from "./fake-razorpay"
import { context, createProviderWorld, SESSION } from "./provider-world"
import type { ProviderWorld } from "./provider-world"

jest.setTimeout(60_000)

describe("RazorpayPaymentProvider", () => {
  let world: ProviderWorld
  let fake: FakeRazorpay
  let jobs: ProviderWorld["jobs"]
  let provider: RazorpayPaymentProvider
  let initiate: ProviderWorld["initiate"]
  let paid: ProviderWorld["paid"]
  let sent: ProviderWorld["sent"]

  beforeEach(async () => {
    world = await createProviderWorld()
    ;({ fake, jobs, provider, initiate, paid, sent } = world)
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

    it("should refuse another currency, without a call", async () => {
      const input = { amount: "1", currency_code: "usd", data: {}, context }

      await expect(provider.initiatePayment(input)).rejects.toThrow(/currency_code/)
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

    it("should keep the order of a total with a fraction of a paisa", async () => {
      const data = await initiate("1169.991")
      const updated = await provider.updatePayment({
        data,
        amount: "1169.991",
        currency_code: "inr",
      })

      expect(updated.data).toMatchObject({ id: data.id, amount: 116999 })
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
