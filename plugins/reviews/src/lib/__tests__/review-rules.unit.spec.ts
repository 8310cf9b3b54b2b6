import { authorName } from "../author-name"
import { flagReasons } from "../moderation-rules"
import { hasMarkup } from "../plain-text"
import { ratingDeltas, type Rated } from "../rating-deltas"
import { initialReviewStatus, nextReviewStatus } from "../review-status"

describe("review status", () => {
  it.each([
    ["pending", "approve", "approved"],
    ["pending", "reject", "rejected"],
    ["approved", "approve", "approved"],
    ["approved", "reject", "rejected"],
    ["rejected", "approve", "approved"],
    ["rejected", "reject", "rejected"],
  ] as const)("should turn %s by %s into %s", (status, action, next) => {
    expect(nextReviewStatus(status, action)).toBe(next)
  })

  it("should publish at once only when the shop wants it and no rule objects", () => {
    expect(initialReviewStatus(false, false)).toBe("pending")
    expect(initialReviewStatus(true, true)).toBe("pending")
    expect(initialReviewStatus(true, false)).toBe("approved")
  })
})

describe("moderation rules", () => {
  it.each([
    ["Buy at www.cheap.example", ["link"]],
    ["see shop-now.in for more", ["link"]],
    ["write to me@example.org", ["link", "email"]],
    ["call 98765 43210", ["phone"]],
    ["WhatsApp +91-9876543210", ["phone"]],
    ["I am 158 cm and 56 kg, paid 1499", []],
    ["Order 20261120123456 came in 3 days", []],
    ["Lovely fabric.In love with it", []],
  ])("should judge %j as %j", (text, reasons) => {
    expect(flagReasons(text)).toEqual(reasons)
  })
})

describe("plain text", () => {
  it.each([
    ["<script>alert(1)</script>", true],
    ["nice <img src=x onerror=alert(1)>", true],
    ["</p>", true],
    ["<!-- x -->", true],
    ["I <3 it", false],
    ["waist < hips, length > knee", false],
  ])("should see markup in %j: %s", (text, markup) => {
    expect(hasMarkup(text)).toBe(markup)
  })
})

describe("author name", () => {
  it.each([
    ["Asha", "Kumar", "Asha K."],
    [" Asha ", null, "Asha"],
    [null, "Kumar", "A shopper"],
  ])("should show %s %s as %s", (first, last, shown) => {
    expect(authorName(first, last)).toBe(shown)
  })
})

describe("rating deltas", () => {
  const review = (overrides: Partial<Rated>): Rated => ({
    product_id: "prod_1",
    rating: 4,
    fit: "true",
    status: "approved",
    ...overrides,
  })

  it("should count only what is approved, before and after", () => {
    expect(ratingDeltas([review({ status: "pending" })], [review({ rating: 5 })])).toEqual([
      expect.objectContaining({ product_id: "prod_1", count: 1, sum: 5, rating_5: 1, fit_true: 1 }),
    ])
    expect(ratingDeltas([review({})], [review({ rating: 2, fit: "small" })])).toEqual([
      expect.objectContaining({
        count: 0,
        sum: -2,
        rating_4: -1,
        rating_2: 1,
        fit_true: -1,
        fit_small: 1,
      }),
    ])
    expect(ratingDeltas([review({})], [review({})])).toEqual([])
  })

  it("should list products in one order, whatever order the reviews come in", () => {
    const ids = ["prod_b", "prod_a", "prod_c"].map((product_id) => review({ product_id }))
    expect(ratingDeltas([], ids).map((d) => d.product_id)).toEqual(["prod_a", "prod_b", "prod_c"])
  })
})
