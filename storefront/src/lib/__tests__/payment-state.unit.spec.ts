import { countdown, isCode, isComing, isWaiting, readCode, secondsUntil } from "../cod-code"
import { paymentBasis } from "../payment-basis"
import { completionKey, readMemory, rememberAttempt, type PaymentMemory } from "../payment-memory"
import { isBusy, isHeld, phaseOf } from "../payment-phase"
import { checkoutDisplay, isPhone } from "../razorpay-display"
import type { Cart } from "../types"

const MEMORY: PaymentMemory = {
  cart: "cart_1",
  session: "payses_1",
  provider: "pp_razorpay_razorpay",
  total: 1234.5,
  attempt: 0,
  stage: "opened",
}

describe("what a session remembers of paying", () => {
  it("should read back what was written", () => {
    expect(readMemory(JSON.stringify(MEMORY))).toEqual(MEMORY)
  })

  it.each([
    null,
    "",
    "no JSON",
    "[]",
    "null",
    JSON.stringify({ ...MEMORY, stage: "done" }),
    JSON.stringify({ ...MEMORY, attempt: 1.5 }),
    JSON.stringify({ ...MEMORY, total: "1234" }),
    JSON.stringify({ ...MEMORY, cart: "" }),
  ])("should not believe %p", (stored) => {
    expect(readMemory(stored)).toBeNull()
  })

  const { cart, session, provider, total } = MEMORY

  it("should go on with the same session at the same price", () => {
    expect(rememberAttempt(MEMORY, { cart, session, provider, total })).toBe(MEMORY)
  })

  it.each([{ cart: "cart_2" }, { session: "payses_2" }, { provider: "pp_cod_cod" }, { total: 1 }])(
    "should begin anew with %p",
    (other) => {
      const now = { cart, session, provider, total, ...other }
      expect(rememberAttempt({ ...MEMORY, attempt: 3 }, now)).toEqual({
        ...now,
        attempt: 0,
        stage: "chosen",
      })
    }
  )
})

describe("the key of completing a cart", () => {
  it("should be the same for a repeated click, however far paying has come", () => {
    expect(completionKey({ ...MEMORY, stage: "returned" }, null)).toBe(completionKey(MEMORY, null))
  })

  it.each([{ cart: "cart_2" }, { session: "payses_2" }, { total: 1234.51 }, { attempt: 1 }])(
    "should be another with %p",
    (other) => {
      expect(completionKey({ ...MEMORY, ...other }, null)).not.toBe(completionKey(MEMORY, null))
    }
  )

  it("should be another for somebody else, and fit the header", () => {
    expect(completionKey(MEMORY, "login")).not.toBe(completionKey(MEMORY, null))
    expect(completionKey(MEMORY, "login")).toMatch(/^[!-~]{8,255}$/)
  })
})

describe("what the page shows of a payment", () => {
  it.each([
    [{ state: "pending" as const }, "waiting"],
    [{ state: "placed" as const, path: "/order/1/confirmed" }, "waiting"],
    [{ state: "refunded" as const, reason: null, done: false }, "refunded"],
    [{ state: "open" as const }, "open"],
    [{ state: "failed" as const, message: "No." }, "idle"],
  ])("should turn %p into %p", (progress, name) => {
    expect(phaseOf(progress).name).toBe(name)
  })

  it("should know what it waits for", () => {
    const attempt = { session: "payses_1", provider: "pp_cod_cod", total: 49 }
    expect(phaseOf({ state: "pending" }, attempt)).toEqual({
      name: "waiting",
      late: false,
      placing: attempt,
    })
  })

  it("should hold the bag while money may be on its way, and begin nothing twice", () => {
    expect(isHeld({ name: "waiting", late: true, placing: null })).toBe(true)
    expect(isHeld({ name: "refunded", reason: null, done: true })).toBe(true)
    expect(isHeld({ name: "open" })).toBe(false)
    expect(
      (["idle", "working", "paying", "open"] as const).map((name) => isBusy({ name }))
    ).toEqual([false, true, true, false])
  })
})

describe("what a total depends on", () => {
  const BAG: Cart = {
    id: "cart_1",
    regionId: "reg_1",
    email: "asha@example.com",
    completed: false,
    lines: [],
    codes: ["DIWALI10", "APP5"],
    prepaidCode: null,
    itemsTotal: 1299,
    fee: 0,
    discountTotal: 0,
    shippingTotal: 0,
    taxTotal: 0,
    total: 1299,
    address: null,
    shippingOptionId: "so_1",
    paymentSession: null,
  }

  it("should not change with what paying itself puts on the bag", () => {
    const paid = { ...BAG, fee: 49, total: 1348, prepaidCode: "PREPAID5", discountTotal: 65 }
    expect(paymentBasis(paid)).toBe(paymentBasis(BAG))
    expect(paymentBasis({ ...BAG, codes: ["APP5", "DIWALI10"] })).toBe(paymentBasis(BAG))
  })

  it.each([{ codes: [] }, { shippingOptionId: "so_2" }, { email: null }])(
    "should change with %p",
    (other) => {
      expect(paymentBasis({ ...BAG, ...other })).not.toBe(paymentBasis(BAG))
    }
  )
})

describe("a confirmation code", () => {
  it.each([
    ["123456", "123456"],
    ["123 456", "123456"],
    ["12-34", "1234"],
    ["Your code for BC-20261121-000012 is 654321.", "654321"],
    ["1234567", "123456"],
    ["abc", ""],
  ])("should be read out of %p as %p", (typed, expected) => {
    expect(readCode(typed)).toBe(expected)
  })

  it("should be six digits, no less", () => {
    expect(["123456", "12345", ""].map(isCode)).toEqual([true, false, false])
  })

  it("should count down to when another may be sent", () => {
    const now = Date.parse("2026-11-21T10:00:00Z")
    expect(secondsUntil("2026-11-21T10:00:59.200Z", now)).toBe(60)
    expect(secondsUntil("2026-11-21T09:00:00Z", now)).toBe(0)
    expect([secondsUntil(null, now), secondsUntil("soon", now)]).toEqual([0, 0])
    expect([60, 42, 5].map(countdown)).toEqual(["1:00", "0:42", "0:05"])
  })

  it("should be waited for only until somebody answered", () => {
    expect(["pending", "confirmed", "declined", "expired"].map(isWaiting)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it.each([
    ["pending", null, true],
    ["pending", "…10", false],
    ["declined", null, false],
  ])("should say of %s, sent to %p, that its code is to come: %p", (status, sentTo, is) => {
    expect(isComing({ status, sentTo })).toBe(is)
  })
})

describe("Razorpay Checkout's choices", () => {
  const PHONE = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Mobile Safari/537.36"
  const LAPTOP = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"

  it("should put the apps for UPI first on a phone, and leave the others below", () => {
    const display = checkoutDisplay(PHONE)?.display
    expect(display?.sequence).toEqual(["block.upi_apps"])
    expect(display?.blocks.upi_apps?.instruments).toEqual([{ method: "upi", flows: ["intent"] }])
    expect(display?.preferences.show_default_blocks).toBe(true)
  })

  it("should leave a larger screen as Razorpay shows it", () => {
    expect(checkoutDisplay(LAPTOP)).toBeUndefined()
    expect([PHONE, LAPTOP].map(isPhone)).toEqual([true, false])
  })
})
