import { canReach, isTakenAfterAll, RETURN_REQUEST_STATUSES } from "../transitions"
import type { ReturnRequestStatus } from "../transitions"

/** From each state, where it may go; everything else keeps the state. */
const ALLOWED: Record<ReturnRequestStatus, ReturnRequestStatus[]> = {
  requested: ["approved", "rejected", "cancelled"],
  approved: ["pickup_scheduled", "picked_up", "arrived", "received", "cancelled"],
  pickup_scheduled: ["picked_up", "arrived", "received", "cancelled"],
  picked_up: ["arrived", "received"],
  arrived: ["received"],
  received: ["completed"],
  completed: [],
  rejected: [],
  cancelled: [],
}

describe("canReach", () => {
  const pairs = RETURN_REQUEST_STATUSES.flatMap((from) =>
    RETURN_REQUEST_STATUSES.map((to) => [from, to, ALLOWED[from].includes(to)] as const)
  )

  it.each(pairs)("should say of %s to %s: %s", (from, to, allowed) => {
    expect(canReach(from, to)).toBe(allowed)
  })

  it("should reach an unknown state from nowhere", () => {
    for (const to of ["constructor", "toString", "lost", ""]) {
      expect(canReach("requested", to)).toBe(false)
    }
  })
})

describe("isTakenAfterAll", () => {
  const revived = RETURN_REQUEST_STATUSES.flatMap((from) =>
    RETURN_REQUEST_STATUSES.filter((to) => isTakenAfterAll(from, to)).map((to) => [from, to])
  )

  it("should be so for what was called off and then taken, and for nothing else", () => {
    expect(revived).toEqual([
      ["cancelled", "picked_up"],
      ["cancelled", "arrived"],
    ])
  })
})
