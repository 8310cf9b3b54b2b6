import fc from "fast-check"
import { feeOf, refundAmount, refundedQuantity } from "../refund-amount"
import { maskDestination, parseRefundDestination } from "../refund-destination"
import type { RefundInput } from "../refund-destination"
import { DEFAULT_RETURN_SETTINGS } from "../settings"

const settings = { ...DEFAULT_RETURN_SETTINGS, fee: "49.5" }
const upi = { method: "upi", upi_id: "asha@okaxis", name: "Asha Rao", consent: true } as const
const bank = {
  method: "bank",
  account_number: "000123456789",
  ifsc: "SBIN0000691",
  name: "Asha Rao",
  consent: true,
} as const
type Account = Exclude<RefundInput, { method: "source" }>

describe("refundAmount", () => {
  it("should lose no paisa of pieces that cost a fraction of one", () => {
    expect(refundAmount([{ unit_refund: "333.333333", quantity: 3 }], "0")).toBe("1000.00")
    expect(refundAmount([{ unit_refund: "100", quantity: 1 }], "100.01")).toBe("0.00")
    expect(refundAmount([], "10")).toBe("0.00")
  })

  it("should never be negative nor above what was paid", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            paise: fc.integer({ min: 0, max: 1_000_000 }),
            quantity: fc.integer({ min: 0, max: 9 }),
          }),
          { maxLength: 6 }
        ),
        fc.integer({ min: 0, max: 50_000 }),
        (items, fee) => {
          const priced = items.map(({ paise, quantity }) => ({
            unit_refund: (paise / 100).toFixed(2),
            quantity,
          }))
          const paid = items.reduce((sum, { paise, quantity }) => sum + paise * quantity, 0)
          const back = Math.round(Number(refundAmount(priced, (fee / 100).toFixed(2))) * 100)
          expect(back).toBe(Math.max(0, paid - fee))
        }
      )
    )
  })
})

describe("feeOf", () => {
  const ask = (kind: "return" | "exchange", ...codes: string[]) =>
    feeOf({ kind, items: codes.map((reason_code) => ({ reason_code })) }, settings)

  it("should be taken once, and not for the shop's fault nor for an exchange", () => {
    expect(ask("return", "changed_mind", "fit")).toBe("49.50")
    expect(ask("return", "changed_mind", "damaged")).toBe("0.00")
    expect(ask("exchange", "changed_mind")).toBe("0.00")
  })
})

describe("refundedQuantity", () => {
  it.each([
    ["good", false, 2],
    ["good", true, 2],
    ["damaged", false, 0],
    ["damaged", true, 2],
    ["wrong", true, 0],
    [null, true, 0],
  ] as const)("should pay of two pieces %s (free: %s): %s", (condition, free, expected) => {
    expect(refundedQuantity({ quantity: 2, condition }, free)).toBe(expected)
  })
})

describe("parseRefundDestination", () => {
  it("should bring it into one spelling", () => {
    expect(parseRefundDestination({ ...upi, upi_id: " Asha.Rao-1@OKAXIS " })).toEqual({
      method: "upi",
      upi_id: "asha.rao-1@okaxis",
      name: "Asha Rao",
    })
    expect(
      parseRefundDestination({ ...bank, account_number: "0001 2345-6789", ifsc: "sbin0000691" })
    ).toEqual({
      method: "bank",
      account_number: "000123456789",
      ifsc: "SBIN0000691",
      name: "Asha Rao",
    })
    expect(parseRefundDestination({ ...upi, name: "अशा राव" })).toMatchObject({ name: "अशा राव" })
  })

  it.each<[string, Account]>([
    ["refund.upi_id", { ...upi, upi_id: "asha@" }],
    ["refund.upi_id", { ...upi, upi_id: "@okaxis" }],
    ["refund.upi_id", { ...upi, upi_id: "asha@ok axis" }],
    ["refund.upi_id", { ...upi, upi_id: "asha@example.com" }],
    ["refund.name", { ...upi, name: "A" }],
    ["refund.name", { ...upi, name: "<b>Asha</b>" }],
    ["refund.consent", { ...upi, consent: false }],
    ["refund.consent_version", { ...bank, consent_version: "1999-01-01" }],
    ["refund.account_number", { ...bank, account_number: "12345678" }],
    ["refund.account_number", { ...bank, account_number: "1234567890123456789" }],
    ["refund.account_number", { ...bank, account_number: "000000000" }],
    ["refund.account_number", { ...bank, account_number: "12345678A" }],
    ["refund.ifsc", { ...bank, ifsc: "SBIN1000691" }],
    ["refund.ifsc", { ...bank, ifsc: "SBI00000691" }],
  ])("should refuse, naming %s", (field, input) => {
    expect(() => parseRefundDestination(input)).toThrow(`${field}: `)
  })
})

describe("maskDestination", () => {
  it("should never show a whole user or account", () => {
    expect(maskDestination(parseRefundDestination(upi))).toBe("as•••@okaxis")
    expect(maskDestination(parseRefundDestination({ ...upi, upi_id: "ab@ybl" }))).toBe("a•••@ybl")
    expect(maskDestination(parseRefundDestination(bank))).toBe("•••• 6789, SBIN")
  })
})
