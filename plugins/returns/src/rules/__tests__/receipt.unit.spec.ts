import fc from "fast-check"
import type { ReceivedItem } from "../../types"
import { receiptRows } from "../receipt"
import { RETURN_CONDITIONS } from "../refund-amount"
import { DEFAULT_RETURN_SETTINGS } from "../settings"

const stored = [
  { id: "a", quantity: 3, reason_code: "damaged" },
  { id: "b", quantity: 1, reason_code: "fit" },
]
const rows = (entries: ReceivedItem[]) => receiptRows(stored, entries, DEFAULT_RETURN_SETTINGS)

describe("receiptRows", () => {
  it("should split what came in several conditions, and note what did not come", () => {
    expect(
      rows([
        { id: "a", quantity: 1, condition: "damaged" },
        { id: "a", quantity: 1, condition: "wrong", note: "a towel" },
      ])
    ).toEqual([
      {
        id: "a",
        of: "a",
        quantity: 2,
        received_quantity: 1,
        condition: "damaged",
        refund_quantity: 1,
        receipt_note: null,
      },
      {
        id: null,
        of: "a",
        quantity: 1,
        received_quantity: 1,
        condition: "wrong",
        refund_quantity: 0,
        receipt_note: "a towel",
      },
      {
        id: "b",
        of: "b",
        quantity: 1,
        received_quantity: 0,
        condition: null,
        refund_quantity: 0,
        receipt_note: null,
      },
    ])
  })

  it("should let the merchant decide about the money", () => {
    expect(
      rows([{ id: "b", quantity: 1, condition: "damaged", refund_quantity: 1 }])[1].refund_quantity
    ).toBe(1)
    expect(
      rows([{ id: "b", quantity: 1, condition: "good", refund_quantity: 0 }])[1].refund_quantity
    ).toBe(0)
  })

  it.each<[string, ReceivedItem[]]>([
    ["items.0.id", [{ id: "c", quantity: 1, condition: "good" }]],
    ["items.0.quantity", [{ id: "a", quantity: 4, condition: "good" }]],
    ["items.0.quantity", [{ id: "a", quantity: -1, condition: "good" }]],
    ["items.0.quantity", [{ id: "a", quantity: 0.5, condition: "good" }]],
    ["items.0.condition", [{ id: "a", quantity: 1 }]],
    ["items.0.refund_quantity", [{ id: "a", quantity: 1, condition: "good", refund_quantity: 2 }]],
    [
      "items.1.condition",
      [
        { id: "a", quantity: 1, condition: "good" },
        { id: "a", quantity: 1, condition: "good" },
      ],
    ],
    [
      "items.1.quantity",
      [
        { id: "a", quantity: 2, condition: "good" },
        { id: "a", quantity: 2, condition: "damaged" },
      ],
    ],
  ])("should refuse, naming %s", (field, entries) => {
    expect(() => rows(entries)).toThrow(`${field}: `)
  })

  it("should neither lose nor make a piece", () => {
    const entry = fc.record({
      id: fc.constantFrom("a", "b"),
      quantity: fc.integer({ min: 0, max: 3 }),
      condition: fc.constantFrom(...RETURN_CONDITIONS),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        let result
        try {
          result = rows(entries)
        } catch {
          return
        }
        for (const { id, quantity } of stored) {
          const own = result.filter((row) => row.of === id)
          const came = entries.filter((one) => one.id === id)
          expect(own.reduce((sum, row) => sum + row.quantity, 0)).toBe(quantity)
          expect(own.reduce((sum, row) => sum + row.received_quantity, 0)).toBe(
            came.reduce((sum, one) => sum + one.quantity, 0)
          )
          expect(own.filter((row) => row.id === id)).toHaveLength(1)
          for (const row of own) {
            expect(row.quantity).toBeGreaterThan(0)
            expect(row.refund_quantity).toBeLessThanOrEqual(row.received_quantity)
            expect(row.received_quantity).toBeLessThanOrEqual(row.quantity)
          }
        }
      })
    )
  })
})
