import {
  formatDate,
  formatDateRange,
  formatInr,
  orderNumber,
  percentOff,
  sentenceCase,
} from "../format"

describe("formatInr", () => {
  it.each([
    [1499, "₹1,499"],
    [149900.5, "₹1,49,900.50"],
    [0, "₹0"],
    [10000000, "₹1,00,00,000"],
  ])("should write %p with Indian grouping", (amount, expected) => {
    expect(formatInr(amount)).toBe(expected)
  })
})

describe("dates", () => {
  it("should show an instant in IST, also across midnight", () => {
    expect(formatDate("2026-11-20T19:00:00Z", "day")).toBe("21 Nov")
  })

  it("should answer an empty text for what is not a date", () => {
    expect(formatDate("soon", "day")).toBe("")
    expect(formatDate(null, "day")).toBe("")
  })

  it("should write one date when both ends fall on the same day", () => {
    const day = formatDate("2026-11-24T04:00:00Z", "weekday")
    expect(formatDateRange("2026-11-24T04:00:00Z", "2026-11-24T09:00:00Z")).toBe(day)
    expect(formatDateRange("2026-11-24T04:00:00Z", "2026-11-26T09:00:00Z")).toBe(
      `${day} – ${formatDate("2026-11-26T09:00:00Z", "weekday")}`
    )
  })
})

describe("orderNumber", () => {
  it("should date the number in IST, not in UTC", () => {
    expect(orderNumber(42, "2026-11-20T18:29:00Z")).toBe("BC-20261120-000042")
    expect(orderNumber(42, "2026-11-20T18:30:00Z")).toBe("BC-20261121-000042")
  })
})

describe("percentOff", () => {
  it.each([
    [999, 1999, 50],
    [1999, 1999, 0],
    [2500, 1999, 0],
    [999, null, 0],
    [1, 3, 66],
  ])("should round %p of MRP %p down to %p", (price, mrp, expected) => {
    expect(percentOff(price, mrp)).toBe(expected)
  })
})

describe("sentenceCase", () => {
  it("should turn a status into words", () => {
    expect(sentenceCase("out_for_delivery")).toBe("Out for delivery")
  })
})
