import { formatDate } from "../format"
import type { ReturnableItem, ReturnOptions, ReturnRequest } from "../return-types"
import {
  canCancelReturn,
  entryWords,
  isReturnOver,
  nextWords,
  refundWords,
  refusalWords,
  returnParcelLabel,
  returnStatusLabel,
  whyNotWords,
} from "../return-words"

const item = (facts: Partial<ReturnableItem>): ReturnableItem => ({
  key: "k",
  lineItemId: "k",
  purchaseOrderId: null,
  title: "Dress",
  variantTitle: null,
  thumbnail: null,
  returnable: 1,
  until: "2026-11-27T18:29:59.999Z",
  whyNot: null,
  sizes: [],
  ...facts,
})

const options = (facts: Partial<ReturnOptions>): ReturnOptions => ({
  allowed: true,
  reason: null,
  windowDays: 7,
  items: [item({})],
  reasons: [],
  pickupDates: [],
  refundMethods: ["source"],
  fee: 0,
  consent: null,
  ...facts,
})

const request = (facts: Partial<ReturnRequest>): ReturnRequest => ({
  id: "r",
  number: "BC-1-R1",
  kind: "return",
  status: "requested",
  items: [],
  pickupDate: "2026-11-24",
  refund: { method: "upi", masked: "as•••@okbank", amount: 1499 },
  parcels: [],
  events: [],
  ...facts,
})

describe("entryWords", () => {
  it("should name the last day in India, not the next one", () => {
    const { open, words } = entryWords(options({}))
    expect(open).toBe(true)
    expect(words).toContain(formatDate("2026-11-27", "weekday"))
    expect(words).toContain("27 Nov")
  })

  it("should name both days when pieces came on different ones", () => {
    const { words } = entryWords(
      options({ items: [item({}), item({ key: "b", until: "2026-11-29T18:29:59.999Z" })] })
    )
    expect(words).toMatch(/first piece .*27 Nov, the last .*29 Nov/)
  })

  it("should not count a piece that cannot go back", () => {
    const shut = item({ key: "b", returnable: 0, until: "2026-11-20T18:29:59.999Z" })
    expect(entryWords(options({ items: [item({}), shut] })).words).not.toContain("20 Nov")
  })

  it("should say why nothing can go back, in one sentence", () => {
    const shut = item({ returnable: 0, whyNot: "The 7 days to return it are over" })
    expect(entryWords(options({ allowed: false, items: [shut] }))).toEqual({
      open: false,
      words: "The 7 days to return it are over.",
    })
    expect(entryWords(options({ allowed: false, reason: "not_delivered" })).words).toBe(
      "Not delivered yet."
    )
  })
})

describe("whyNotWords", () => {
  it.each([
    [null, "This cannot go back"],
    ["final_sale", "Final sale: this piece cannot go back"],
    ["some_new_code", "Some new code"],
    ["Only within India.", "Only within India."],
  ])("should turn %p into words", (reason, words) => {
    expect(whyNotWords(reason)).toBe(words)
  })
})

describe("returnStatusLabel", () => {
  it("should tell a refund from an exchange at the end", () => {
    expect(returnStatusLabel("completed", "return")).toBe("Refunded")
    expect(returnStatusLabel("completed", "exchange")).toBe("Exchanged")
    expect(returnStatusLabel("pickup_scheduled", "return")).toBe("Pickup arranged")
  })
})

describe("nextWords", () => {
  it.each(["requested", "approved", "pickup_scheduled", "picked_up", "arrived", "received"])(
    "should say what comes after %s",
    (status) => {
      const words = nextWords(request({ status }))
      expect(words).toMatch(/\.$/)
      expect(words).not.toBe(nextWords(request({ status: "unheard_of" })))
    }
  )

  it("should name the amount and where it goes", () => {
    expect(nextWords(request({ status: "completed" }))).toBe(
      "Done. ₹1,499 went to your UPI id as•••@okbank."
    )
    const source = { method: "source", masked: null, amount: null } as const
    expect(nextWords(request({ status: "received", refund: source }))).toBe(
      "All received. Your refund is going back the way you paid."
    )
  })

  it("should pass on why it was not accepted", () => {
    const events = [{ status: "rejected", at: null, note: "The tag is missing" }]
    expect(nextWords(request({ status: "rejected", events }))).toBe(
      "We could not accept it: The tag is missing."
    )
  })
})

describe("refundWords", () => {
  it("should say back to you when nothing is known", () => {
    expect(refundWords(null)).toBe("back to you")
  })
})

describe("canCancelReturn", () => {
  it.each([
    ["requested", true],
    ["approved", true],
    ["pickup_scheduled", true],
    ["picked_up", false],
    ["received", false],
    ["cancelled", false],
  ])("should judge %s", (status, may) => {
    expect(canCancelReturn(status)).toBe(may)
  })
})

describe("isReturnOver", () => {
  it("should know the ends", () => {
    expect(["completed", "rejected", "cancelled"].every(isReturnOver)).toBe(true)
    expect(isReturnOver("arrived")).toBe(false)
  })
})

describe("returnParcelLabel", () => {
  it("should speak of the way to the maker, not to the shopper", () => {
    expect(returnParcelLabel("delivered")).toBe("With the maker")
    expect(returnParcelLabel("picked_up")).toBe("Picked up from you")
    expect(returnParcelLabel("held_at_hub")).toBe("Held at hub")
  })
})

describe("refusalWords", () => {
  it.each([
    ["files: a photo may have at most 5 MB", "A photo may have at most 5 MB."],
    ["items.0.quantity: at most 1 can be returned", "At most 1 can be returned."],
    ["Please try again in a moment.", "Please try again in a moment."],
    ["Order order_1 was not found", "Order order_1 was not found."],
  ])("should say %s without the name of a field", (message, words) => {
    expect(refusalWords(message)).toBe(words)
  })
})
