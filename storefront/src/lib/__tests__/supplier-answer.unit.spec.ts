import { orderedField, parseAnswer, takenField } from "../supplier-answer"
import { lineTotal } from "../supplier-format"
import { parseParcel, PARCEL_PRESETS, PRESET_NAMES } from "../supplier-parcel"
import { readDrafts, reportsOf, withDraft } from "../supplier-stock"

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  Object.entries(fields).forEach(([name, value]) => data.set(name, value))
  return data
}

const accepting = (lines: Record<string, [taken: string, ordered: number]>) =>
  parseAnswer(
    form({
      action: "accept",
      ...Object.fromEntries(
        Object.entries(lines).flatMap(([id, [taken, ordered]]) => [
          [takenField(id), taken],
          [orderedField(id), String(ordered)],
        ])
      ),
    })
  )

describe("parseAnswer", () => {
  it("should name no lines when everything is taken", () => {
    expect(accepting({ a: ["2", 2], b: ["1", 1] })).toEqual({
      answer: { action: "accept" },
      fault: null,
    })
  })

  it("should name what is taken, and only that", () => {
    expect(accepting({ a: ["1", 2], b: ["0", 1], c: ["3", 3] }).answer).toEqual({
      action: "accept",
      lines: [
        { id: "a", quantity: 1 },
        { id: "c", quantity: 3 },
      ],
    })
  })

  it.each([
    ["pieces", { a: ["0", 2] }],
    ["pieces", { a: ["", 2] }],
    ["invalid", { a: ["3", 2] }],
    ["invalid", { a: ["-1", 2] }],
    ["invalid", { a: ["1.5", 2] }],
    ["invalid", { a: ["many", 2] }],
  ] as [string, Record<string, [string, number]>][])(
    "should complain of %s: %p",
    (fault, lines) => {
      expect(accepting(lines)).toEqual({ answer: null, fault })
    }
  )

  it("should send a tapped reason in the merchant's language, with own words behind it", () => {
    const refusing = (fields: Record<string, string>) =>
      parseAnswer(form({ action: "reject", ...fields }))
    expect(refusing({ reason: "out_of_stock" }).answer).toEqual({
      action: "reject",
      reason: "Out of stock",
    })
    expect(refusing({ reason: "price", words: " ₹20 ज़्यादा " }).answer).toEqual({
      action: "reject",
      reason: "Price has changed: ₹20 ज़्यादा",
    })
    expect(refusing({ reason: "other", words: "Loom broke" }).answer).toEqual({
      action: "reject",
      reason: "Loom broke",
    })
    expect(refusing({ reason: "other" }).fault).toBe("words")
    expect(refusing({ reason: "toString" }).fault).toBe("reason")
    expect(refusing({}).fault).toBe("reason")
    const long = refusing({ reason: "other", words: "x".repeat(600) }).answer
    expect(long).toMatchObject({ reason: "x".repeat(400) })
  })
})

describe("parseParcel", () => {
  const typed = { length_cm: "30", breadth_cm: "25.5", height_cm: "4", weight_g: "400" }

  it("should read numbers, also with a fraction of a centimetre", () => {
    expect(parseParcel(typed).parcel).toEqual({
      length_cm: 30,
      breadth_cm: 25.5,
      height_cm: 4,
      weight_g: 400,
    })
  })

  it("should name every field that cannot be right", () => {
    const wrong = { length_cm: "", breadth_cm: "201", height_cm: "0", weight_g: "1.5" }
    expect(parseParcel(wrong)).toEqual({
      parcel: null,
      faults: {
        length_cm: "length",
        breadth_cm: "breadth",
        height_cm: "height",
        weight_g: "weight",
      },
    })
    expect(parseParcel({ ...typed, weight_g: "four" }).faults).toEqual({ weight_g: "weight" })
  })

  it.each(PRESET_NAMES)("should offer presets that are sound: %s", (name) => {
    const preset = PARCEL_PRESETS[name]
    const asTyped = Object.fromEntries(
      Object.entries(preset).map(([field, value]) => [field, String(value)])
    ) as typeof typed
    expect(parseParcel(asTyped).parcel).toEqual(preset)
  })
})

describe("stock drafts", () => {
  const listing = { id: "a", stock: 5 }

  it("should forget a number that is what is stored", () => {
    const drafts = withDraft({}, listing, "7")
    expect(drafts).toEqual({ a: "7" })
    expect(withDraft(drafts, listing, "5")).toEqual({})
  })

  it("should report in batches of at most 200, or not at all when a number is wrong", () => {
    const many = Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`l${n}`, String(n)]))
    expect(reportsOf(many)!.map((batch) => batch.length)).toEqual([200, 200, 1])
    expect(reportsOf(many)!.flat()[400]).toEqual({ id: "l400", stock: 400 })
    expect(reportsOf({ a: "1", b: "" })).toBeNull()
    expect(reportsOf({ a: "-1" })).toBeNull()
    expect(reportsOf({ a: "1000001" })).toBeNull()
    expect(reportsOf({})).toEqual([])
  })

  it("should take nothing from a device but texts by id", () => {
    expect(readDrafts('{"a":"3","b":4}')).toEqual({ a: "3" })
    expect(readDrafts("not json")).toEqual({})
    expect(readDrafts("7")).toEqual({})
    expect(readDrafts(null)).toEqual({})
  })
})

describe("lineTotal", () => {
  it("should add exactly, to the paisa", () => {
    expect(
      lineTotal([
        { quantity: 3, costPrice: 0.1 },
        { quantity: 1, costPrice: 0.2 },
        { quantity: 4, costPrice: null },
      ])
    ).toBe(0.5)
  })
})
