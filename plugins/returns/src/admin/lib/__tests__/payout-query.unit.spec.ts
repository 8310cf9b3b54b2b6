import { ANY_STATUS, payoutQuery } from "../payout-query"

const of = (filters: Parameters<typeof payoutQuery>[0], page = 0) =>
  new URLSearchParams(payoutQuery(filters, page, 20))

describe("payoutQuery", () => {
  it("should ask for what is not paid yet when no status is chosen", () => {
    expect(of({}).getAll("status[]")).toEqual([
      "details_wanted",
      "due",
      "sending",
      "sent",
      "failed",
    ])
  })

  it("should ask for the status chosen, or for all", () => {
    expect(of({ status: "paid" }).getAll("status[]")).toEqual(["paid"])
    expect(of({ status: ANY_STATUS }).getAll("status[]")).toEqual([])
    expect(of({ status: ANY_STATUS }).has("status")).toBe(false)
  })

  it("should carry the other filters and the page", () => {
    const query = of({ q: "UTR 1", source: "refund", method: "upi" }, 2)
    expect(Object.fromEntries(query)).toMatchObject({
      q: "UTR 1",
      source: "refund",
      method: "upi",
      limit: "20",
      offset: "40",
    })
  })
})
