import { context, createProviderWorld } from "./provider-world"
import type { ProviderWorld } from "./provider-world"

jest.setTimeout(60_000)

const KEY = "ref_01JREFUND0000"

describe("refundPayment", () => {
  let world: ProviderWorld

  beforeEach(async () => {
    world = await createProviderWorld()
  })

  afterEach(() => world.fake.close())

  const refund = (data: Record<string, unknown>, amount: string, key = KEY) =>
    world.provider.refundPayment({ data, amount, context: { idempotency_key: key } })

  describe("one that Medusa asks for", () => {
    it("should refund in part, in exact paise, under the refund's own key", async () => {
      const { data, payment } = await world.paid()

      const { data: after } = await refund(data, "1.10")

      expect(world.sent(/refund$/)[0]).toMatchObject({
        headers: { "x-refund-idempotency": KEY },
        body: { amount: 110, speed: "normal", receipt: KEY, notes: { medusa_refund_id: KEY } },
      })
      expect(after!.refunds).toEqual([
        expect.objectContaining({ amount: 110, receipt: KEY, status: "pending" }),
      ])
      expect(payment.amount_refunded).toBe(110)
    })

    it("should refund a total with a fraction of a paisa in full", async () => {
      const { data, payment } = await world.paid("captured", "1169.991")

      await refund(data, "1169.991")

      expect(payment.amount_refunded).toBe(116999)
    })

    it.each(["http_500", "timeout_after_success", "network_after_success"] as const)(
      "should refund once after %s",
      async (kind) => {
        const { data, payment } = await world.paid()
        world.fake.fail(/refund$/, kind)

        await refund(data, "100")

        expect(payment.amount_refunded).toBe(10000)
        expect(
          world.jobs.filter(({ workflow_id }) => workflow_id === "finish-razorpay-refund")
        ).toEqual([])
      }
    )

    it("should hand over to the durable job when no answer comes at all", async () => {
      const { data, payment } = await world.paid()
      world.fake.fail(/refund$/, "timeout_after_success", 2)

      const { data: after } = await refund(data, "100")

      expect(after!.refunds).toEqual([expect.objectContaining({ id: null, status: "pending" })])
      expect(world.jobs.at(-1)).toEqual({
        workflow_id: "finish-razorpay-refund",
        input: { razorpay_payment_id: payment.id, refund_id: KEY, amount: 10000 },
      })
      expect(payment.amount_refunded).toBe(10000)
    })

    it("should hand over when the last try was one too many and the first may have done it", async () => {
      const { data, payment } = await world.paid()
      world.fake.fail(/refund$/, "timeout_after_success")
      world.fake.fail(/refund$/, "http_429")

      const { data: after } = await refund(data, "100")

      expect(after!.refunds).toEqual([expect.objectContaining({ id: null, status: "pending" })])
      expect(world.jobs.at(-1)!.workflow_id).toBe("finish-razorpay-refund")
      expect(payment.amount_refunded).toBe(10000)
    })

    it("should pass on a refusal, so that Medusa books nothing", async () => {
      const { data, payment } = await world.paid()

      await expect(refund(data, "499.51")).rejects.toMatchObject({ type: "invalid_data" })
      expect(payment.amount_refunded).toBe(0)
    })

    it("should refuse without a payment or a key", async () => {
      const data = await world.initiate()

      await expect(refund(data, "1")).rejects.toThrow(/needs a Razorpay payment/)
      await expect(
        world.provider.refundPayment({ data: { ...data, payment_id: "pay_1" }, amount: "1" })
      ).rejects.toThrow(/idempotency key/)
      expect(context.idempotency_key).not.toBe(KEY)
    })
  })

  describe("one that was made in the dashboard", () => {
    const dashboard = async (amount = 10000, status = "processed") => {
      const { data, payment } = await world.paid()
      const made = world.fake.dashboardRefund(payment, amount, status)
      world.refunds.set(KEY, { razorpay_refund_id: made.id, before: "0" })
      return { data, payment, made }
    }

    it("should book it and send nothing", async () => {
      const { data, payment, made } = await dashboard()

      const { data: after } = await refund(data, "100")

      expect(after!.refunds).toEqual([
        { id: made.id, receipt: KEY, amount: 10000, status: "processed" },
      ])
      expect(world.sent(/refund$/)).toEqual([])
      expect(payment.amount_refunded).toBe(10000)
      expect(world.booked.get(made.id)).toBe(KEY)
    })

    it("should book it once", async () => {
      const { data, made } = await dashboard()
      await refund(data, "100")
      world.refunds.set("ref_01JREFUND0001", { razorpay_refund_id: made.id, before: "100" })

      await expect(refund(data, "100", "ref_01JREFUND0001")).rejects.toThrow(/booked already/)
      expect(world.sent(/refund$/)).toEqual([])
    })

    it("should refuse one that Medusa sent itself", async () => {
      const { data, made } = await dashboard()
      Object.assign(made, { notes: { medusa_refund_id: "ref_01JREFUND0001" } })
      world.refunds.set("ref_01JREFUND0001", { razorpay_refund_id: null, before: "0" })

      await expect(refund(data, "100")).rejects.toThrow(/booked already/)
      expect(world.sent(/refund$/)).toEqual([])
    })

    it("should refuse another amount, and one that failed", async () => {
      const { data } = await dashboard()
      await expect(refund(data, "99.99")).rejects.toThrow(/does not fit/)

      const failed = await dashboard(100, "failed")
      await expect(refund(failed.data, "1")).rejects.toThrow(/does not fit/)
      expect(world.booked.size).toBe(0)
    })

    it("should refuse another payment's, and one that does not exist", async () => {
      const { made } = await dashboard()
      const other = await world.paid()
      await expect(refund(other.data, "100")).rejects.toMatchObject({ type: "invalid_data" })

      world.refunds.set(KEY, { razorpay_refund_id: "rfnd_none", before: "0" })
      await expect(refund(other.data, "100")).rejects.toMatchObject({ type: "invalid_data" })
      expect(world.booked.has(made.id)).toBe(false)
      expect(world.sent(/refund$/)).toEqual([])
    })

    it("should leave it to the next look when Razorpay does not answer", async () => {
      const { data } = await dashboard()
      const before = world.jobs.length
      world.fake.fail(/refunds/, "http_500", 5)

      await expect(refund(data, "100")).rejects.toMatchObject({ type: "unexpected_state" })
      expect(world.jobs).toHaveLength(before)
    })
  })
})
