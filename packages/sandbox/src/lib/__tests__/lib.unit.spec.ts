import { addWorkingDays, istDateTime, istLongDate, istStamp, nextPickup } from "../time"
import { hmacHex, sameText, toAsciiJson } from "../signing"
import { firstNumber } from "../ids"
import { html, rupees, scriptJson } from "../html"
import { PdfPage, renderPdf } from "../pdf"

describe("signing", () => {
  it("should reproduce the vector of Razorpay's own SDK tests", () => {
    expect(hmacHex("123456", '{"a":1,"b":2,"c":{"d":3}}')).toBe(
      "2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc"
    )
  })

  it("should tell texts apart whatever their length", () => {
    expect(sameText("abc", "abc")).toBe(true)
    expect(sameText("abc", "abd")).toBe(false)
    expect(sameText("abc", "abcd")).toBe(false)
  })

  it("should escape everything beyond ASCII, as Meta does", () => {
    const text = toAsciiJson({ name: "अनन्या", price: "₹499 😀" })
    expect(text).toMatch(/^[\x20-\x7e]+$/)
    expect(text).toContain("\\u20b9499 \\ud83d\\ude00")
    expect(JSON.parse(text)).toEqual({ name: "अनन्या", price: "₹499 😀" })
  })
})

describe("Indian time", () => {
  const lateEvening = new Date("2026-01-04T20:15:05Z")

  it("should write each of Shiprocket's formats, over midnight too", () => {
    expect(istDateTime(lateEvening)).toBe("2026-01-05 01:45:05")
    expect(istStamp(lateEvening)).toBe("05 01 2026 01:45:05")
    expect(istLongDate(lateEvening)).toBe("Jan 05, 2026")
  })

  it("should never collect or deliver on a Sunday", () => {
    const saturday = new Date("2026-11-21T10:00:00Z")
    expect(istDateTime(nextPickup(saturday))).toContain("2026-11-23")
    expect(istDateTime(nextPickup(new Date("2026-11-20T05:00:00Z")))).toContain("2026-11-20")
    expect(istDateTime(addWorkingDays(new Date("2026-11-20T05:00:00Z"), 2))).toContain("2026-11-23")
  })
})

describe("small things", () => {
  it("should start ids higher every second and stay below 2^31 for years", () => {
    const now = Date.UTC(2026, 10, 20)
    expect(firstNumber(300, now + 1000)).toBeGreaterThan(firstNumber(300, now))
    expect(firstNumber(300_000_000, Date.UTC(2031, 0, 1))).toBeLessThan(2 ** 31)
  })

  it("should escape what a stranger wrote", () => {
    const evil = `"><script>alert('x')</script>`
    expect(html`<b title="${evil}">${[evil]}</b>`.toString()).not.toMatch(/<script|title="">/)
    expect(scriptJson({ evil: "</script>" }).toString()).not.toContain("</script>")
  })

  it("should group rupees the Indian way", () => {
    expect(rupees(14_990_050)).toBe("₹1,49,900.50")
    expect(rupees(49_900)).toBe("₹499")
  })

  it("should write a PDF whose table of contents points at its objects", () => {
    const file = renderPdf([
      new PdfPage().text(10, 20, 12, "₹ (one)").barcode(10, 30, 100, 20, "123"),
    ])
    const text = file.toString("latin1")
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1])
    expect(text.slice(start, start + 4)).toBe("xref")
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset))
    offsets.forEach((offset, index) =>
      expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`))
    )
    expect(offsets).toHaveLength(6)
  })
})
