import { awaitsConfirmation, isPayable } from "../is-payable"
import type { PayingPayment } from "../is-payable"

const payment = (overrides: Partial<PayingPayment>): PayingPayment => ({
  provider_id: "pp_razorpay_razorpay",
  amount: 1499,
  canceled_at: null,
  data: {},
  refunds: [],
  ...overrides,
})

const cod = (data: PayingPayment["data"]) => payment({ provider_id: "pp_cod_cod", data })

describe("isPayable", () => {
  it.each<[string, PayingPayment[], boolean]>([
    ["nothing is paid", [], false],
    ["a prepaid payment is authorised", [payment({})], true],
    ["the payment was cancelled", [payment({ canceled_at: "2026-11-21" })], false],
    ["all of it went back", [payment({ refunds: [{ amount: 1000 }, { amount: 499 }] })], false],
    ["some of it went back", [payment({ refunds: [{ amount: 499 }] })], true],
    ["cash on delivery says nothing of confirming", [cod({})], true],
    ["cash on delivery has no data", [cod(null)], true],
    ["cash on delivery was confirmed", [cod({ confirmation: "confirmed" })], true],
    ["cash on delivery waits to be confirmed", [cod({ confirmation: "pending" })], false],
    [
      "an unconfirmed order was paid online and its cash still stands",
      [cod({ confirmation: "pending" }), payment({})],
      false,
    ],
    [
      "an unconfirmed order was paid online instead",
      [cod({ confirmation: "pending" }), payment({})].map((one, index) =>
        index ? one : { ...one, canceled_at: "2026-11-21" }
      ),
      true,
    ],
    [
      "what was paid online of a confirmed order went back",
      [cod({ confirmation: "confirmed" }), payment({ refunds: [{ amount: 1499 }] })],
      true,
    ],
    [
      "a prepaid payment has a word that means something to others",
      [payment({ data: { confirmation: "pending" } })],
      true,
    ],
  ])("should say, when %s", (_, payments, expected) => {
    expect(isPayable({ total: 1499, payment_collections: [{ payments }] })).toBe(expected)
  })

  it("should wait for nobody when the order costs nothing", () => {
    expect(isPayable({ total: 0, payment_collections: [] })).toBe(true)
    expect(isPayable({ total: 5, payment_collections: null })).toBe(false)
  })
})

describe("awaitsConfirmation", () => {
  it.each<[string, PayingPayment[], boolean]>([
    ["nothing is paid", [], false],
    ["cash waits", [cod({ confirmation: "pending" })], true],
    ["cash was confirmed", [cod({ confirmation: "confirmed" })], false],
    [
      "the cash payment was cancelled",
      [
        payment({
          provider_id: "pp_cod_cod",
          data: { confirmation: "pending" },
          canceled_at: "2026-11-21",
        }),
      ],
      false,
    ],
    ["it is prepaid", [payment({ data: { confirmation: "pending" } })], false],
  ])("should say, when %s", (_, payments, expected) => {
    expect(awaitsConfirmation({ payment_collections: [{ payments }] })).toBe(expected)
  })
})
