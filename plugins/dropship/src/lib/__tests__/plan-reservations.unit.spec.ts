import fc from "fast-check"
import { planReservations, reservationIds } from "../plan-reservations"
import type { NewReservation, Reservation, WantedPart } from "../plan-reservations"

const want = (part: number, at: string, quantity: number, more: Partial<WantedPart> = {}) => ({
  order_line_item_id: "l1",
  part,
  inventory_item_id: "i1",
  location_id: at,
  quantity,
  allow_backorder: false,
  state: "held" as const,
  ...more,
})

const have = (
  id: string,
  at: string,
  quantity: number,
  line_item_id = "l1",
  parts?: number[]
): Reservation => ({
  id,
  line_item_id,
  inventory_item_id: "i1",
  location_id: at,
  quantity,
  ...(parts ? { metadata: { parts } } : {}),
})

/** What there is after a plan was carried out, told as `<id> <location> <quantity>`. */
const after = (wanted: WantedPart[], existing: Reservation[]) => {
  const plan = planReservations(wanted, existing)
  let next = 0
  const made = (one: NewReservation): Reservation => ({ ...one, id: `new-${++next}` })
  const changed = new Map([...plan.shrink, ...plan.grow].map((one) => [one.id, one]))
  const reservations = [
    ...existing
      .filter((one) => !plan.remove.some(({ id }) => id === one.id))
      .map((one): Reservation => changed.get(one.id) ?? one),
    ...plan.move.map(made),
    ...plan.create.map(made),
  ]
  const told = reservations
    .map((one) => `${one.line_item_id} ${one.location_id} ${Number(one.quantity)}`)
    .sort()
  return { plan, reservations, told }
}

const isEmpty = (plan: ReturnType<typeof planReservations>): boolean =>
  Object.values(plan).every((list) => !list.length)

describe("planReservations", () => {
  it("should create at the supplier before it gives back at the first location", () => {
    const { plan, told } = after([want(1, "B", 2, { state: "fresh" })], [have("r1", "A", 2)])
    expect(told).toEqual(["l1 B 2"])
    expect(plan.move).toHaveLength(1)
    expect(plan.remove).toEqual([have("r1", "A", 2)])
  })

  it("should leave a right one, and clear up when a first run stopped half-way", () => {
    const fresh = [want(1, "B", 2, { state: "fresh" })]
    expect(isEmpty(planReservations(fresh, [have("r1", "B", 2)]))).toBe(true)
    const { plan } = after(fresh, [have("r1", "A", 2), have("r2", "B", 2)])
    expect(plan).toMatchObject({ move: [], create: [], remove: [{ id: "r1" }] })
  })

  it("should give everything back of a line nobody takes", () => {
    expect(after([], [have("r1", "A", 2), have("r2", "B", 1, "l1#2")]).told).toEqual([])
  })

  it("should leave the taken pieces with the supplier and park the others at the next one", () => {
    const split = [want(1, "A", 1), want(2, "B", 2, { state: "fresh" })]
    expect(after(split, [have("r1", "A", 3)]).told).toEqual(["l1 A 1", "l1#2 B 2"])
  })

  it("should keep what waits for another supplier where it is", () => {
    const waiting = [want(1, "A", 1), want(2, "A", 2)]
    const { reservations, told, plan } = after(waiting, [have("r1", "A", 3)])
    expect(told).toEqual(["l1 A 1", "l1#2 A 2"])
    expect(plan.create[0].allow_backorder).toBe(true)
    expect(isEmpty(planReservations(waiting, reservations))).toBe(true)
  })

  it("should put just the parts of one purchase order under the line's own id, and back", () => {
    const parts = [want(1, "A", 1), want(2, "B", 2)]
    const exposed = parts.map((one) => ({ ...one, exposed: one.part === 2 }))
    const second = after(exposed, [have("r1", "A", 1), have("r2", "B", 2, "l1#2")])
    expect(second.told).toEqual(["l1 B 2", "l1#1 A 1"])
    expect(second.plan).toMatchObject({ move: [], create: [], remove: [] })
    const first = after(
      parts.map((one) => ({ ...one, exposed: one.part === 1 })),
      second.reservations
    )
    expect(first.told).toEqual(["l1 A 1", "l1#2 B 2"])
  })

  it("should count several parts of one purchase order as one reservation", () => {
    const parts = [want(1, "A", 1), want(2, "A", 2), want(3, "B", 1)]
    const existing = [have("r1", "A", 1), have("r2", "A", 2, "l1#2"), have("r3", "B", 1, "l1#3")]
    const both = after(
      parts.map((one) => ({ ...one, exposed: one.part < 3 })),
      existing
    )
    expect(both.told).toEqual(["l1 A 3", "l1#3 B 1"])
    const other = after(
      parts.map((one) => ({ ...one, exposed: one.part === 3 })),
      both.reservations
    )
    expect(other.told).toEqual(["l1 B 1", "l1#1 A 1", "l1#2 A 2"])
  })

  it("should not reserve anew what was fulfilled", () => {
    expect(after([want(1, "A", 2)], []).told).toEqual([])
    const moved = [want(1, "A", 1), want(2, "B", 2, { state: "fresh" })]
    expect(after(moved, [have("r2", "A", 2, "l1#2")]).told).toEqual(["l1#2 B 2"])
  })

  it("should free what is parked of a cancelled order and leave the rest to Medusa", () => {
    const cancelled = [want(1, "A", 1, { state: "released" })]
    expect(after(cancelled, [have("r1", "A", 1), have("r2", "B", 2, "l1#2")]).told).toEqual([
      "l1 A 1",
    ])
  })

  it("should touch no other line's", () => {
    const other: Reservation = { ...have("r9", "A", 2, "l9"), inventory_item_id: "i1" }
    const wanted = [
      want(1, "B", 2, { state: "fresh" }),
      want(1, "A", 2, { order_line_item_id: "l9" }),
    ]
    expect(after(wanted, [have("r1", "A", 2), other]).told).toEqual(["l1 B 2", "l9 A 2"])
  })

  it("should always reach its goal in one run and hold each piece once", () => {
    const part = fc.record({
      at: fc.constantFrom("A", "B", "C"),
      quantity: fc.integer({ min: 1, max: 5 }),
      fresh: fc.boolean(),
      exposed: fc.boolean(),
    })
    const stocked = fc.record({
      at: fc.constantFrom("A", "B", "C"),
      quantity: fc.integer({ min: 1, max: 9 }),
      label: fc.constantFrom("l1", "l1#1", "l1#2", "l1#3"),
    })
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.array(stocked, { maxLength: 5 }),
        (parts, rows) => {
          const exposedAt = parts.find((one) => one.exposed)?.at
          const wanted = parts.map((one, index) =>
            want(index + 1, one.at, one.quantity, {
              state: one.fresh ? "fresh" : "held",
              exposed: one.exposed && one.at === exposedAt,
            })
          )
          const existing = rows.map((row, index) =>
            have(`r${index}`, row.at, row.quantity, row.label)
          )
          const { reservations } = after(wanted, existing)
          const fresh = wanted.filter((one) => one.state === "fresh")
          const total = (list: { quantity: unknown }[]) =>
            list.reduce((sum, one) => sum + Number(one.quantity), 0)
          for (const at of ["A", "B", "C"]) {
            const here = <T extends { location_id: string }>(list: T[]) =>
              list.filter((one) => one.location_id === at)
            expect(total(here(reservations))).toBeGreaterThanOrEqual(total(here(fresh)))
            expect(total(here(reservations))).toBeLessThanOrEqual(total(here(wanted)))
          }
          expect(
            new Set(reservations.map((one) => `${one.line_item_id} ${one.location_id}`)).size
          ).toBe(reservations.length)
          const again = planReservations(
            wanted.map((one) => ({ ...one, state: "held" as const })),
            reservations
          )
          expect([again.move, again.grow, again.create]).toEqual([[], [], []])
        }
      ),
      { numRuns: 500 }
    )
  })
})

describe("reservationIds", () => {
  it("should name the line and each of its parts", () => {
    expect(reservationIds("l1", 2)).toEqual(["l1", "l1#1", "l1#2"])
  })
})
