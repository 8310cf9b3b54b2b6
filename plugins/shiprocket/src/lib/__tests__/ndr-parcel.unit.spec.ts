import { outcomeOf, raisedAtOf } from "../ndr-parcel"

describe("raisedAtOf", () => {
  const failedAt = new Date("2026-11-21T06:00:00Z")

  it.each([
    ["the list's later time", { ndr_raised_at: "2026-11-21 12:30:00" }, "2026-11-21T07:00:00.000Z"],
    ["not the first attempt's", { ndr_raised_at: "2026-11-19 12:30:00" }, failedAt.toISOString()],
    ["not what cannot be read", { ndr_raised_at: "soon" }, failedAt.toISOString()],
    ["not what is missing", { ndr_raised_at: null }, failedAt.toISOString()],
    ["what is known without a list", null, failedAt.toISOString()],
  ])("should take %s", (_name, entry, raisedAt) => {
    expect(raisedAtOf(entry, failedAt).toISOString()).toBe(raisedAt)
  })
})

describe("outcomeOf", () => {
  it.each([
    ["delivered", "delivered"],
    ["lost", "lost"],
    ["rto_initiated", "rto"],
    ["rto_delivered", "rto"],
    ["undelivered", null],
    ["out_for_delivery", null],
  ] as const)("should end the case of a parcel that is %s as %s", (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome)
  })
})
