import fc from "fast-check"
import { stableJson } from "../stable-json"

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(shuffled)
  }
  if (value === null || typeof value !== "object") {
    return value
  }
  return JSON.parse(
    `{${Object.entries(value)
      .reverse()
      .map(([name, inner]) => `${JSON.stringify(name)}:${JSON.stringify(shuffled(inner))}`)
      .join(",")}}`
  )
}

describe("stableJson", () => {
  it("should not depend on the order in which keys were written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = JSON.parse(JSON.stringify(value))
        expect(stableJson(shuffled(read))).toBe(stableJson(read))
      })
    )
  })

  it.each([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: "1" }],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { "a.b": 1 }],
    [[], {}],
    [[["a", 1]], { a: 1 }],
    [{ pairs: [["a", 1]] }, { a: 1 }],
    [JSON.parse('{"__proto__":1}'), {}],
    [
      { 10: "a", 9: "b" },
      { 10: "b", 9: "a" },
    ],
  ])("should tell %j from %j", (one, other) => {
    expect(stableJson(one)).not.toBe(stableJson(other))
  })
})
