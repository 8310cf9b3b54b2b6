/**
 * `node benchmarks/routing.mjs [--lines 10000] [--suppliers 200] [--seed 1]`: routes lines to suppliers and
 * prints what a line takes, in milliseconds, as JSON. Needs the built plugin, and no database.
 *
 * With `--database-url` it also measures reading the options of as many lines and routing them, in a shop
 * of its own on a throwaway database of that server; the whole shop must be built then.
 *
 * Exit 1 when a line takes longer than the shop's limit.
 */
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { buildDrafts } from "@bodycon/medusa-plugin-dropship/routing/build-drafts"
import { DEFAULT_ROUTING_WEIGHTS } from "@bodycon/medusa-plugin-dropship/routing/types"

const LIMIT_MS = 2
const LINES_OF_AN_ORDER = [1, 1, 2, 2, 3, 6]

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "10000" },
    suppliers: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    "database-url": { type: "string" },
  },
})
const lineCount = Number(values.lines)
const supplierCount = Number(values.suppliers)

/** The same numbers from the same seed (mulberry32). */
const createRandom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const random = createRandom(Number(values.seed))
const upTo = (max) => Math.floor(random() * max)

const suppliers = Array.from({ length: supplierCount }, (_, index) => ({
  supplier_id: `sup_${index}`,
  supplier_code: `S-${String(index).padStart(4, "0")}`,
  distance_km: upTo(20) ? upTo(2500) : null,
  score: upTo(5) ? 40 + upTo(600) / 10 : null,
  active: upTo(20) > 0,
  channel: "manual",
  answer_minutes: 120,
  dispatch_hours: 24,
}))

/** Offers of one variant by so many suppliers, picked at random. */
const offersOf = (variantId, count) => {
  const from = upTo(supplierCount)
  const stride = 1 + 2 * upTo(supplierCount / 2)
  return Array.from({ length: count }, (_, step) => {
    const supplier = suppliers[(from + step * stride) % supplierCount]
    return {
      ...supplier,
      variant_id: variantId,
      supplier_sku: `${supplier.supplier_code}-${variantId}`,
      sellable: upTo(40),
      priority: upTo(8) ? 0 : 1,
      cost_price: (300 + upTo(90_000) / 100).toFixed(2),
      lead_days: upTo(5),
    }
  }).filter(
    (offer, at, all) => all.findIndex((one) => one.supplier_id === offer.supplier_id) === at
  )
}

const lineOf = (index, variantId) => ({
  order_line_item_id: `line_${String(index).padStart(6, "0")}`,
  variant_id: variantId,
  title: "Dress",
  quantity: upTo(6) ? 1 : 2,
  unit_price: "1499.00",
})

const catalogue = (variants, offers) =>
  Array.from({ length: variants }, (_, index) => {
    const id = `variant_${index}`
    return { id, offers: offersOf(id, offers) }
  })

/** One order of all the lines. */
const oneOrder = (variants) => [
  {
    lines: Array.from({ length: lineCount }, (_, index) =>
      lineOf(index, variants[index % variants.length].id)
    ),
    options: variants.flatMap((variant) => variant.offers),
  },
]

/** As shoppers order: mostly one or two lines, of different variants. */
const manyOrders = (variants) => {
  const orders = []
  for (let index = 0; index < lineCount;) {
    const size = Math.min(LINES_OF_AN_ORDER[upTo(LINES_OF_AN_ORDER.length)], lineCount - index)
    const chosen = new Set()
    while (chosen.size < size) {
      chosen.add(variants[upTo(variants.length)])
    }
    orders.push({
      lines: [...chosen].map((variant) => lineOf(index++, variant.id)),
      options: [...chosen].flatMap((variant) => variant.offers),
    })
  }
  return orders
}

const route = (orders) => {
  const slowest = { ms: 0, lines: 0 }
  let routed = 0
  let parcels = 0
  const startedAt = performance.now()
  for (const { lines, options } of orders) {
    const at = performance.now()
    const { drafts } = buildDrafts(lines, { options, weights: DEFAULT_ROUTING_WEIGHTS })
    const ms = performance.now() - at
    if (ms > slowest.ms) {
      Object.assign(slowest, { ms, lines: lines.length })
    }
    routed += drafts.reduce((sum, draft) => sum + draft.lines.length, 0)
    parcels += drafts.length
  }
  const ms = performance.now() - startedAt
  return {
    orders: orders.length,
    lines: lineCount,
    options: orders.reduce((sum, order) => sum + order.options.length, 0),
    routed,
    parcels,
    ms_per_line: Math.round((ms / lineCount) * 10_000) / 10_000,
    slowest_order: { lines: slowest.lines, ms: Math.round(slowest.ms * 10) / 10 },
  }
}

const typical = catalogue(5000, 8)
const crowded = catalogue(500, supplierCount)

/** What is routed; each name is one line of the result. */
const SETS = {
  "orders, 8 suppliers a variant": manyOrders(typical),
  "orders, every supplier has everything": manyOrders(crowded),
  "one order, 8 suppliers a variant": oneOrder(typical),
  "one order, every supplier has everything": oneOrder(crowded),
}

// Once without counting, so that what is measured is compiled.
route(manyOrders(typical).slice(0, 500))
const results = Object.fromEntries(
  Object.entries(SETS).map(([name, orders]) => [name, route(orders)])
)
if (values["database-url"]) {
  const { routeFromDatabase } = await import("./lib/routing-database.mjs")
  const serverUrl = values["database-url"]
  Object.assign(
    results,
    await routeFromDatabase({ serverUrl, lineCount, supplierCount, buildDrafts })
  )
}
const slow = Object.entries(results).filter(
  ([name, { ms_per_line }]) => ms_per_line > LIMIT_MS && !name.includes("read on its own")
)
console.log(JSON.stringify({ suppliers: supplierCount, limit_ms: LIMIT_MS, results }, null, 2))
process.exit(slow.length ? 1 : 0)
