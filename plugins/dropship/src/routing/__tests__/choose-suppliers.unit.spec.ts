import fc from "fast-check"
import { chooseSuppliers } from "../choose-suppliers"
import { sellableStock } from "../sellable-stock"
import { combinations } from "../supplier-sets"
import type { RoutableLine, SupplyOption } from "../types"

const option = (overrides: Partial<SupplyOption> = {}): SupplyOption => ({
  supplier_id: `sup_${overrides.supplier_code ?? "AAA"}`,
  supplier_code: "AAA",
  variant_id: "v1",
  sellable: 10,
  priority: 0,
  cost_price: "100.00",
  lead_days: 2,
  active: true,
  ...overrides,
})

const line = (id: string, variantId = "v1", quantity = 1): RoutableLine => ({
  order_line_item_id: id,
  variant_id: variantId,
  quantity,
})

const codes = (lines: RoutableLine[], options: SupplyOption[]) =>
  chooseSuppliers(lines, options).routed.map((routed) => routed.option.supplier_code)

describe("sellableStock", () => {
  it.each([
    [5, 2, 3],
    [2, 5, 0],
    [0, 0, 0],
    [7, 0, 7],
  ])("should leave %i less a buffer of %i as %i", (reported, buffer, sellable) => {
    expect(sellableStock(reported, buffer)).toBe(sellable)
  })
})

describe("chooseSuppliers", () => {
  it.each<[string, Partial<SupplyOption>, Partial<SupplyOption>, string]>([
    [
      "priority",
      { priority: 1 },
      { priority: 2, cost_price: "1.00" },
      "its priority 1 goes before 2",
    ],
    [
      "cost",
      { cost_price: "99.99" },
      { cost_price: "100.00", lead_days: 1 },
      "₹99.99 against ₹100",
    ],
    ["lead time", { lead_days: 1 }, { lead_days: 2 }, "ships in 1 day against 2 days"],
  ])("should prefer by %s and say so", (_, better, worse, reason) => {
    const result = chooseSuppliers(
      [line("l1")],
      [option({ supplier_code: "AAA", ...worse }), option({ supplier_code: "ZZZ", ...better })]
    )
    expect(result.routed[0].option.supplier_code).toBe("ZZZ")
    expect(result.routed[0].reason).toContain(`chosen because`)
    expect(result.routed[0].reason).toContain(reason)
  })

  it("should fall back to the code when all else is equal", () => {
    expect(codes([line("l1")], [option({ supplier_code: "BBB" }), option()])).toEqual(["AAA"])
  })

  it("should keep an order in one parcel although a line would be cheaper elsewhere", () => {
    const result = chooseSuppliers(
      [line("l1", "v1"), line("l2", "v2")],
      [
        option({ supplier_code: "AAA", variant_id: "v1", cost_price: "50.00" }),
        option({ supplier_code: "BBB", variant_id: "v1", cost_price: "90.00" }),
        option({ supplier_code: "BBB", variant_id: "v2" }),
      ]
    )
    expect(result.routed.map((routed) => routed.option.supplier_code)).toEqual(["BBB", "BBB"])
    expect(result.routed[0].reason).toBe("chosen because the whole order fits in one parcel")
    expect(result.routed[1].reason).toContain("only supplier with enough stock")
  })

  it("should share one variant's stock between two lines", () => {
    const result = chooseSuppliers(
      [line("l1", "v1", 2), line("l2", "v1", 2)],
      [option({ sellable: 3 }), option({ supplier_code: "BBB", sellable: 2 })]
    )
    expect(result.routed.map((routed) => routed.option.supplier_code).sort()).toEqual([
      "AAA",
      "BBB",
    ])
  })

  it.each([
    ["nobody lists it", [option({ variant_id: "other" })], "no supplier is left that lists"],
    ["the supplier is inactive", [option({ active: false })], "is inactive"],
    ["stock is short", [option({ sellable: 1 })], "no supplier has 2 in stock (most: 1)"],
  ])("should leave a line unrouted when %s", (_, options, reason) => {
    const result = chooseSuppliers([line("l1", "v1", 2)], options)
    expect(result.routed).toEqual([])
    expect(result.unrouted[0].reason).toContain(reason)
  })

  const variants = ["v1", "v2", "v3", "v4"]
  const suppliers = ["AAA", "BBB", "CCC", "DDD", "EEE"]
  const optionArbitrary = fc.record({
    supplier_code: fc.constantFrom(...suppliers),
    variant_id: fc.constantFrom(...variants),
    sellable: fc.integer({ min: 0, max: 4 }),
    priority: fc.integer({ min: 0, max: 2 }),
    cost_price: fc.constantFrom("100.00", "100.10", "250.00"),
    lead_days: fc.integer({ min: 0, max: 3 }),
    active: fc.boolean(),
  })
  const options = fc
    .uniqueArray(optionArbitrary, {
      selector: (one) => `${one.supplier_code} ${one.variant_id}`,
      maxLength: 16,
    })
    .map((list) => list.map((one) => option(one)))
  const distinctLines = fc
    .uniqueArray(fc.constantFrom(...variants), { minLength: 1 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) => fc.integer({ min: 1, max: 3 }).map((n) => line(`l_${id}`, id, n)))
      )
    )
  const anyLines = fc
    .array(
      fc.record({
        variant_id: fc.constantFrom(...variants),
        quantity: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 6 }
    )
    .map((list) => list.map((one, i) => line(`l_${i}`, one.variant_id, one.quantity)))

  it("should not depend on the order of its inputs", () => {
    fc.assert(
      fc.property(anyLines, options, fc.infiniteStream(fc.nat()), (lines, supply, random) => {
        const shuffle = <T>(items: T[]): T[] =>
          items
            .map((item) => ({ item, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        expect(chooseSuppliers(shuffle(lines), shuffle(supply))).toEqual(
          chooseSuppliers(lines, supply)
        )
      })
    )
  })

  it("should account for each line once and never promise more than there is", () => {
    fc.assert(
      fc.property(anyLines, options, (lines, supply) => {
        const { routed, unrouted } = chooseSuppliers(lines, supply)
        expect([...routed, ...unrouted].map((one) => one.line.order_line_item_id).sort()).toEqual(
          lines.map((one) => one.order_line_item_id).sort()
        )
        supply.forEach((one) => {
          const promised = routed
            .filter((r) => r.option.supplier_id === one.supplier_id)
            .filter((r) => r.line.variant_id === one.variant_id)
            .reduce((sum, r) => sum + r.line.quantity, 0)
          expect(promised).toBeLessThanOrEqual(one.active ? one.sellable : 0)
        })
      })
    )
  })

  it("should route every line that someone can take, in the fewest parcels", () => {
    fc.assert(
      fc.property(distinctLines, options, (lines, supply) => {
        const { routed } = chooseSuppliers(lines, supply)
        const takers = lines.map(
          (one) =>
            new Set(
              supply
                .filter((s) => s.active && s.variant_id === one.variant_id)
                .filter((s) => s.sellable >= one.quantity)
                .map((s) => s.supplier_id)
            )
        )
        const routable = takers.filter((set) => set.size)
        expect(routed).toHaveLength(routable.length)
        const all = [...new Set(supply.map((s) => s.supplier_id))]
        const covers = (set: string[]) => routable.every((t) => set.some((id) => t.has(id)))
        const smallest = all
          .map((_, size) => size)
          .concat(all.length)
          .find((size) => [...combinations(all, size)].some(covers))
        expect(new Set(routed.map((r) => r.option.supplier_id)).size).toBe(smallest)
      })
    )
  })
})
