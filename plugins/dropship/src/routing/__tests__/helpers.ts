import fc from "fast-check"
import type { RoutableLine, SupplyOption } from "../types"

export const option = (overrides: Partial<SupplyOption> = {}): SupplyOption => ({
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

export const line = (id: string, variantId = "v1", quantity = 1): RoutableLine => ({
  order_line_item_id: id,
  variant_id: variantId,
  quantity,
})

const VARIANTS = ["v1", "v2", "v3", "v4"]
const SUPPLIERS = ["AAA", "BBB", "CCC", "DDD", "EEE"]

const listing = fc.record({
  supplier_code: fc.constantFrom(...SUPPLIERS),
  variant_id: fc.constantFrom(...VARIANTS),
  sellable: fc.integer({ min: 0, max: 4 }),
  priority: fc.integer({ min: 0, max: 2 }),
  cost_price: fc.constantFrom("100.00", "100.10", "112.35", "250.00"),
  lead_days: fc.integer({ min: 0, max: 3 }),
})

/** What is the same in all of a supplier's options. */
const traits = fc.record({
  active: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  distance_km: fc.option(fc.integer({ min: 0, max: 2500 })),
  score: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
})

/** Up to sixteen options of five suppliers for four variants. */
export const anySupply = fc
  .tuple(
    fc.uniqueArray(listing, {
      selector: (one) => `${one.supplier_code} ${one.variant_id}`,
      maxLength: 16,
    }),
    fc.tuple(...SUPPLIERS.map(() => traits))
  )
  .map(([list, own]) =>
    list.map((one) => option({ ...one, ...own[SUPPLIERS.indexOf(one.supplier_code)] }))
  )

/** Up to five lines; several may be of one variant, or parts of one order line. */
export const anyLines = fc
  .array(
    fc.record({
      variant_id: fc.constantFrom(...VARIANTS),
      quantity: fc.integer({ min: 1, max: 3 }),
      isPart: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 }
  )
  .map((list) =>
    list.map((one, i) => ({
      ...line(one.isPart ? `l_of_${one.variant_id}` : `l_${i}`, one.variant_id, one.quantity),
      part: one.isPart ? i + 1 : 1,
    }))
  )

/** Weights in steps of a paisa. */
export const anyWeights = fc.record({
  leadDay: fc.integer({ min: 0, max: 5000 }).map((paise) => paise / 100),
  kilometre: fc.integer({ min: 0, max: 20 }).map((paise) => paise / 100),
  scorePoint: fc.integer({ min: 0, max: 1000 }).map((paise) => paise / 100),
})
