import { COD_FEE_KIND } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { CheckoutCart, CheckoutItem, CheckoutSession } from "../cart"
import { feeLinesOf, goodsIn, paidSession, providersOf, usableSession } from "../cart"
import { assertGoods, assertNoPrepaidDiscount, assertOverTotal } from "../check-payment"
import { feeLine, keepPayment, planPayment } from "../plan-payment"
import { labelOf } from "../prepaid-discount"
import { totalWith, withoutFees } from "../price-cart"

const CASH = "pp_cod_cod"
const ONLINE = "pp_razorpay_razorpay"

const dress: CheckoutItem = {
  id: "dress",
  variant_id: "variant_1",
  quantity: 1,
  unit_price: 1299.99,
  is_tax_inclusive: true,
  metadata: null,
  total: 1299.99,
}

const fee = (overrides: Partial<CheckoutItem> = {}): CheckoutItem => ({
  id: "fee",
  variant_id: null,
  quantity: 1,
  unit_price: 49,
  is_tax_inclusive: true,
  metadata: { kind: COD_FEE_KIND },
  total: 49,
  ...overrides,
})

const session = (overrides: Partial<CheckoutSession> = {}): CheckoutSession => ({
  id: "payses_1",
  provider_id: CASH,
  status: "pending",
  amount: 1348.99,
  data: { id: "order_1" },
  ...overrides,
})

const cart = (
  items: CheckoutItem[] = [dress],
  sessions: CheckoutSession[] = [],
  codes: string[] = []
): CheckoutCart => ({
  id: "cart_1",
  completed_at: null,
  customer_id: null,
  customer: null,
  currency_code: "inr",
  total: MathBN.sum(...items.map((item) => item.total)).toNumber(),
  items,
  shipping_methods: [],
  promotions: codes.map((code) => ({ code })),
  region: null,
  payment_collection: sessions.length
    ? { id: "paycol_1", amount: 0, payment_sessions: sessions }
    : null,
})

const plan = (wanted: CheckoutCart, provider_id: string, overrides: object = {}) =>
  planPayment({
    cart: wanted,
    provider_id,
    prepaid_code: "PREPAID5",
    is_discounted: true,
    fee: "49.00",
    ...overrides,
  })

describe("planPayment", () => {
  it("should put the fee on for cash and leave other discounts alone", () => {
    expect(plan(cart([dress], [], ["FLAT200"]), CASH)).toMatchObject({
      is_refreshed: true,
      promo_codes: ["FLAT200"],
      fee_line_ids: [],
      fee_line: { unit_price: "49.00", quantity: 1, metadata: { kind: COD_FEE_KIND } },
      payment_session_id: null,
    })
  })

  it("should take the prepaid discount off with cash, and put it on and the fee off online", () => {
    expect(plan(cart([dress], [], ["PREPAID5"]), CASH).promo_codes).toEqual([])
    expect(plan(cart([dress, fee()], [session()]), ONLINE)).toMatchObject({
      is_refreshed: true,
      promo_codes: ["PREPAID5"],
      fee_line_ids: ["fee"],
      fee_line: null,
      payment_collection_id: "paycol_1",
      payment_session_id: null,
    })
  })

  it("should open another session for one that a killed server never opened at its provider", () => {
    const left = session({ provider_id: ONLINE, amount: "1299.99", data: {} })
    expect(plan(cart([dress], [left], ["PREPAID5"]), ONLINE)).toMatchObject({
      is_refreshed: false,
      payment_collection_id: "paycol_1",
      payment_session_id: null,
    })
  })

  it("should ask for nothing when nothing changed", () => {
    expect(plan(cart([dress, fee()], [session()]), CASH)).toMatchObject({
      is_refreshed: false,
      fee_line_ids: [],
      fee_line: null,
      payment_session_id: "payses_1",
    })
    const online = session({ provider_id: ONLINE, amount: "1299.99" })
    expect(plan(cart([dress], [online], ["PREPAID5"]), ONLINE)).toMatchObject({
      is_refreshed: false,
      payment_session_id: "payses_1",
    })
  })

  it("should keep a session over a total with fractions of a paisa", () => {
    const odd = { ...dress, total: "1169.991" }
    const online = session({ provider_id: ONLINE, amount: "1169.99" })
    expect(plan(cart([odd], [online]), ONLINE, { is_discounted: false }).payment_session_id).toBe(
      "payses_1"
    )
  })

  it.each([
    ["another amount", fee({ unit_price: 59, total: 59 })],
    ["two of them", fee({ quantity: 2, total: 98 })],
    ["tax on top", fee({ is_tax_inclusive: false })],
  ])("should make a fee line anew that has %s", (_, line) => {
    expect(plan(cart([dress, line], [session()]), CASH)).toMatchObject({
      is_refreshed: true,
      fee_line_ids: ["fee"],
      fee_line: { unit_price: "49.00" },
    })
  })

  it("should work the cart out without its fee when the session is gone", () => {
    expect(plan(cart([dress, fee()]), CASH)).toMatchObject({
      is_refreshed: true,
      fee_line_ids: ["fee"],
      fee_line: { unit_price: "49.00" },
    })
    expect(plan(cart([dress, fee()], [session({ amount: 1 })]), CASH).is_refreshed).toBe(true)
    expect(plan(cart(), ONLINE, { is_discounted: false }).is_refreshed).toBe(false)
  })

  it("should know no fee when cash costs nothing, and no code when the shop has none", () => {
    expect(plan(cart(), CASH, { fee: "0.00" })).toMatchObject({
      is_refreshed: false,
      fee_line: null,
    })
    expect(plan(cart(), ONLINE, { prepaid_code: null }).promo_codes).toEqual([])
    expect(plan(cart(), ONLINE, { is_discounted: false }).promo_codes).toEqual([])
  })

  it("should open another session when the money of the one there went back", () => {
    const online = session({ provider_id: ONLINE, amount: "1299.99" })
    const spent = { is_discounted: false, is_spent: true }
    expect(plan(cart([dress], [online]), ONLINE, spent)).toMatchObject({
      is_refreshed: false,
      payment_session_id: null,
    })
  })

  it("should leave a cart that was paid as it is", () => {
    const paid = session({ status: "captured" })
    expect(keepPayment(cart([dress, fee()], [paid]), paid)).toMatchObject({
      is_refreshed: false,
      payment_session_id: "payses_1",
    })
  })

  it("should come to rest: planned, done and planned again it asks for nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(CASH, ONLINE),
        fc.boolean(),
        fc.integer({ min: 0, max: 99_999 }),
        fc.subarray(["PREPAID5", "FLAT200"]),
        fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 2 }),
        (provider_id, is_discounted, paise, codes, fees) => {
          const wanted = { is_discounted, fee: (paise / 100).toFixed(2) }
          const lines = fees.map((one, index) => fee({ id: `fee-${index}`, unit_price: one / 100 }))
          const first = plan(cart([dress, ...lines], [], codes), provider_id, wanted)
          const kept = lines.filter((line) => !first.fee_line_ids.includes(line.id))
          const made = first.fee_line ? [fee({ unit_price: first.fee_line.unit_price })] : []
          const after = cart([dress, ...kept, ...made], [], first.promo_codes)
          const opened = session({ provider_id, amount: after.total })
          expect(
            plan(
              { ...after, payment_collection: { id: "p", amount: 0, payment_sessions: [opened] } },
              provider_id,
              wanted
            )
          ).toMatchObject({ is_refreshed: false, payment_session_id: opened.id })
        }
      )
    )
  })
})

describe("fees and goods", () => {
  it("should take nothing with a variant for a fee", () => {
    const forged = { ...dress, id: "forged", metadata: { kind: COD_FEE_KIND } }
    expect(feeLinesOf(cart([dress, fee(), forged])).map(({ id }) => id)).toEqual(["fee"])
    expect(goodsIn(cart([dress, fee(), forged])).map(({ id }) => id)).toEqual(["dress", "forged"])
    expect(() => assertGoods(cart([dress, fee(), forged]))).toThrow("marked as a fee")
  })

  it("should want goods", () => {
    expect(() => assertGoods(cart([fee()]))).toThrow("nothing in your bag")
    expect(() => assertGoods(cart([dress, fee()]))).not.toThrow()
  })

  it("should refuse the discount for paying online with cash, and only that", () => {
    expect(() => assertNoPrepaidDiscount(cart([dress], [], ["PREPAID5"]), "PREPAID5")).toThrow(
      "PREPAID5 is for orders that are paid online"
    )
    expect(() => assertNoPrepaidDiscount(cart([dress], [], ["FLAT200"]), "PREPAID5")).not.toThrow()
    expect(() => assertNoPrepaidDiscount(cart([dress], [], ["PREPAID5"]), null)).not.toThrow()
  })

  it.each([
    ["1348.99", "1348.99"],
    ["1169.991", "1169.99"],
    ["499.505", "499.51"],
    ["499.505", "499.505"],
  ])("should take ₹%s to be paid by ₹%s", (total, amount) => {
    expect(() => assertOverTotal({ total }, { amount })).not.toThrow()
  })

  it.each([
    ["2348.99", "1348.99"],
    ["499.49", "499.50"],
    ["499.50", "499.49"],
  ])("should not let ₹%s be paid by ₹%s", (total, amount) => {
    expect(() => assertOverTotal({ total }, { amount })).toThrow("The total changed")
  })

  it("should make the fee a line without product, taxed within its price, that nobody discounts", () => {
    expect(feeLine("cart_1", 49.5)).toEqual({
      cart_id: "cart_1",
      title: "Cash on delivery fee",
      quantity: 1,
      unit_price: "49.50",
      is_custom_price: true,
      is_tax_inclusive: true,
      is_discountable: false,
      is_giftcard: false,
      requires_shipping: false,
      metadata: { kind: COD_FEE_KIND },
    })
  })
})

describe("totals", () => {
  it("should leave fees out and round to the paisa", () => {
    const bare = withoutFees(cart([dress, fee()]))
    expect(bare.items.map(({ id }) => id)).toEqual(["dress"])
    expect(totalWith(bare, [])).toBe("1299.99")
    expect(
      totalWith(bare, [
        { action: "addItemAdjustment", item_id: "dress", amount: 129.999, code: "TENTH" } as never,
      ])
    ).toBe("1169.99")
  })

  it("should change nothing of the cart", () => {
    const wanted = cart([dress, fee()])
    const before = JSON.stringify(wanted)
    totalWith(withoutFees(wanted), [])
    expect(JSON.stringify(wanted)).toBe(before)
  })
})

describe("sessions and providers", () => {
  it("should tell usable, paid and dead sessions apart", () => {
    const dead = session({ id: "dead", status: "error" })
    const open = session({ id: "open" })
    const paid = session({ id: "paid", status: "authorized" })
    expect(usableSession(cart([dress], [dead, open]))?.id).toBe("open")
    expect(usableSession(cart([dress], [dead]))).toBeNull()
    expect(paidSession(cart([dress], [open, paid]))?.id).toBe("paid")
    expect(paidSession(cart())).toBeNull()
  })

  it("should list what is enabled, online first", () => {
    const region = {
      payment_providers: [
        { id: CASH, is_enabled: true },
        { id: ONLINE, is_enabled: true },
        { id: "pp_system_default", is_enabled: false },
      ],
    }
    expect(providersOf({ region })).toEqual([ONLINE, CASH])
    expect(providersOf({ region: null })).toEqual([])
  })
})

describe("labelOf", () => {
  it("should say what is saved", () => {
    const percent = { application_method: { type: "percentage", value: 5 } } as never
    const fixed = { application_method: { type: "fixed", value: 50 } } as never
    expect(labelOf(percent, "64.95")).toBe("5% off")
    expect(labelOf(fixed, "1050.00")).toBe("₹1,050 off")
  })
})
