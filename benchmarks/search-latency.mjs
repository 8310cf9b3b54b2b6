/**
 * `node benchmarks/search-latency.mjs [--url http://127.0.0.1:9000] [--key pk_…] [--rounds 30]`: asks a
 * running shop what a storefront asks, one user at a time, and prints p50 and p95 in milliseconds as JSON.
 * Exit 1 when a p95 is above the shop's limit for a category page and a search answer.
 */
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"

const LIMIT_MS = 300
const WARM_UP_ROUNDS = 3

const { values } = parseArgs({
  options: {
    url: { type: "string", default: process.env.BACKEND_URL ?? "http://127.0.0.1:9000" },
    key: { type: "string", default: process.env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY ?? "" },
    rounds: { type: "string", default: "30" },
  },
})
const rounds = Number(values.rounds)

const FACETS = [
  { field: "category_handles", limit: 30 },
  { field: "sizes_in_stock", limit: 30 },
  { field: "colors", limit: 40 },
  "fabric",
  "occasion",
  "fit_type",
  "pattern",
  { field: "brand", limit: 40 },
  { field: "price", type: "stats" },
]

const page = (filters, search_options = {}, order) => ({
  entity: "products",
  filters,
  pagination: { skip: 0, take: 24, ...(order ? { order } : {}) },
  search_options,
})

/** What is asked; each name is one line of the result. */
const QUESTIONS = {
  "category page": page(
    { category_handles: ["dresses"] },
    { facets: FACETS, disjunctive_facets: true },
    { popularity: "DESC" }
  ),
  "category page, filtered and sorted": page(
    {
      category_handles: ["dresses"],
      sizes_in_stock: ["S", "M"],
      colors: ["Black"],
      price: { $lte: 2000 },
    },
    { facets: FACETS, disjunctive_facets: true },
    { price: "ASC" }
  ),
  "all products, newest": page({}, { facets: FACETS }, { created_at: "DESC" }),
  search: page({ q: "cotton kurti" }, { facets: FACETS, highlight: { fields: ["title"] } }),
  "search, no facets": page({ q: "black dress" }, { highlight: { fields: ["title"] } }),
  "search, misspelt": page({ q: "palazo kurrta" }, { highlight: { fields: ["title"] } }),
  typeahead: page({ q: "cotton ku" }, { match_strategy: "last" }),
}

const ask = async (body) => {
  const startedAt = performance.now()
  const response = await fetch(`${values.url}/store/search`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-publishable-api-key": values.key },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) {
    throw new Error(`/store/search answered ${response.status}: ${answer.message}`)
  }
  return { ms: performance.now() - startedAt, result: answer.results[0] }
}

const percentile = (sorted, share) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 10) / 10

const measure = async (body) => {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    await ask(body)
  }
  const times = []
  let count = null
  for (let round = 0; round < rounds; round++) {
    const { ms, result } = await ask(body)
    times.push(ms)
    count = result.metadata.count
  }
  times.sort((a, b) => a - b)
  return { hits: count, p50_ms: percentile(times, 0.5), p95_ms: percentile(times, 0.95) }
}

const results = {}
for (const [name, body] of Object.entries(QUESTIONS)) {
  results[name] = await measure(body)
}
const slow = Object.entries(results).filter(([, { p95_ms }]) => p95_ms > LIMIT_MS)
console.log(JSON.stringify({ url: values.url, rounds, limit_ms: LIMIT_MS, results }, null, 2))
process.exit(slow.length ? 1 : 0)
