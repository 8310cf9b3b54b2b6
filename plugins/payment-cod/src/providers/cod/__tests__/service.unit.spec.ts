import { parseCodOptions } from "../../../options"
import CodPaymentProvider from "../service"

const provider = new CodPaymentProvider({}, parseCodOptions({ minOrder: "199", maxOrder: "5000" }))

const initiate = (amount: string, data: Record<string, unknown> = {}) =>
  provider.initiatePayment({
    amount,
    currency_code: "inr",
    data: { session_id: "payses_1", ...data },
    context: { idempotency_key: "payses_1" },
  })

describe("CodPaymentProvider", () => {
  it("should keep the exact amount to collect and authorise at once", async () => {
    const { id, data } = await initiate("499.50")

    expect(id).toBe("payses_1")
    expect(data).toMatchObject({ amount: "499.50", currency_code: "inr", refunds: [] })
    expect((await provider.authorizePayment({ data })).status).toBe("authorized")
  })

  it.each(["198.99", "5000.01"])("should refuse ₹%s however it is tried", async (amount) => {
    const { data } = await initiate("500")

    await expect(initiate(amount)).rejects.toMatchObject({ type: "not_allowed" })
    await expect(
      provider.updatePayment({ data, amount, currency_code: "inr" })
    ).rejects.toMatchObject({ type: "not_allowed" })
    await expect(provider.authorizePayment({ data: { ...data, amount } })).rejects.toMatchObject({
      type: "not_allowed",
    })
  })

  it("should not let a client name the amount", async () => {
    expect((await initiate("500", { amount: "1.00", refunds: [{}] })).data).toMatchObject({
      amount: "500.00",
      refunds: [],
    })
  })

  it("should refuse a session without an amount, a fraction of a paisa and another currency", async () => {
    await expect(provider.authorizePayment({ data: {} })).rejects.toThrow(/no amount/)
    await expect(initiate("500.005")).rejects.toThrow(/paise/)
    await expect(
      provider.initiatePayment({ amount: "500", currency_code: "usd", data: {} })
    ).rejects.toThrow(/currency_code/)
  })

  it("should note each refund once, to be paid by hand", async () => {
    const { data } = await initiate("500")
    const refund = { amount: "100.5", context: { idempotency_key: "ref_1" } }
    const once = await provider.refundPayment({ data, ...refund })
    const twice = await provider.refundPayment({ data: once.data, ...refund })
    const other = await provider.refundPayment({
      data: twice.data,
      amount: "1",
      context: { idempotency_key: "ref_2" },
    })

    expect(twice.data!.refunds).toEqual([{ id: "ref_1", amount: "100.50", by: "manual" }])
    expect(other.data!.refunds).toHaveLength(2)
  })

  it("should leave its data alone when it is captured, cancelled or deleted", async () => {
    const { data } = await initiate("500")

    expect(await provider.capturePayment({ data })).toEqual({ data })
    expect(await provider.cancelPayment({ data })).toEqual({ data })
    expect(await provider.deletePayment({ data })).toEqual({ data })
    expect(await provider.getWebhookActionAndData()).toEqual({ action: "not_supported" })
  })
})
