import { highlightText, withinOneEdit } from "../highlight"

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

  it("should tag a misspelt word only when typos are allowed", () => {
    expect(highlightText("Silk Saree", "saere", TAGS)).toBeNull()
    expect(highlightText("Silk Saree", "saere", TAGS, { typos: true })).toBe(
      "Silk <mark>Saree</mark>"
    )
  })
})

describe("withinOneEdit", () => {
  it.each([
    ["dress", "dress", true],
    ["dres", "dress", true],
    ["drress", "dress", true],
    ["dreas", "dress", true],
    ["rdess", "dress", true],
    ["drs", "dress", false],
    ["kurta", "palazzo", false],
  ])("should compare %s with %s as %s", (a, b, expected) => {
    expect(withinOneEdit(a, b)).toBe(expected)
  })
})
