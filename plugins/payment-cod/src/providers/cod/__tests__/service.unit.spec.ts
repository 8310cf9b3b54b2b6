import fc from "fast-check"
import CodPaymentProvider from "../service"

const provider = new CodPaymentProvider({})

const initiate = (amount: string, data: Record<string, unknown> = {}) =>
  provider.initiatePayment({
    amount,
    currency_code: "inr",
    data: { session_id: "payses_1", ...data },
    context: { idempotency_key: "payses_1" },
  })

const update = (data: Record<string, unknown>, amount: string) =>
  provider.updatePayment({ data, amount, currency_code: "inr" })

/** As Medusa stores what the client sent, with the provider's data over it. */
const stored = (client: Record<string, unknown>, data: unknown): unknown =>
  JSON.parse(JSON.stringify({ ...client, ...(data as object) }))

describe("CodPaymentProvider", () => {
  it("should keep the exact amount to collect and authorise at once", async () => {
    const { id, data } = await initiate("499.50")

    expect(id).toBe("payses_1")
    expect(data).toMatchObject({ amount: "499.50", confirmation: null, refunds: [] })
    expect(await provider.authorizePayment({ data })).toEqual({ data, status: "authorized" })
  })

  it.each([
    ["499.504999", "499.50"],
    ["499.505", "499.51"],
    ["0.005", "0.01"],
    ["99999.995", "100000.00"],
  ])("should collect ₹%s as ₹%s", async (amount, collected) => {
    expect((await initiate(amount)).data).toMatchObject({ amount: collected })
    expect((await update({ amount: "1.00" }, amount)).data).toMatchObject({ amount: collected })
  })

  it("should collect whole paise to the paisa", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9_999_999 }), async (paise) => {
        const amount = `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`
        return ((await initiate(amount)).data as { amount: string }).amount === amount
      })
    )
  })

  it("should let nothing survive that a client sent", async () => {
    const client = {
      amount: "1.00",
      currency_code: "usd",
      confirmation: "confirmed",
      refunds: [{ id: "ref_1" }],
      order_id: "order_1",
      note: { deep: true },
    }
    const { data } = await initiate("500", client)
    const session = stored(client, data) as Record<string, unknown>

    expect(session).toEqual({
      session_id: "payses_1",
      amount: "500.00",
      currency_code: "inr",
      confirmation: null,
      refunds: [],
    })
    const authorized = await provider.authorizePayment({ data: { ...session, note: "mine" } })
    expect(authorized.data).toEqual(session)
  })

  it("should keep the confirmation of an unchanged session, and forget that of another amount", async () => {
    const { data } = await initiate("500")
    const asked = { ...data, confirmation: "pending" }

    expect((await update(asked, "500")).data).toMatchObject({ confirmation: "pending" })
    expect((await update(asked, "500.00")).data).toMatchObject({ confirmation: "pending" })
    expect((await update(asked, "500.01")).data).toMatchObject({ confirmation: null })
    expect((await update({ ...data, confirmation: "perhaps" }, "500")).data).toMatchObject({
      confirmation: null,
    })
  })

  it.each(["pending", "not_needed"])("should carry %s to the payment", async (confirmation) => {
    const { data } = await initiate("500")
    const { data: payment } = await provider.authorizePayment({ data: { ...data, confirmation } })

    expect(payment).toMatchObject({ confirmation })
  })

  it("should refuse a session without an amount and another currency", async () => {
    await expect(provider.authorizePayment({ data: {} })).rejects.toThrow(/no amount/)
    await expect(
      provider.initiatePayment({ amount: "500", currency_code: "usd", data: {} })
    ).rejects.toThrow(/currency_code/)
    await expect(
      provider.updatePayment({ amount: "500", currency_code: "usd", data: {} })
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
    expect(data!.refunds).toEqual([])
  })

  it("should leave its data alone when it is captured, cancelled or deleted", async () => {
    const { data } = await initiate("500")

    expect(await provider.capturePayment({ data })).toEqual({ data })
    expect(await provider.cancelPayment({ data })).toEqual({ data })
    expect(await provider.deletePayment({ data })).toEqual({ data })
    expect(await provider.getWebhookActionAndData()).toEqual({ action: "not_supported" })
  })
})
