import { highlightText } from "../highlight"

const TAGS = { pre: "<mark>", post: "</mark>" }

describe("highlightText", () => {
  it.each([
    ["Red Bodycon Dress", "dresses", "Red Bodycon <mark>Dress</mark>"],
    ["Floral Dresses", "dress", "Floral <mark>Dresses</mark>"],
    ["Co-ord Set", "co-ord", "<mark>Co</mark>-<mark>ord</mark> Set"],
    ["Bodycon Dress", "body", "<mark>Bodycon</mark> Dress"],
  ])("should tag in %s what %s asks for", (text, query, expected) => {
    expect(highlightText(text, query, TAGS)).toBe(expected)
  })

  it("should answer null when nothing meets", () => {
    expect(highlightText("Cotton Kurta", "jeans", TAGS)).toBeNull()
  })
})
