import { parseDropshipOptions } from "../../options"
import { chooseSuppliers } from "../choose-suppliers"
import { sellableStock } from "../sellable-stock"
import type { SupplyOption } from "../types"
import { line, option } from "./helpers"

const codes = (...args: Parameters<typeof chooseSuppliers>) =>
  chooseSuppliers(...args).routed.map((routed) => routed.option.supplier_code)

const reasons = (...args: Parameters<typeof chooseSuppliers>) =>
  chooseSuppliers(...args).routed.map((routed) => routed.reason)

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

describe("options of routing and scorecard", () => {
  const required = {
    encryptionKey: "ab".repeat(32),
    linkSecret: "a-secret-for-links-only",
    storefrontUrl: "http://shop.example",
    shop: { name: "Bodycon" },
  }

  it("should have defaults, each on its own", () => {
    expect(parseDropshipOptions(required)).toMatchObject({
      routing: { leadDay: 15, kilometre: 0.04, scorePoint: 2 },
      scorecard: { windowDays: 90 },
    })
    expect(parseDropshipOptions({ ...required, routing: { leadDay: 0 } }).routing).toEqual({
      leadDay: 0,
      kilometre: 0.04,
      scorePoint: 2,
    })
  })

  it.each([
    ["routing.kilometre", { routing: { kilometre: -1 } }],
    ["routing.scorePoint", { routing: { scorePoint: "2" } }],
    ["scorecard.windowDays", { scorecard: { windowDays: 0 } }],
  ])("should name %s when it is wrong", (name, wrong) => {
    expect(() => parseDropshipOptions({ ...required, ...wrong })).toThrow(name)
  })
})

describe("chooseSuppliers", () => {
  it.each<[string, Partial<SupplyOption>, Partial<SupplyOption>, string]>([
    [
      "priority",
      { priority: 1 },
      { priority: 2, cost_price: "1.00" },
      "chosen because its priority 1 goes before 2 of AAA",
    ],
    [
      "cost",
      { cost_price: "99.99" },
      { cost_price: "100.00" },
      "chosen because it costs ₹99.99 against ₹100 at AAA",
    ],
    [
      "lead time",
      { lead_days: 1 },
      { lead_days: 2 },
      "chosen because it ships in 1 day against 2 days at AAA, at the same cost",
    ],
    [
      "distance",
      { distance_km: 40 },
      { distance_km: 350 },
      "chosen because it is 310 km nearer than AAA at the same cost",
    ],
    [
      "scorecard",
      { score: 92.5 },
      { score: 71 },
      "chosen because it scores 92.5 against 71 of AAA at the same cost",
    ],
    [
      "everything weighed",
      { cost_price: "105.00", distance_km: 40, score: 90 },
      { cost_price: "100.00", distance_km: 350, score: 80 },
      "chosen because it weighs ₹27.40 better than AAA: 310 km nearer (counts ₹12.40), " +
        "a score of 90 against 80 (counts ₹20), against ₹5 more cost",
    ],
    [
      "cost over lead time",
      { cost_price: "84.99", lead_days: 2 },
      { cost_price: "100.00", lead_days: 1 },
      "chosen because it weighs ₹0.01 better than AAA: ₹15.01 less cost, " +
        "against 1 day later (counts ₹15)",
    ],
  ])("should prefer by %s and say so", (_, better, worse, reason) => {
    const supply = [
      option({ supplier_code: "AAA", ...worse }),
      option({ supplier_code: "ZZZ", ...better }),
    ]
    expect(codes([line("l1")], supply)).toEqual(["ZZZ"])
    expect(reasons([line("l1")], supply)).toEqual([reason])
  })

  it("should fall back to the code when all else is equal", () => {
    const supply = [option({ supplier_code: "BBB" }), option()]
    expect(codes([line("l1")], supply)).toEqual(["AAA"])
    expect(reasons([line("l1")], supply)[0]).toContain("equal to BBB and comes first by code")
  })

  it("should count all pieces of a line, so that a large one may be worth a longer way", () => {
    const supply = [
      option({ cost_price: "100.00", distance_km: 0 }),
      option({ supplier_code: "FAR", cost_price: "95.00", distance_km: 500 }),
    ]
    expect(codes([line("l1", "v1", 3)], supply)).toEqual(["AAA"])
    expect(codes([line("l1", "v1", 5)], supply)).toEqual(["FAR"])
  })

  it("should count a distance nobody knows as the average and say so", () => {
    const near = option({ supplier_code: "NEAR", distance_km: 100 })
    const far = option({ supplier_code: "FAR", distance_km: 500 })
    const unknown = option({ supplier_code: "AAA", distance_km: null })
    expect(codes([line("l1")], [near, unknown, far])).toEqual(["NEAR"])
    const withoutStock = { ...near, sellable: 0 }
    expect(codes([line("l1")], [withoutStock, unknown, far])).toEqual(["AAA"])
    expect(reasons([line("l1")], [withoutStock, unknown, far])[0]).toBe(
      "chosen because it is 200 km nearer (the distance of AAA is not known; average taken) " +
        "than FAR at the same cost"
    )
  })

  it("should count a supplier without a scorecard as a new one", () => {
    const rated = (score: number) => option({ supplier_code: "ZZZ", score })
    expect(codes([line("l1")], [option(), rated(70.1)])).toEqual(["ZZZ"])
    expect(codes([line("l1")], [option(), rated(69.9)])).toEqual(["AAA"])
  })

  it("should let the shop say what a day, a kilometre and a point are worth", () => {
    const supply = [
      option({ cost_price: "100.00", distance_km: 900 }),
      option({ supplier_code: "BBB", cost_price: "101.00", distance_km: 100 }),
    ]
    expect(codes([line("l1")], supply)).toEqual(["BBB"])
    const free = { leadDay: 0, kilometre: 0, scorePoint: 0 }
    expect(codes([line("l1")], supply, free)).toEqual(["AAA"])
  })

  it("should keep an order in one parcel although a line would be cheaper elsewhere", () => {
    const supply = [
      option({ supplier_code: "AAA", variant_id: "v1", cost_price: "50.00" }),
      option({ supplier_code: "BBB", variant_id: "v1", cost_price: "90.00" }),
      option({ supplier_code: "BBB", variant_id: "v2" }),
    ]
    const lines = [line("l1", "v1"), line("l2", "v2")]
    expect(codes(lines, supply)).toEqual(["BBB", "BBB"])
    expect(reasons(lines, supply)).toEqual([
      "chosen because the whole order fits in one parcel, although AAA costs ₹50 against ₹90 at BBB",
      "chosen because it is the only supplier with enough stock",
    ])
  })

  it("should choose between equally few parcels by the whole order, and say so", () => {
    const supply = [
      option({ supplier_code: "AAA", variant_id: "v1", cost_price: "50.00" }),
      option({ supplier_code: "AAA", variant_id: "v2", cost_price: "90.00" }),
      option({ supplier_code: "BBB", variant_id: "v1", cost_price: "60.00" }),
      option({ supplier_code: "BBB", variant_id: "v2", cost_price: "60.00" }),
    ]
    const lines = [line("l1", "v1"), line("l2", "v2")]
    expect(codes(lines, supply)).toEqual(["BBB", "BBB"])
    expect(reasons(lines, supply)).toEqual([
      "chosen because with it the order as a whole weighs ₹20 better than with AAA",
      "chosen because it costs ₹60 against ₹90 at AAA",
    ])
  })

  it("should not count a parcel that comes anyway", () => {
    const supply = [
      option({ supplier_code: "FAR", variant_id: "v1", distance_km: 1000 }),
      option({ supplier_code: "NEAR", variant_id: "v2", distance_km: 0 }),
      option({ supplier_code: "FAR", variant_id: "v3", cost_price: "90.00", distance_km: 1000 }),
      option({ supplier_code: "NEAR", variant_id: "v3", cost_price: "95.00", distance_km: 0 }),
    ]
    const lines = [line("l1", "v1"), line("l2", "v2"), line("l3", "v3")]
    expect(codes(lines, supply)).toEqual(["FAR", "NEAR", "FAR"])
    expect(reasons(lines, supply)[2]).toBe(
      "chosen because parcels come from both it and NEAR, and it costs ₹90 against ₹95 at NEAR"
    )
  })

  it("should share one variant's stock between two lines", () => {
    const supply = [option({ sellable: 3 }), option({ supplier_code: "BBB", sellable: 2 })]
    const lines = [line("l1", "v1", 2), line("l2", "v1", 2)]
    expect(codes(lines, supply)).toEqual(["AAA", "BBB"])
    expect(reasons(lines, supply)[1]).toBe(
      "chosen because other lines of this order take the stock of AAA"
    )
  })

  it("should know parts of one order line apart", () => {
    const parts = [
      { ...line("l1", "v1", 1), part: 2 },
      { ...line("l1", "v1", 2), part: 1 },
    ]
    const { routed } = chooseSuppliers(parts, [
      option({ sellable: 2 }),
      option({ supplier_code: "BBB", sellable: 1 }),
    ])
    expect(routed.map((one) => [one.line.part, one.option.supplier_code])).toEqual([
      [1, "AAA"],
      [2, "BBB"],
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

  it("should say when a line's stock goes to the order's other lines", () => {
    const { unrouted } = chooseSuppliers(
      [line("l1", "v1", 2), line("l2", "v1", 2)],
      [option({ sellable: 3 })]
    )
    expect(unrouted.map((one) => one.reason)).toEqual([
      "other lines of this order take the stock (most: 3)",
    ])
  })
})
