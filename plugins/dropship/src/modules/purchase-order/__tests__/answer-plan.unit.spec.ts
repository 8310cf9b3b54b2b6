import fc from "fast-check"
import { describeAnswer, isSameAnswer, linesOfSkus, planAnswer } from "../answer-plan"

const line = (id: string, quantity: number, sku = `S-${id}`) => ({
  id,
  supplier_sku: sku,
  title: "Ribbed Midi Dress",
  variant_title: "M",
  quantity,
  refused_at: null as Date | null,
})

describe("planAnswer", () => {
  const lines = [line("a", 3), line("b", 1)]

  it("should take everything when no line is named", () => {
    expect(planAnswer(lines, undefined)).toMatchObject({ taken: [{}, {}], refused: [] })
  })

  it("should refuse what is not named or named with 0", () => {
    const plan = planAnswer(lines, [{ id: "a", quantity: 2 }])
    expect(plan.taken).toEqual([{ line: lines[0], quantity: 2 }])
    expect(plan.refused).toEqual([
      { line: lines[0], quantity: 1 },
      { line: lines[1], quantity: 1 },
    ])
    expect(planAnswer(lines, [{ id: "a", quantity: 0 }]).taken).toEqual([])
    expect(describeAnswer(plan)).toBe(
      "took 2 × Ribbed Midi Dress, M (S-a). Refused 1 × Ribbed Midi Dress, M (S-a); 1 × Ribbed Midi Dress, M (S-b)"
    )
  })

  it.each([
    ["lines.id c is not a line", [{ id: "c", quantity: 1 }]],
    [
      "lines.id a is named twice",
      [
        { id: "a", quantity: 1 },
        { id: "a", quantity: 1 },
      ],
    ],
    ["lines.quantity 4 is more than the 3", [{ id: "a", quantity: 4 }]],
    ["lines.quantity must be a whole number", [{ id: "a", quantity: 1.5 }]],
    ["lines.quantity must be a whole number", [{ id: "a", quantity: -1 }]],
  ])("should say %s", (message, taken) => {
    expect(() => planAnswer(lines, taken)).toThrow(message)
  })

  it("should lose and double no piece", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 }), fc.boolean()), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows) => {
          const asked = rows.map(([quantity], index) => line(`l${index}`, quantity))
          const taken = rows.flatMap(([quantity, some, named], index) =>
            named ? [{ id: `l${index}`, quantity: Math.min(quantity, some) }] : []
          )
          const plan = planAnswer(asked, taken)
          for (const one of asked) {
            const pieces = [...plan.taken, ...plan.refused]
              .filter((part) => part.line === one)
              .map((part) => part.quantity)
            expect(pieces.reduce((sum, quantity) => sum + quantity, 0)).toBe(one.quantity)
            expect(pieces.every((quantity) => quantity > 0)).toBe(true)
          }
        }
      )
    )
  })
})

describe("isSameAnswer", () => {
  const refused = { ...line("a2", 2), refused_at: new Date() }
  const stored = [line("a", 1), refused, { ...line("b", 1), refused_at: new Date() }]

  it("should know a repeat, however the refused lines are told", () => {
    expect(isSameAnswer(stored, [{ id: "a", quantity: 1 }])).toBe(true)
    expect(
      isSameAnswer(stored, [
        { id: "b", quantity: 0 },
        { id: "a", quantity: 1 },
      ])
    ).toBe(true)
    expect(isSameAnswer([line("a", 1)], undefined)).toBe(true)
  })

  it("should know another answer", () => {
    expect(isSameAnswer(stored, undefined)).toBe(false)
    expect(isSameAnswer(stored, [{ id: "a", quantity: 3 }])).toBe(false)
    expect(
      isSameAnswer(stored, [
        { id: "a", quantity: 1 },
        { id: "b", quantity: 1 },
      ])
    ).toBe(false)
  })
})

describe("linesOfSkus", () => {
  const lines = [line("a", 2, "S"), line("b", 3, "S"), line("c", 1, "T")]

  it("should fill lines of one SKU one after the other", () => {
    expect(linesOfSkus(lines, [{ supplier_sku: "S", quantity: 4 }])).toEqual([
      { id: "a", quantity: 2 },
      { id: "b", quantity: 2 },
    ])
  })

  it("should leave too many to be refused, and refuse an unknown SKU itself", () => {
    const taken = linesOfSkus(lines, [{ supplier_sku: "S", quantity: 9 }])
    expect(() => planAnswer(lines, taken)).toThrow("lines.quantity 7 is more than the 3")
    expect(() => linesOfSkus(lines, [{ supplier_sku: "X", quantity: 1 }])).toThrow(
      "lines.supplier_sku X"
    )
  })
})
