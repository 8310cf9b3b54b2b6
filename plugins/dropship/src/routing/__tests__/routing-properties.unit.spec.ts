import fc from "fast-check"
import { toPaise } from "@bodycon/kit"
import { buildDrafts } from "../build-drafts"
import { chooseSuppliers } from "../choose-suppliers"
import type { RoutableLine, RoutedLine, RoutingWeights, SupplyOption } from "../types"
import { anyLines, anySupply, anyWeights } from "./helpers"

const NEUTRAL_SCORE = 70

const identity = (line: RoutableLine) => `${line.order_line_item_id}#${line.part ?? 1}`

type Assignment = { line: RoutableLine; option: SupplyOption }

/** Lines left out, parcels, priorities, weighed cost: written down independently of the code under test. */
const judge = (
  plan: Assignment[],
  lines: RoutableLine[],
  supply: SupplyOption[],
  weights: RoutingWeights
): number[] => {
  const active = supply.filter((one) => one.active)
  const distanceOf = new Map(active.map((one) => [one.supplier_id, one.distance_km ?? null]))
  const known = [...distanceOf.values()].filter((km): km is number => km !== null)
  const average = known.length
    ? Math.round(known.reduce((sum, km) => sum + km, 0) / known.length)
    : 0
  const parcels = new Map(plan.map(({ option }) => [option.supplier_id, option]))
  const goods = plan.map(
    ({ line, option }) =>
      toPaise(option.cost_price) * line.quantity +
      Math.round(weights.leadDay * option.lead_days * 100)
  )
  const ways = [...parcels.values()].map(
    (option) =>
      Math.round(weights.kilometre * (option.distance_km ?? average) * 100) +
      Math.round(weights.scorePoint * (100 - (option.score ?? NEUTRAL_SCORE)) * 100)
  )
  return [
    lines.length - plan.length,
    parcels.size,
    plan.reduce((sum, { option }) => sum + option.priority, 0),
    [...goods, ...ways].reduce((sum, paise) => sum + paise, 0),
  ]
}

const compare = (a: number[], b: number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at] - b[at]
}

/** The best of all plans there are, by trying every one. */
const bestOfAll = (
  lines: RoutableLine[],
  supply: SupplyOption[],
  weights: RoutingWeights
): number[] => {
  let best: number[] | undefined
  const left = new Map(supply.map((one) => [one, one.sellable]))
  const plan: Assignment[] = []
  const visit = (index: number): void => {
    if (index === lines.length) {
      const sums = judge(plan, lines, supply, weights)
      best = !best || compare(sums, best) < 0 ? sums : best
      return
    }
    const line = lines[index]
    visit(index + 1)
    for (const option of supply) {
      const stock = left.get(option)!
      if (option.active && option.variant_id === line.variant_id && stock >= line.quantity) {
        left.set(option, stock - line.quantity)
        plan.push({ line, option })
        visit(index + 1)
        plan.pop()
        left.set(option, stock)
      }
    }
  }
  visit(0)
  return best!
}

const promised = (routed: RoutedLine[], option: SupplyOption): number =>
  routed
    .filter((one) => one.option.supplier_id === option.supplier_id)
    .filter((one) => one.line.variant_id === option.variant_id)
    .reduce((sum, one) => sum + one.line.quantity, 0)

describe("routing, whatever the order and the stock", () => {
  it("should choose a plan that no other plan beats", () => {
    fc.assert(
      fc.property(anyLines, anySupply, anyWeights, (lines, supply, weights) => {
        const { routed } = chooseSuppliers(lines, supply, weights)
        expect(judge(routed, lines, supply, weights)).toEqual(bestOfAll(lines, supply, weights))
      }),
      { numRuns: 400 }
    )
  })

  it("should not depend on the order of its inputs, nor should the reasons", () => {
    fc.assert(
      fc.property(anyLines, anySupply, fc.infiniteStream(fc.nat()), (lines, supply, random) => {
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
      fc.property(anyLines, anySupply, (lines, supply) => {
        const { routed, unrouted } = chooseSuppliers(lines, supply)
        expect([...routed, ...unrouted].map((one) => identity(one.line)).sort()).toEqual(
          lines.map(identity).sort()
        )
        supply.forEach((one) => {
          expect(promised(routed, one)).toBeLessThanOrEqual(one.active ? one.sellable : 0)
        })
      })
    )
  })

  it("should never choose an inactive supplier, or one that was not offered", () => {
    fc.assert(
      fc.property(anyLines, anySupply, fc.constantFrom("AAA", "BBB", "CCC"), (lines, all, code) => {
        const supply = all.filter((one) => one.supplier_code !== code)
        const { routed } = chooseSuppliers(lines, supply)
        routed.forEach(({ option, line }) => {
          expect(supply).toContain(option)
          expect(option.active).toBe(true)
          expect(option.variant_id).toBe(line.variant_id)
        })
      })
    )
  })

  it("should send one parcel when one supplier can do all", () => {
    fc.assert(
      fc.property(anyLines, anySupply, (lines, supply) => {
        const demand = new Map<string, number>()
        lines.forEach((one) =>
          demand.set(one.variant_id, (demand.get(one.variant_id) ?? 0) + one.quantity)
        )
        const canDoAll = (id: string) =>
          [...demand].every(([variant, pieces]) =>
            supply.some(
              (one) =>
                one.supplier_id === id &&
                one.variant_id === variant &&
                one.active &&
                one.sellable >= pieces
            )
          )
        if ([...new Set(supply.map((one) => one.supplier_id))].some(canDoAll)) {
          const { routed } = chooseSuppliers(lines, supply)
          expect(routed).toHaveLength(lines.length)
          expect(new Set(routed.map((one) => one.option.supplier_id)).size).toBe(1)
        }
      }),
      { numRuns: 500 }
    )
  })

  it("should give every chosen line a reason, and drafts that keep line, part and quantity", () => {
    fc.assert(
      fc.property(anyLines, anySupply, anyWeights, (lines, supply, weights) => {
        const options = supply.map((one) => ({
          ...one,
          supplier_sku: `${one.supplier_code}-${one.variant_id}`,
          channel: "manual",
          answer_minutes: 60,
          dispatch_hours: 24,
        }))
        const orderLines = lines.map((one) => ({ ...one, title: "Dress", unit_price: "999.00" }))
        const { drafts, unrouted } = buildDrafts(orderLines, { options, weights })
        const bought = drafts.flatMap((draft) => draft.lines)
        expect([...bought, ...unrouted].map((one) => [identity(one), one.quantity]).sort()).toEqual(
          lines.map((one) => [identity(one), one.quantity]).sort()
        )
        bought.forEach((one) => expect(one.reason).toMatch(/^chosen because \S.*\S$/))
        expect(new Set(drafts.map((draft) => draft.supplier_id)).size).toBe(drafts.length)
      })
    )
  })
})

describe("routing of large orders", () => {
  it("should find the one supplier who can do all among two hundred, whoever else is cheaper", () => {
    const lines = Array.from({ length: 300 }, (_, i) => ({
      order_line_item_id: `l${i}`,
      variant_id: `v${i}`,
      quantity: 1,
    }))
    const from = (code: string, cost_price: string, variants: RoutableLine[]): SupplyOption[] =>
      variants.map((one) => ({
        supplier_id: code,
        supplier_code: code,
        variant_id: one.variant_id,
        sellable: 1,
        priority: 0,
        cost_price,
        lead_days: 1,
        active: true,
      }))
    const cheap = Array.from({ length: 199 }, (_, i) =>
      from(
        `S${100 + i}`,
        "10.00",
        lines.filter((__, at) => (at * 7 + i) % 20 !== 0)
      )
    )
    const { routed } = chooseSuppliers(lines, [...cheap.flat(), ...from("ZZZ", "900.00", lines)])
    expect(new Set(routed.map((one) => one.option.supplier_code))).toEqual(new Set(["ZZZ"]))
  })

  it("should hold all of the above where the search is greedy", () => {
    const supplyOf = (seed: number): SupplyOption[] =>
      Array.from({ length: 1200 }, (_, i) => ({
        supplier_id: `sup_${(i * 17 + seed) % 60}`,
        supplier_code: `S${100 + ((i * 17 + seed) % 60)}`,
        variant_id: `v${Math.floor(i / 4)}`,
        sellable: (i * 31 + seed) % 5,
        priority: i % 2,
        cost_price: `${100 + ((i * 7) % 50)}.00`,
        lead_days: i % 3,
        active: (i + seed) % 11 > 0,
        distance_km: (((i * 17 + seed) % 60) * 37) % 2000,
      }))
    const lines = Array.from({ length: 400 }, (_, i) => ({
      order_line_item_id: `l${i}`,
      variant_id: `v${(i * 3) % 300}`,
      quantity: 1 + (i % 2),
    }))
    for (const seed of [1, 2, 3]) {
      const supply = supplyOf(seed)
      const { routed, unrouted } = chooseSuppliers(lines, supply)
      expect(routed.length + unrouted.length).toBe(lines.length)
      supply.forEach((one) =>
        expect(promised(routed, one)).toBeLessThanOrEqual(one.active ? one.sellable : 0)
      )
      const alone = lines.filter(
        (line) => lines.filter((one) => one.variant_id === line.variant_id).length === 1
      )
      const canBeRouted = (line: RoutableLine) =>
        supply.some(
          (one) => one.active && one.variant_id === line.variant_id && one.sellable >= line.quantity
        )
      alone.forEach((line) =>
        expect(routed.some((one) => one.line === line)).toBe(canBeRouted(line))
      )
      expect(chooseSuppliers([...lines].reverse(), [...supply].reverse())).toEqual({
        routed,
        unrouted,
      })
    }
  })
})
