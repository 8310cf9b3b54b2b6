/**
 * `node benchmarks/size-recommendation.mjs [--rounds 20000] [--limit 2]`: asks for a size, with feedback of other
 * shoppers and a body of which a part is estimated, and prints milliseconds as JSON. Needs the built plugin, and
 * no database.
 *
 * Exit 1 when p95 is above the limit.
 */
import { createRequire } from "node:module"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"

const require = createRequire(import.meta.url)
const {
  NO_FEEDBACK,
  recommendSize,
} = require("../plugins/sizing/.medusa/server/src/engine/index.js")

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20000" },
    limit: { type: "string", default: "2" },
  },
})
const WARM_UP_ROUNDS = 200
const limit = Number(values.limit)

const range = (min, max) => ({ min, max })
const chart = {
  basis: "body",
  fit_type: "regular",
  stretch: 0,
  rows: ["XS", "S", "M", "L", "XL", "XXL"].map((size, rank) => ({
    size,
    rank,
    measurements: {
      bust: range(78 + 5 * rank, 83 + 5 * rank),
      waist: range(61 + 5 * rank, 66 + 5 * rank),
      hips: range(85 + 5 * rank, 90 + 5 * rank),
    },
  })),
}
const voices = (small, fits, large) => ({
  ...NO_FEEDBACK,
  small,
  true: fits,
  large,
  verified_small: small,
  verified_true: fits,
  verified_large: large,
})
const evidence = { pools: [voices(5, 9, 2)], sizes: { M: voices(3, 4, 1) } }

/** Milliseconds of one answer; each body is a little different. */
const ask = (round) => {
  const body = {
    height_cm: 150 + (round % 25),
    weight_kg: 48 + (round % 37),
    bust_cm: 80 + (round % 23),
  }
  const start = performance.now()
  const answer = recommendSize({ chart, body, evidence })
  const took = performance.now() - start
  if (!answer) {
    throw new Error(`no size for ${JSON.stringify(body)}`)
  }
  return took
}

Array.from({ length: WARM_UP_ROUNDS }, (_, round) => ask(round))
const times = Array.from({ length: Number(values.rounds) }, (_, round) => ask(round)).sort(
  (a, b) => a - b
)
const at = (share) => Number(times[Math.floor((times.length - 1) * share)].toFixed(3))
const figures = { answers: times.length, p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1) }
console.log(JSON.stringify({ limit_ms: limit, ...figures }, null, 2))
process.exit(figures.p95_ms > limit ? 1 : 0)
