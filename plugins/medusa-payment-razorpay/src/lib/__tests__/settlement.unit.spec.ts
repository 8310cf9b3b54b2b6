import fc from "fast-check"
import { decideSettlement } from "../settlement"
import type { SettlementFacts } from "../settlement"
import type { PaymentFacts } from "../payments"

const payment = (change: Partial<PaymentFacts> = {}): PaymentFacts => ({
  id: "pay_1",
  status: "captured",
  amount: 49950,
  amount_refunded: 0,
  currency: "INR",
  ...change,
})

const own = (change: Partial<NonNullable<SettlementFacts["medusa_payment"]>> = {}) => ({
  razorpay_payment_id: "pay_1",
  captured: true,
  cancelled: false,
  left: 49950,
  ...change,
})

const facts = (change: Partial<SettlementFacts> = {}): SettlementFacts => ({
  payments: [payment()],
  expected: { amount: 49950, currency: "inr" },
  capture: "automatic",
  session: "current",
  medusa_payment: null,
  has_cart: true,
  order_placed: false,
  order_cancelled: false,
  unbooked_refunds: [],
  unsent_refund_ids: [],
  refund_requested: null,
  age_minutes: 1,
  ...change,
})

const placed = { order_placed: true, medusa_payment: own() }
const failed = payment({ id: "pay_0", status: "failed" })
const authorized = payment({ status: "authorized" })
const refunded = payment({ status: "refunded", amount_refunded: 49950 })
const second = payment({ id: "pay_2" })

describe("decideSettlement", () => {
  it.each<[string, Partial<SettlementFacts>, object]>([
    ["nobody tried", { payments: [] }, { action: "wait", status: "open" }],
    ["an attempt failed", { payments: [failed] }, { action: "wait", status: "open" }],
    [
      "nobody paid for six days",
      { payments: [failed], age_minutes: 8641 },
      { action: "none", status: "expired" },
    ],
    ["captured", {}, { action: "complete_cart" }],
    ["authorised", { payments: [authorized] }, { action: "complete_cart" }],
    ["failed, then captured", { payments: [failed, payment()] }, { action: "complete_cart" }],
    ["captured without a cart", { has_cart: false }, { action: "authorize_session" }],
    ["killed between order and payment", { order_placed: true }, { action: "authorize_session" }],
    ["killed between payment and order", { medusa_payment: own() }, { action: "complete_cart" }],
    [
      "killed between payment and order, and the money is to go back",
      { medusa_payment: own(), refund_requested: "cart_cannot_complete" },
      { action: "refund", payment_ids: ["pay_1"], reason: "cart_cannot_complete" },
    ],
    [
      "killed between payment and order, and the money went back",
      { medusa_payment: own({ left: 0 }), payments: [refunded] },
      { action: "none", status: "refunded" },
    ],
    [
      "killed between payment and order, and the money went back without Medusa",
      {
        medusa_payment: own(),
        payments: [refunded],
        unbooked_refunds: [{ id: "rfnd_1", amount: 49950 }],
      },
      { action: "book_refunds", refunds: [{ id: "rfnd_1", amount: 49950 }] },
    ],
    [
      "killed between payment and order, the money went back and came once more",
      { medusa_payment: own({ left: 0 }), payments: [refunded, second] },
      { action: "refund", payment_ids: ["pay_2"], reason: "payment_cancelled" },
    ],
    ["placed and captured", placed, { action: "none", status: "placed" }],
    [
      "placed, captured only at Razorpay",
      { ...placed, medusa_payment: own({ captured: false }) },
      { action: "capture" },
    ],
    [
      "placed and only authorised, automatic",
      { ...placed, payments: [authorized], medusa_payment: own({ captured: false }) },
      { action: "capture" },
    ],
    [
      "placed and only authorised, manual",
      {
        ...placed,
        capture: "manual",
        payments: [authorized],
        medusa_payment: own({ captured: false }),
      },
      { action: "none", status: "placed" },
    ],
    [
      "placed and refunded by the merchant",
      { ...placed, payments: [refunded] },
      { action: "none", status: "placed" },
    ],
    [
      "placed and refunded in part",
      { ...placed, payments: [payment({ amount_refunded: 100 })] },
      { action: "none", status: "placed" },
    ],
    [
      "placed and paid twice",
      { ...placed, payments: [payment(), second] },
      { action: "refund", payment_ids: ["pay_2"], reason: "duplicate_payment" },
    ],
    [
      "the session was replaced",
      { session: "replaced" },
      { action: "refund", payment_ids: ["pay_1"], reason: "session_replaced" },
    ],
    [
      "replaced and only authorised",
      { session: "replaced", payments: [authorized] },
      { action: "wait", status: "open" },
    ],
    [
      "replaced and refunded",
      { session: "replaced", payments: [refunded] },
      { action: "none", status: "refunded" },
    ],
    [
      "another amount was paid",
      { payments: [payment({ amount: 4995000 })] },
      { action: "refund", payment_ids: ["pay_1"], reason: "amount_mismatch" },
    ],
    [
      "another currency was paid",
      { payments: [payment({ currency: "USD" })] },
      { action: "refund", payment_ids: ["pay_1"], reason: "amount_mismatch" },
    ],
    [
      "the cart could not be completed",
      { refund_requested: "cart_cannot_complete" },
      { action: "refund", payment_ids: ["pay_1"], reason: "cart_cannot_complete" },
    ],
    [
      "the merchant asked for the refund",
      { refund_requested: "asked_by_merchant" },
      { action: "refund", payment_ids: ["pay_1"], reason: "asked_by_merchant" },
    ],
    [
      "the merchant asked for the refund of what was paid after ordering",
      { has_cart: false, order_placed: true, refund_requested: "asked_by_merchant" },
      { action: "refund", payment_ids: ["pay_1"], reason: "asked_by_merchant" },
    ],
    [
      "placed although a refund was requested",
      { ...placed, refund_requested: "cart_cannot_complete" },
      { action: "none", status: "placed" },
    ],
    [
      "paid after ordering",
      { has_cart: false, order_placed: true },
      { action: "authorize_session" },
    ],
    [
      "paid after ordering, for an order that was cancelled meanwhile",
      { has_cart: false, order_placed: true, order_cancelled: true },
      { action: "refund", payment_ids: ["pay_1"], reason: "order_cancelled" },
    ],
    [
      "authorised for an order that was cancelled meanwhile",
      { has_cart: false, order_placed: true, order_cancelled: true, payments: [authorized] },
      { action: "wait", status: "open" },
    ],
    [
      "cancelled between the look and the booking",
      { ...placed, has_cart: false, order_cancelled: true },
      { action: "refund_order", amount: 49950 },
    ],
    [
      "cancelled, and given back through Medusa",
      {
        ...placed,
        order_cancelled: true,
        payments: [refunded],
        medusa_payment: own({ left: 0 }),
      },
      { action: "none", status: "placed" },
    ],
    [
      "refunded in the dashboard",
      {
        ...placed,
        payments: [payment({ amount_refunded: 100 })],
        unbooked_refunds: [{ id: "rfnd_1", amount: 100 }],
      },
      { action: "book_refunds", refunds: [{ id: "rfnd_1", amount: 100 }] },
    ],
    [
      "cancelled, and a died process left its refund unsent",
      {
        ...placed,
        order_cancelled: true,
        medusa_payment: own({ left: 0 }),
        unsent_refund_ids: ["ref_1"],
      },
      { action: "send_refunds", razorpay_payment_id: "pay_1", refund_ids: ["ref_1"] },
    ],
    [
      "refunded in the dashboard before Medusa captured",
      {
        ...placed,
        payments: [refunded],
        medusa_payment: own({ captured: false, left: 0 }),
        unbooked_refunds: [{ id: "rfnd_1", amount: 49950 }],
      },
      { action: "capture" },
    ],
    [
      "refunded in the dashboard and cancelled",
      {
        ...placed,
        order_cancelled: true,
        payments: [payment({ amount_refunded: 100 })],
        unbooked_refunds: [{ id: "rfnd_1", amount: 100 }],
      },
      { action: "book_refunds", refunds: [{ id: "rfnd_1", amount: 100 }] },
    ],
    [
      "left without its cart link by a killed server",
      { medusa_payment: own(), has_cart: true, order_placed: false },
      { action: "complete_cart" },
    ],
    [
      "captured after the payment was cancelled",
      { order_placed: true, medusa_payment: own({ cancelled: true }) },
      { action: "refund", payment_ids: ["pay_1"], reason: "payment_cancelled" },
    ],
    [
      "cancelled and given back",
      { payments: [refunded], medusa_payment: own({ cancelled: true }) },
      { action: "none", status: "refunded" },
    ],
  ])("should settle when %s", (_name, change, settlement) => {
    expect(decideSettlement(facts(change))).toEqual(settlement)
  })

  it("should never leave captured money without an action unless it is an order's", () => {
    const anyPayment = fc.record({
      id: fc.constantFrom("pay_1", "pay_2", "pay_3"),
      status: fc.constantFrom("created", "authorized", "captured", "refunded", "failed"),
      amount: fc.constantFrom(49950, 10000),
      amount_refunded: fc.constant(0),
      currency: fc.constant("INR"),
    }) as fc.Arbitrary<PaymentFacts>
    const anyFacts = fc.record({
      payments: fc.uniqueArray(anyPayment, { selector: ({ id }) => id, maxLength: 3 }),
      expected: fc.constant({ amount: 49950, currency: "inr" }),
      capture: fc.constantFrom("automatic", "manual"),
      session: fc.constantFrom("current", "replaced"),
      medusa_payment: fc.option(
        fc.record({
          razorpay_payment_id: fc.constant("pay_1"),
          captured: fc.boolean(),
          cancelled: fc.boolean(),
          left: fc.constantFrom(0, 49950),
        })
      ),
      has_cart: fc.boolean(),
      order_placed: fc.boolean(),
      order_cancelled: fc.boolean(),
      unbooked_refunds: fc.constantFrom([], [{ id: "rfnd_1", amount: 100 }]),
      unsent_refund_ids: fc.constantFrom([], ["ref_1"]),
      refund_requested: fc.constantFrom(null, "cart_cannot_complete", "asked_by_merchant"),
      age_minutes: fc.nat(20_000),
    }) as fc.Arbitrary<SettlementFacts>

    fc.assert(
      fc.property(anyFacts, (all) => {
        const settlement = decideSettlement(all)
        const captured = all.payments.filter(({ status }) => status === "captured")
        const kept = settlement.action === "none" && settlement.status === "placed"
        const idle = settlement.action === "wait" || settlement.action === "none"
        const foreign = captured.filter(({ id }) => id !== "pay_1" || !all.medusa_payment)

        return captured.length === 0 || !idle || (kept && foreign.length === 0)
      }),
      { numRuns: 2000 }
    )
  })
})
