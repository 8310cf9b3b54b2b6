import fc from "fast-check"
import { parseCourierTime, plausible } from "../courier-time"

const MOMENT = new Date("2026-01-05T04:50:30Z")
const MINUTE = new Date("2026-01-05T04:50:00Z")

describe("parseCourierTime", () => {
  it.each([
    "05 01 2026 10:20:30",
    "05-01-2026 10:20:30",
    "05/01/2026 10:20:30",
    "5/1/2026 10:20:30",
    "2026-01-05 10:20:30",
    "2026-01-05T10:20:30",
    "2026-01-05 10:20:30.000000",
    " 2026-01-05 10:20:30 ",
    "2026-01-05T04:50:30Z",
    "2026-01-05T04:50:30.000Z",
    "2026-01-05T10:20:30+05:30",
    "2026-01-05 10:20:30+0530",
    "05 Jan 2026 10:20:30",
    "05-Jan-2026, 10:20:30 AM",
    "Jan 05, 2026 10:20:30",
    "January 5, 2026, 10:20:30 AM",
    "1767588630",
    "1767588630000",
  ])("should read %s", (text) => {
    expect(parseCourierTime(text)).toEqual(MOMENT)
  })

  it.each([
    ["05 01 2026 10:20", MINUTE],
    ["5 January 2026 10:20", MINUTE],
    ["05 Jan 2026, 10:20 am", MINUTE],
    ["05-01-2026 10:20 PM", new Date("2026-01-05T16:50:00Z")],
    ["05-01-2026 12:20 AM", new Date("2026-01-04T18:50:00Z")],
    ["2026-01-05", new Date("2026-01-04T18:30:00Z")],
    ["Jan 05, 2026", new Date("2026-01-04T18:30:00Z")],
  ])("should read %s too", (text, instant) => {
    expect(parseCourierTime(text)).toEqual(instant)
  })

  it.each([
    null,
    "",
    "yesterday",
    "NA",
    "0000-00-00 00:00:00",
    "31 02 2026 10:00:00",
    "05 13 2026 10:00:00",
    "05 01 2026 25:00:00",
    "2026-13-45T00:00:00Z",
    "12345",
  ])("should not read %s", (text) => {
    expect(parseCourierTime(text)).toBeNull()
  })

  it("should answer with an instant or null, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const instant = parseCourierTime(text)
        expect(instant === null || !Number.isNaN(instant.getTime())).toBe(true)
      })
    )
  })
})

describe("plausible", () => {
  const now = new Date("2026-01-06T00:00:00Z")

  it("should take no scan from the future, nor from before there were any", () => {
    expect(plausible(MOMENT, now)).toEqual(MOMENT)
    expect(plausible(new Date("2026-05-01T00:00:00Z"), now)).toBeNull()
    expect(plausible(new Date(0), now)).toBeNull()
    expect(plausible(null, now)).toBeNull()
  })
})
