import { giveBackMark, isGivenBack } from "../../dispatch/given-back"
import { decideOnlinePayments, feeOf, onlineAmount } from "../online-payments"
import { payOnlineOffer } from "../pay-online-offer"
import { cash, facts, online } from "./facts"

const all = (payment_id: string, amount = "1000.00") => ({ payment_id, amount, whole: true })
const cancelledCash = (replaced_by?: string) =>
  cash({ canceled_at: "2026-11-20T12:00:00.000Z", data: { replaced_by } })

describe("onlineAmount", () => {
  it("should leave out the fee, and count whole paise", () => {
    expect(onlineAmount(facts().order)).toBe("1000.00")
    expect(onlineAmount(facts({ total: "1048.9951" }).order)).toBe("1000.00")
    expect(feeOf(facts().order)).toBe("49.00")
    const without = facts({
      items: [{ id: "fee", quantity: 0, total: 0, metadata: { kind: "cod_fee" } }],
    })
    expect(feeOf(without.order)).toBe("0.00")
  })
})

describe("decideOnlinePayments", () => {
  it("should have nothing to do before anything was paid", () => {
    expect(decideOnlinePayments(facts())).toEqual({
      keep: null,
      cash: null,
      give_back: [],
      settles: [],
    })
    const authorized = online("pay_1", { captures: [] })
    expect(decideOnlinePayments(facts({ paidOnline: [authorized] })).settles).toEqual([])
  })

  it("should let a payment of the whole amount take the place of the cash", () => {
    expect(decideOnlinePayments(facts({ paidOnline: [online()] }))).toEqual({
      keep: "pay_1",
      cash: "pay_cash",
      give_back: [],
      settles: ["pay_1"],
    })
  })

  it.each([
    ["a parcel was booked", { parcels: ["booked"] }],
    ["a parcel waits for its courier", { parcels: ["cancelled", "pending"] }],
    ["the order is cancelled", { status: "canceled" }],
    ["the payment is too small", { total: 1100 }],
    [
      "cash was collected",
      { payments: [cash({ captures: [{ id: "c", amount: 1, created_at: "2026-11-20" }] })] },
    ],
    ["the cash payment was cancelled by hand", { payments: [cancelledCash()] }],
  ])("should give it back when %s", (_, more) => {
    expect(decideOnlinePayments(facts({ ...more, paidOnline: [online()] }))).toEqual({
      keep: null,
      cash: null,
      give_back: [all("pay_1")],
      settles: ["pay_1"],
    })
  })

  it("should take no notice of parcels that were called off", () => {
    const decision = decideOnlinePayments(facts({ parcels: ["cancelled"], paidOnline: [online()] }))
    expect(decision.keep).toBe("pay_1")
  })

  it("should keep the earliest of two and give the other back whole", () => {
    const late = online("pay_2", { created_at: "2026-11-20T11:30:00.000Z" })
    expect(decideOnlinePayments(facts({ paidOnline: [late, online()] }))).toEqual({
      keep: "pay_1",
      cash: "pay_cash",
      give_back: [all("pay_2")],
      settles: ["pay_1", "pay_2"],
    })
  })

  it("should go on with the same payment after a crash, parcels or not, fee or not", () => {
    const early = online("pay_0", { created_at: "2026-11-20T10:30:00.000Z" })
    const decision = {
      keep: "pay_1",
      cash: null,
      give_back: [all("pay_0")],
      settles: ["pay_0", "pay_1"],
    }
    const begun = { payments: [cancelledCash("pay_1")], paidOnline: [online(), early] }
    expect(decideOnlinePayments(facts(begun))).toEqual(decision)
    expect(
      decideOnlinePayments(facts({ ...begun, total: 1000, items: [], parcels: ["booked"] }))
    ).toEqual(decision)
  })

  it("should give back what was paid over the amount, and only that", () => {
    const decision = decideOnlinePayments(facts({ total: 948.99, paidOnline: [online()] }))
    expect(decision).toMatchObject({
      keep: "pay_1",
      give_back: [{ payment_id: "pay_1", amount: "100.01", whole: false }],
    })
  })

  it("should settle each payment once", () => {
    const later = { payments: [cancelledCash("pay_1")], settled: ["pay_1"], total: 500 }
    expect(decideOnlinePayments(facts({ ...later, paidOnline: [online()] }))).toEqual({
      keep: null,
      cash: null,
      give_back: [],
      settles: [],
    })
    expect(
      decideOnlinePayments(facts({ ...later, paidOnline: [online(), online("pay_2")] }))
    ).toEqual({ keep: null, cash: null, give_back: [all("pay_2")], settles: ["pay_2"] })
  })

  it("should give back only what is still held", () => {
    const refunds = [{ id: "ref_1", amount: 400, note: null }]
    const partly = online("pay_1", { refunds })
    expect(decideOnlinePayments(facts({ paidOnline: [partly] })).give_back).toEqual([
      all("pay_1", "600.00"),
    ])
    const wholly = online("pay_1", { refunds: [{ id: "ref_1", amount: 1000, note: null }] })
    expect(decideOnlinePayments(facts({ paidOnline: [wholly] }))).toMatchObject({
      keep: null,
      give_back: [],
      settles: ["pay_1"],
    })
  })
})

describe("isGivenBack", () => {
  it("should know a payment that went back whole because it had no use", () => {
    const note = giveBackMark("pay_1")
    expect(isGivenBack({ amount: 10, refunds: [{ amount: 10, note }] })).toBe(true)
    expect(
      isGivenBack({
        amount: 10,
        refunds: [
          { amount: 6, note: null },
          { amount: 4, note },
        ],
      })
    ).toBe(true)
    expect(isGivenBack({ amount: 10, refunds: [{ amount: 1, note }] })).toBe(false)
    expect(isGivenBack({ amount: 10, refunds: [{ amount: 10, note: "return" }] })).toBe(false)
    expect(isGivenBack({ amount: 10, refunds: [] })).toBe(false)
  })
})

describe("payOnlineOffer", () => {
  it("should offer the order's amount without the fee", () => {
    expect(payOnlineOffer(facts(), true)).toEqual({
      payable: true,
      reason: null,
      amount: "1000.00",
      saves: "49.00",
    })
  })

  it.each([
    ["cancelled", { status: "canceled" }],
    ["arrived", { paidOnline: [online()] }],
    ["not to be paid at the door", { payments: [] }],
    ["on its way", { parcels: ["in_transit"] }],
    ["at the door", { total: 49.5 }],
  ])("should say why not: %s", (words, more) => {
    const offer = payOnlineOffer(facts(more), true)
    expect(offer.payable).toBe(false)
    expect(offer.reason).toContain(words)
  })

  it("should follow the merchant's setting", () => {
    expect(payOnlineOffer(facts(), false)).toMatchObject({
      payable: false,
      reason: "Please pay at the door",
    })
  })

  it("should offer it again after a payment went back", () => {
    const refunds = [{ id: "ref_1", amount: 1000, note: giveBackMark("pay_1") }]
    expect(
      payOnlineOffer(facts({ paidOnline: [online("pay_1", { refunds })] }), true).payable
    ).toBe(true)
  })
})
