/**
 * Places orders while the server is killed, outside services misbehave and events are repeated; then
 * counts whether every order has its purchase orders, none twice, and each reached its supplier.
 */
import pg from "pg"
import { settle } from "../lib/backlog.mjs"
import * as house from "../lib/house.mjs"
import { killableServer } from "../lib/killable-server.mjs"
import { planKills } from "../lib/kills.mjs"
import { client } from "../smoke/http.mjs"
import { countAll, waitForRouting } from "./counts.mjs"
import { makeTrouble, startNoise } from "./noise.mjs"
import { placeOrders, stockUp } from "./shoppers.mjs"

const SHOPPERS = 4
/** Suppliers with an API who answer later, by webhook; the others answer at once. */
const LATE_CODES = ["okhla-stitch"]

/** @returns {Promise<{ counts: object, broken: string[] }>} */
export const runDurability = async ({ orders: count, kills, say }) => {
  const env = house.shopEnv()
  const sandboxUrl = `http://127.0.0.1:${house.PORTS.sandbox}`
  const sandbox = client(sandboxUrl)
  const database = new pg.Pool({ connectionString: env.DATABASE_URL, max: 6 })
  // A connection that the database drops is opened again at the next query.
  database.on("error", () => undefined)
  const server = killableServer({ LOG_LEVEL: "error", DISABLE_MEDUSA_ADMIN: "true" })
  const tally = { repeated_events: 0, refused_answers: 0, kills: 0 }
  const placed = []
  const from = performance.now()

  await sandbox.post("/_control/reset", { keep_razorpay: true })
  for (const code of LATE_CODES) {
    await sandbox.post(`/_control/suppliers/${code}`, { mode: "manual" })
  }
  const variants = await stockUp(database)
  await server.start()
  await makeTrouble(sandbox)

  const noise = startNoise({
    database,
    sandboxUrl,
    lateCodes: LATE_CODES,
    orders: placed,
    counts: tally,
  })
  const killer = planKills({
    server,
    kills,
    count,
    done: () => placed.length,
    onKill: (killed) => {
      tally.kills = killed
      say(`${placed.length} of ${count} orders, killed ${killed} times`)
    },
  })
  const killing = killer.whileShopping()
  await placeOrders({
    server,
    backendUrl: `http://127.0.0.1:${house.PORTS.backend}`,
    key: env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY,
    variants,
    count,
    shoppers: SHOPPERS,
    onPlaced: (order) => {
      placed.push(order)
      if (placed.length % 10 === 0) {
        say(`${placed.length} of ${count} orders, killed ${tally.kills} times`)
      }
    },
  })
  await killing
  const secondsToPlace = Math.round((performance.now() - from) / 1000)
  await killer.afterwards()
  await waitForRouting(
    database,
    placed.map((order) => order.order_id),
    say
  )
  await noise.stop()
  await fetch(`${sandboxUrl}/_control/trouble`, { method: "DELETE" })
  await settle(database, say)
  const result = await countAll({ database, sandboxUrl, placed })
  await server.stop()
  await database.end()
  return {
    broken: result.broken,
    counts: {
      ...tally,
      seconds_to_place: secondsToPlace,
      seconds: Math.round((performance.now() - from) / 1000),
      ...result.counts,
    },
  }
}
