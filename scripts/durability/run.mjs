/**
 * Places orders while the server is killed, outside services misbehave and events are repeated; then
 * counts whether every order has its purchase orders, none twice, and each reached its supplier.
 */
import pg from "pg"
import * as house from "../lib/house.mjs"
import { client } from "../smoke/http.mjs"
import { countAll, settle, waitForRouting } from "./counts.mjs"
import { makeTrouble, startNoise } from "./noise.mjs"
import { killableServer } from "./server.mjs"
import { placeOrders, stockUp } from "./shoppers.mjs"

const SHOPPERS = 4
/** Suppliers with an API who answer later, by webhook; the others answer at once. */
const LATE_CODES = ["okhla-stitch"]
/** Share of the kills that come after the last order, while purchase orders still go out. */
const LATE_KILLS = 0.2

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** At which numbers of placed orders the server is killed, at random but spread over the run. */
const momentsOf = (kills, orders) => {
  const span = orders / Math.max(1, kills)
  return Array.from({ length: kills }, (_, index) => Math.floor((index + Math.random()) * span))
}

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

  await sandbox.post("/_control/reset")
  for (const code of LATE_CODES) {
    await sandbox.post(`/_control/suppliers/${code}`, { mode: "manual" })
  }
  const variants = await stockUp(database)
  await server.start()
  await makeTrouble(sandbox)

  const early = Math.round(kills * (1 - LATE_KILLS))
  const moments = momentsOf(early, count)
  const noise = startNoise({
    database,
    sandboxUrl,
    lateCodes: LATE_CODES,
    orders: placed,
    counts: tally,
  })
  const killer = (async () => {
    for (const moment of moments) {
      while (placed.length < moment) {
        await pause(50)
      }
      await pause(Math.random() * 800)
      await server.kill()
      tally.kills += 1
      say(`${placed.length} of ${count} orders, killed ${tally.kills} times`)
    }
  })()
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
  await killer
  const secondsToPlace = Math.round((performance.now() - from) / 1000)
  while (tally.kills < kills) {
    await pause(500 + Math.random() * 3000)
    await server.kill()
    tally.kills += 1
    say(`all orders placed, killed ${tally.kills} times`)
  }
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
