import {
  documentNumber,
  dueAfter,
  endOfIstDay,
  financialYear,
  seriesOf,
  startOfIstDay,
} from "../calendar"

describe("calendar", () => {
  it.each([
    ["2026-03-31T18:29:59.999Z", "25-26"],
    ["2026-03-31T18:30:00.000Z", "26-27"],
    ["2027-01-01T00:00:00.000Z", "26-27"],
    ["2100-02-01T00:00:00.000Z", "99-00"],
  ])("should begin the financial year of %s in April, Indian time: %s", (instant, year) => {
    expect(financialYear(instant)).toBe(year)
  })

  it("should number documents within their year", () => {
    expect(documentNumber(seriesOf("ST", "2026-11-21T00:00:00Z"), 7)).toBe("ST/26-27/0007")
    expect(documentNumber(seriesOf("DN", "2027-04-01T00:00:00Z"), 12345)).toBe("DN/27-28/12345")
  })

  it("should know where an Indian day begins and ends, and count days on from there", () => {
    const lateEvening = "2026-11-20T19:00:00.000Z"
    expect(startOfIstDay(lateEvening).toISOString()).toBe("2026-11-20T18:30:00.000Z")
    expect(endOfIstDay(lateEvening).toISOString()).toBe("2026-11-21T18:29:59.999Z")
    expect(dueAfter(lateEvening, 7).toISOString()).toBe("2026-11-28T18:29:59.999Z")
    expect(dueAfter("2026-02-28T06:00:00Z", 1).toISOString()).toBe("2026-03-01T18:29:59.999Z")
  })
})
