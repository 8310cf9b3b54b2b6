import type { PaymentFacts } from "../payments"
import { mayStillBePaid, nextCheckAt } from "../settlement"

const attempt = (status: PaymentFacts["status"]): PaymentFacts => ({
  id: "pay_1",
  status,
  amount: 49950,
  amount_refunded: 0,
  currency: "INR",
})

describe("looking again", () => {
  it("should watch failed attempts until a late authorisation is impossible", () => {
    expect(mayStillBePaid([attempt("failed")], 60)).toBe(true)
    expect(mayStillBePaid([attempt("failed")], 7 * 24 * 60)).toBe(false)
    expect(mayStillBePaid([attempt("captured")], 60)).toBe(false)
  })

  it("should ask ever more rarely", () => {
    const now = new Date("2026-11-20T10:00:00Z")
    const gaps = [1, 30, 600, 3000].map((age) => (nextCheckAt(age, now).getTime() - +now) / 60_000)

    expect(gaps).toEqual([2, 10, 60, 360])
  })
})
