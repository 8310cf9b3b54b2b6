import { canPayoutReach, isDestinationChangeable, PAYOUT_STATUSES } from "../payout-status"
import type { PayoutStatus } from "../payout-status"

/** From each state, where it may go; everything else keeps the state. */
const ALLOWED: Record<PayoutStatus, PayoutStatus[]> = {
  details_wanted: ["due"],
  due: ["sending", "paid"],
  sending: ["sent", "paid", "failed"],
  sent: ["paid", "failed"],
  paid: [],
  failed: ["due", "details_wanted"],
}

describe("canPayoutReach", () => {
  const pairs = PAYOUT_STATUSES.flatMap((from) =>
    PAYOUT_STATUSES.map((to) => [from, to, ALLOWED[from].includes(to)] as const)
  )

  it.each(pairs)("should say of %s to %s: %s", (from, to, allowed) => {
    expect(canPayoutReach(from, to)).toBe(allowed)
  })

  it("should know no state but these, from or to", () => {
    for (const name of ["constructor", "toString", "cancelled", ""]) {
      expect(canPayoutReach("due", name)).toBe(false)
      expect(canPayoutReach(name, "paid")).toBe(false)
    }
  })

  it("should send money once at most between two decisions of a person", () => {
    const intoSending = PAYOUT_STATUSES.filter((from) => canPayoutReach(from, "sending"))
    expect(intoSending).toEqual(["due"])
    const intoDue = PAYOUT_STATUSES.filter((from) => canPayoutReach(from, "due"))
    expect(intoDue).toEqual(["details_wanted", "failed"])
  })
})

describe("isDestinationChangeable", () => {
  it.each([
    ["details_wanted", true],
    ["due", true],
    ["sending", false],
    ["sent", false],
    ["paid", false],
    ["failed", true],
    ["toString", false],
  ])("should say of %s: %s", (status, expected) => {
    expect(isDestinationChangeable(status)).toBe(expected)
  })
})
