import { decideCycle } from "../cycle"
import { cleanReason, REASON_CODES, REASON_LABELS, reasonCode } from "../reasons"

describe("reasonCode", () => {
  it.each([
    ["Customer not available", "customer_unavailable"],
    ["Delivery attempted, consignee not available", "customer_unavailable"],
    ["Door locked / premises closed", "customer_unavailable"],
    ["Customer's phone is switched off", "phone_unreachable"],
    ["Consignee not contactable", "phone_unreachable"],
    ["CONSIGNEE'S MOBILE NUMBER NOT REACHABLE", "phone_unreachable"],
    ["Customer asked for future delivery", "asked_later"],
    ["Delivery Rescheduled by customer", "asked_later"],
    ["Incomplete address, landmark needed", "wrong_address"],
    ["Consignee shifted", "wrong_address"],
    ["Customer refused to accept shipment", "customer_refused"],
    ["Order cancelled by customer", "customer_refused"],
    ["Customer refused, COD amount not ready", "cash_not_ready"],
    ["Cash not available with consignee", "cash_not_ready"],
    ["OTP not shared by customer", "code_not_shared"],
    ["Entry restricted area", "out_of_area"],
    ["Customer wants self-collect from branch", "self_collect"],
    ["Delayed due to heavy rain", "courier_problem"],
    ["Vehicle breakdown", "courier_problem"],
    ["The shopper could not be reached", "phone_unreachable"],
    ["The shopper did not take the parcel", "customer_refused"],
    ["Customer did not take the call", "phone_unreachable"],
    ["The delivery was put off", "asked_later"],
    ["Nobody was there", "customer_unavailable"],
    ["Something never seen", "other"],
    ["", "other"],
    [null, "other"],
    [undefined, "other"],
  ])("should read %s as %s", (text, code) => {
    expect(reasonCode(text)).toBe(code)
  })

  it("should have words for every code", () => {
    expect(Object.keys(REASON_LABELS).sort()).toEqual([...REASON_CODES].sort())
  })
})

describe("cleanReason", () => {
  it("should leave phone numbers out", () => {
    expect(cleanReason("Called 98765 43210, no answer")).toBe("Called …, no answer")
    expect(cleanReason("x".repeat(300))).toHaveLength(200)
    expect(cleanReason(null)).toBe("")
  })

  it.each([
    ["FE Sunil Yadav came, door locked", "FE … came, door locked"],
    ["Rider: R. Kumar (98111 22233) not allowed in", "Rider: … (…) not allowed in"],
    ["Delivery boy could not find the house", "Delivery boy could not find the house"],
    ["Customer refused", "Customer refused"],
  ])("should leave the courier's name out of %s", (text, shown) => {
    expect(cleanReason(text)).toBe(shown)
  })
})

describe("decideCycle", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour))
  const one = (change: object = {}) => ({
    id: "ndr_1",
    attempts: 1,
    confirmed: true,
    raised_at: at(6),
    status: "open" as const,
    ...change,
  })
  const told = (attempts: number | null, hour: number) => ({ attempts, raised_at: at(hour) })

  it.each([
    ["the first report", told(null, 6), [], { kind: "new", attempts: 1, confirmed: false }],
    ["the first of the list", told(2, 6), [], { kind: "new", attempts: 2, confirmed: true }],
    ["a repeat", told(null, 6), [one()], { kind: "same", id: "ndr_1", attempts: 1 }],
    ["the list after the news", told(1, 7), [one()], { kind: "same", id: "ndr_1", attempts: 1 }],
    ["news a day later", told(null, 30), [one()], { kind: "new", attempts: 2, confirmed: false }],
    ["late news", told(null, -20), [one()], { kind: "late" }],
    ["a late list", told(1, 6), [one({ attempts: 2 })], { kind: "late" }],
    [
      "a better count of a guess",
      told(3, 7),
      [one({ confirmed: false })],
      { kind: "same", id: "ndr_1", attempts: 3 },
    ],
    [
      "the attempt after a guess",
      told(2, 30),
      [one({ confirmed: false })],
      { kind: "new", attempts: 2, confirmed: true },
    ],
  ])("should take %s", (_name, report, known, decision) => {
    expect(decideCycle(report, known)).toEqual(decision)
  })
})
