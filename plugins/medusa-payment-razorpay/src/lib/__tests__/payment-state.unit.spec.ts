import { paymentStateOf } from "../payment-state"

const OPEN = { status: "open" as const, reason: null, verified_payment_id: null }
const attempt = (
  status: "created" | "authorized" | "captured" | "refunded" | "failed",
  attempted_at: string,
  error_description: string | null = null
) => ({ status, attempted_at, error_description })

describe("paymentStateOf", () => {
  it("should be open while nobody tried", () => {
    expect(paymentStateOf(OPEN, [])).toEqual({ state: "open", failure: null, reason: null })
  })

  it("should give the words of the last attempt when it failed", () => {
    const attempts = [
      attempt("failed", "2026-11-21T10:05:00Z", "The second said no."),
      attempt("failed", "2026-11-21T10:00:00Z", "The first said no."),
    ]
    expect(paymentStateOf(OPEN, attempts)).toEqual({
      state: "failed",
      failure: "The second said no.",
      reason: null,
    })
    expect(paymentStateOf(OPEN, [...attempts].reverse()).failure).toBe("The second said no.")
  })

  it("should be open while a newer attempt is under way", () => {
    const attempts = [
      attempt("failed", "2026-11-21T10:00:00Z", "No."),
      attempt("created", "2026-11-21T10:05:00Z"),
    ]
    expect(paymentStateOf(OPEN, attempts)).toEqual({ state: "open", failure: null, reason: null })
  })

  it.each(["authorized", "captured"] as const)(
    "should be paid when an attempt is %s, whatever failed after it",
    (status) => {
      const attempts = [
        attempt(status, "2026-11-21T10:00:00Z"),
        attempt("failed", "2026-11-21T10:05:00Z", "No."),
      ]
      expect(paymentStateOf(OPEN, attempts).state).toBe("paid")
    }
  )

  it("should be paid when the browser proved it, before Razorpay was asked", () => {
    expect(paymentStateOf({ ...OPEN, verified_payment_id: "pay_1" }, []).state).toBe("paid")
  })

  it.each(["refund_pending", "refunded"] as const)("should say why it is %s", (status) => {
    const order = { status, reason: "cart_cannot_complete", verified_payment_id: "pay_1" }
    expect(paymentStateOf(order, [attempt("captured", "2026-11-21T10:00:00Z")])).toEqual({
      state: status,
      failure: null,
      reason: "cart_cannot_complete",
    })
  })

  it("should be placed even when a second payment went back", () => {
    const order = {
      status: "placed" as const,
      reason: "duplicate_payment",
      verified_payment_id: null,
    }
    expect(paymentStateOf(order, [])).toEqual({ state: "placed", failure: null, reason: null })
  })
})
