import type { PaymentMethod, PayOnline } from "../payment-types"
import {
  discountLabel,
  expiryWords,
  failureWords,
  feeWords,
  methodNotes,
  methodTitle,
  orderLabel,
  payOnlineWords,
  refundedWords,
  savingWords,
  triesWords,
} from "../payment-words"

const method = (overrides: Partial<PaymentMethod> = {}): PaymentMethod => ({
  providerId: "pp_cod_cod",
  kind: "cash",
  available: true,
  reason: null,
  fee: 49,
  discount: null,
  needsCode: false,
  ...overrides,
})

const ONLINE = method({
  providerId: "pp_razorpay_razorpay",
  kind: "online",
  fee: 0,
  discount: { code: "PREPAID5", label: "5% off", amount: 65 },
})

describe("the ways to pay", () => {
  it("should say what each adds or saves", () => {
    expect(feeWords(method())).toBe("+₹49")
    expect(savingWords(ONLINE)).toBe("Save ₹65 by paying online")
    expect(feeWords(ONLINE)).toBeNull()
    expect(savingWords(method())).toBeNull()
    expect(savingWords({ ...ONLINE, discount: { ...ONLINE.discount!, amount: 0 } })).toBeNull()
  })

  it("should say paise when a discount has any", () => {
    const discount = { code: "PREPAID5", label: null, amount: 64.95 }
    expect(savingWords({ ...ONLINE, discount })).toBe("Save ₹64.95 by paying online")
  })

  it("should promise neither fee nor saving where a way is closed", () => {
    expect(feeWords(method({ available: false }))).toBeNull()
    expect(savingWords({ ...ONLINE, available: false })).toBeNull()
  })

  it("should say beforehand that a code will come", () => {
    expect(methodNotes(method()).join(" ")).not.toContain("code")
    expect(methodNotes(method({ needsCode: true })).join(" ")).toContain("code on WhatsApp")
  })

  it("should say why cash is not offered, and only that", () => {
    const reason = "Cash on delivery is for orders up to ₹5,000."
    expect(methodNotes(method({ available: false, reason, needsCode: true }))).toEqual([reason])
    expect(methodNotes(method({ available: false }))).toEqual(["Not available for this order."])
  })

  it("should name the amount on the button", () => {
    expect(orderLabel("online", 1234.55)).toBe("Pay ₹1,234.55")
    expect(orderLabel("cash", 1348)).toBe("Place order, ₹1,348 in cash")
    expect([method(), ONLINE].map(methodTitle)).toEqual([
      "Cash on delivery",
      "UPI, card or net banking",
    ])
  })
})

describe("what is taken off", () => {
  it.each([
    [["DIWALI10"], null, "Coupon DIWALI10"],
    [[], "PREPAID5", "For paying online"],
    [["DIWALI10"], "PREPAID5", "Coupon DIWALI10 and paying online"],
    [[], null, "Discount"],
  ])("should call %p with %p %p", (codes, prepaidCode, expected) => {
    expect(discountLabel({ codes, prepaidCode })).toBe(expected)
  })
})

describe("a payment that came to nothing", () => {
  it("should end the reason as a sentence and say that the bag stays", () => {
    expect(failureWords("The bank said no")).toBe(
      "The bank said no. Nothing was ordered; your bag is as it was."
    )
    expect(failureWords("Why? ")).toMatch(/^Why\? Nothing/)
  })

  it("should say why money goes back, and whether it has gone", () => {
    expect(refundedWords("cart_cannot_complete", false)).toContain("sold out or changed")
    expect(refundedWords("cart_cannot_complete", false)).toContain("goes back")
    expect(refundedWords("amount_mismatch", true)).toContain("sent all of it back")
    expect(refundedWords("something_new", true)).toContain("could not turn it into an order")
    expect(refundedWords(null, false)).toContain("could not turn it into an order")
  })
})

describe("a cash order", () => {
  const offer: PayOnline = { payable: true, reason: null, amount: 1299, saves: 49 }

  it("should say what paying online saves, when it saves anything", () => {
    expect(payOnlineWords(offer)).toBe("Pay ₹1,299 now and save ₹49. No cash needed at your door.")
    expect(payOnlineWords({ ...offer, saves: 0 })).not.toContain("save")
  })

  it.each([
    [null, ""],
    [0, "No tries left."],
    [1, "1 try left."],
    [4, "4 tries left."],
  ])("should count %p tries", (left, expected) => {
    expect(triesWords(left)).toBe(expected)
  })

  it("should say in Indian time when it is cancelled", () => {
    expect(expiryWords("2026-11-22T14:45:00Z")).toContain("8:15")
    expect(expiryWords(null)).toBeNull()
  })
})
