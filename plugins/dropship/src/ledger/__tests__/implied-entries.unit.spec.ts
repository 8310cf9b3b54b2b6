import { sumMoney } from "@bodycon/kit"
import { impliedEntries } from "../implied-entries"
import { missingEntries } from "../missing-entries"
import type { MissingEntry, PurchaseOrderFacts, SupplierTerms } from "../types"

const ACCEPTED = "2026-11-02T06:00:00.000Z"
const SHIPPED = "2026-11-03T06:00:00.000Z"
const DELIVERED = "2026-11-06T19:00:00.000Z"
const RETURNED = "2026-11-20T06:00:00.000Z"

const facts = (overrides: Partial<PurchaseOrderFacts> = {}): PurchaseOrderFacts => ({
  id: "po_1",
  number: "BC-20261101-000001-P1",
  order_id: "order_1",
  order_number: "BC-20261101-000001",
  supplier_id: "sup_a",
  status: "accepted",
  accepted_at: ACCEPTED,
  ready_at: null,
  picked_up_at: null,
  delivered_at: null,
  closed_at: null,
  lines: [
    {
      id: "line_1",
      supplier_sku: "RMD-S",
      quantity: 3,
      cost_price: "612.35",
      refused_at: null,
      moved_at: null,
    },
  ],
  returns: [],
  ...overrides,
})
const shipped = { status: "picked_up", picked_up_at: SHIPPED } as const
const delivered = { ...shipped, status: "delivered", delivered_at: DELIVERED } as const
const came = (kind: "rto" | "customer_return", quantity: number, id = "ret_1") => ({
  id,
  kind,
  purchase_order_line_id: "line_1",
  quantity,
  returned_at: RETURNED,
})

const terms = (overrides: Partial<SupplierTerms> = {}): SupplierTerms => ({
  pay_on: "deliver",
  pay_after_days: 7,
  accepts_returns: true,
  accepts_rto: true,
  ...overrides,
})

/** Posts one state after another onto the same account. */
const post = (states: PurchaseOrderFacts[], agreed: SupplierTerms): MissingEntry[] =>
  states.reduce<MissingEntry[]>(
    (stored, state) => [
      ...stored,
      ...missingEntries(state.id, impliedEntries(state, agreed), stored),
    ],
    []
  )
const told = (entries: MissingEntry[]) => entries.map(({ type, amount }) => [type, amount])
const balance = (entries: MissingEntry[]) => sumMoney(entries.map(({ amount }) => amount))

describe("impliedEntries and missingEntries", () => {
  it.each([
    ["accept", facts(), ["purchase", "1837.05"], "2026-11-09T18:29:59.999Z"],
    ["ship", facts(shipped), ["purchase", "1837.05"], "2026-11-10T18:29:59.999Z"],
    // Delivered after midnight in India: the next day counts.
    ["deliver", facts(delivered), ["purchase", "1837.05"], "2026-11-14T18:29:59.999Z"],
  ] as const)(
    "should owe the goods on %s, due at the end of an Indian day",
    (pay_on, state, entry, due) => {
      const entries = post([state], terms({ pay_on }))
      expect(told(entries)).toEqual([entry])
      expect(entries[0].due_at.toISOString()).toBe(due)
      expect(entries[0].note).toBe("3 × RMD-S")
    }
  )

  it("should owe nothing before the event that the supplier is paid on", () => {
    expect(post([facts()], terms({ pay_on: "ship" }))).toEqual([])
    expect(post([facts(shipped)], terms())).toEqual([])
    expect(
      post([facts({ status: "sent", accepted_at: null })], terms({ pay_on: "accept" }))
    ).toEqual([])
  })

  it("should take an event that nobody reported from the one after it", () => {
    const state = facts({ status: "delivered", delivered_at: DELIVERED })
    const [entry] = post([state], terms({ pay_on: "ship", pay_after_days: 0 }))
    expect(entry.occurred_at.toISOString()).toBe(DELIVERED)
  })

  it("should take back what was cancelled after acceptance, due with what it takes back", () => {
    const cancelled = facts({ status: "cancelled", closed_at: SHIPPED })
    const entries = post([facts(), cancelled], terms({ pay_on: "accept" }))
    expect(told(entries)).toEqual([
      ["purchase", "1837.05"],
      ["cancellation", "-1837.05"],
    ])
    expect(entries[1].due_at).toEqual(entries[0].due_at)
    expect(entries[1].occurred_at.toISOString()).toBe(SHIPPED)
    expect(post([cancelled], terms({ pay_on: "accept" }))).toEqual([])
  })

  it("should owe only the lines that the supplier kept", () => {
    const [line] = facts().lines
    const part = facts({
      lines: [
        { ...line, quantity: 1 },
        { ...line, id: "line_2", quantity: 2, refused_at: SHIPPED },
      ],
    })
    const agreed = terms({ pay_on: "accept" })
    expect(told(post([part], agreed))).toEqual([["purchase", "612.35"]])
    const after = post([facts(), part], agreed)
    expect(told(after)).toEqual([
      ["purchase", "1837.05"],
      ["cancellation", "-1224.70"],
    ])
    expect(after[1]).toMatchObject({ note: "RMD-S, 1 left", occurred_at: new Date(SHIPPED) })
    const moved = facts({ lines: [{ ...line, moved_at: SHIPPED }] })
    expect(balance(post([facts(), moved], agreed))).toBe("0.00")
  })

  it("should take an RTO off when the goods were owed, and not care for it when they never were", () => {
    const state = facts({ ...shipped, returns: [came("rto", 3)] })
    expect(told(post([facts(shipped), state], terms({ pay_on: "ship" })))).toEqual([
      ["purchase", "1837.05"],
      ["rto", "-1837.05"],
    ])
    expect(post([state], terms({ pay_on: "deliver" }))).toEqual([])
    expect(told(post([state], terms({ pay_on: "ship", accepts_rto: false })))).toEqual([
      ["purchase", "1837.05"],
    ])
  })

  it("should take off one of three pieces, then the others, to the paisa of a cost with a fraction", () => {
    const [line] = facts().lines
    const lines = [{ ...line, cost_price: "33.335" }]
    const one = facts({ ...delivered, lines, returns: [came("customer_return", 1)] })
    const all = facts({
      ...delivered,
      lines,
      returns: [came("customer_return", 1), came("customer_return", 2, "ret_2")],
    })
    const entries = post([one, all], terms())
    expect(told(entries)).toEqual([
      ["purchase", "100.01"],
      ["return", "-33.34"],
      ["return", "-66.67"],
    ])
    expect(balance(entries)).toBe("0.00")
    expect(entries[1].due_at.toISOString()).toBe(RETURNED)
  })

  it("should leave a return to the shop that the supplier does not take", () => {
    const state = facts({ ...delivered, returns: [came("customer_return", 2)] })
    expect(told(post([state], terms({ accepts_returns: false })))).toEqual([
      ["purchase", "1837.05"],
    ])
  })

  it("should never take off more pieces than were bought", () => {
    const returns = [came("rto", 2), came("customer_return", 2, "ret_2")]
    expect(balance(post([facts({ ...delivered, returns })], terms()))).toBe("0.00")
  })

  it("should add nothing for the same state twice, and arrive at the same whatever came first", () => {
    const last = facts({ ...delivered, returns: [came("customer_return", 1)] })
    const agreed = terms({ pay_on: "accept" })
    const oneByOne = post([facts(), facts(shipped), facts(delivered), last, last, last], agreed)
    expect(oneByOne).toHaveLength(2)
    expect(new Set(oneByOne.map(({ source_key }) => source_key)).size).toBe(2)
    expect(balance(post([last], agreed))).toBe(balance(oneByOne))
    expect(balance(post([facts({ ...shipped, returns: last.returns }), last], agreed))).toBe(
      balance(oneByOne)
    )
  })

  it("should give back a return with the goods when these turn out not to be owed", () => {
    const returned = facts({ ...shipped, returns: [came("rto", 1)] })
    const refused = { ...returned, status: "cancelled", closed_at: RETURNED } as const
    const entries = post([returned, refused], terms({ pay_on: "accept" }))
    expect(balance(entries)).toBe("0.00")
    expect(told(entries)).toEqual([
      ["purchase", "1837.05"],
      ["rto", "-612.35"],
      ["cancellation", "-1837.05"],
      ["rto", "612.35"],
    ])
  })
})
