/**
 * Checkouts whose browser returns, webhooks and jobs come in any order, twice, late or never, while the server
 * is killed and Razorpay stumbles; then counts from both books whether every captured payment is exactly one
 * order or one full refund.
 */
import pg from "pg"
import { countJobs, settle } from "../lib/backlog.mjs"
import * as house from "../lib/house.mjs"
import { killableServer } from "../lib/killable-server.mjs"
import { planKills } from "../lib/kills.mjs"
import { stopAll } from "../lib/processes.mjs"
import { client } from "../smoke/http.mjs"
import { countRejections, readBooks } from "./books.mjs"
import { startForger } from "./forger.mjs"
import { planOf } from "./plan.mjs"
import { openPostOffice } from "./post-office.mjs"
import { brokenRules } from "./rules.mjs"
import { createShopper } from "./shopper.mjs"
import { holdSuppliers, openDesk, openShop, stockUp } from "./shop.mjs"
import { tell } from "./stories.mjs"
import { createTurnstile } from "./turnstile.mjs"
import { waitUntilStill } from "./waiting.mjs"

const SHOPPERS = 5
const PAGE_LAG_SECONDS = 125
const ADD_JOB = "select graphile_worker.add_job('run-workflow', payload := $1::json)"

/** Razorpay at its worst, as far as its API and its webhooks may go; the post office does the rest. */
const TROUBLE = [
  { kind: "http_500", rate: 0.05 },
  { kind: "rate_limit", rate: 0.03 },
  { kind: "timeout_after_success", rate: 0.03, ms: 400 },
  { kind: "latency", rate: 0.1, ms: 300 },
  { kind: "duplicate_webhooks", rate: 0.15 },
  { kind: "reorder_webhooks", rate: 0.2, ms: 1_500 },
].map((trouble) => ({ provider: "razorpay", ...trouble }))

const newDiary = () => ({
  done: 0,
  carts: [],
  razorpayOrders: [],
  answers: {},
  cash: { orders: [], refused: 0 },
  could_not_go_on: [],
})

/** Lets everybody of the plan shop, a few at a time. One who cannot go on is noted, the others go on. */
const shopAll = async ({ plan, shop, diary, say }) => {
  let next = 0
  const shopping = async () => {
    while (next < plan.length) {
      const entry = plan[next++]
      try {
        await tell(entry.story, createShopper(shop, entry, diary), diary)
      } catch (error) {
        diary.could_not_go_on.push(`${entry.story} (${entry.index}): ${error.message}`)
      }
      diary.done += entry.checkouts
      say()
    }
  }
  await Promise.all(Array.from({ length: SHOPPERS }, shopping))
}

/** The audit that finds payments the shop knows nothing of runs daily; here it runs now. */
const auditNow = async (database, say) => {
  await database.query(ADD_JOB, [
    JSON.stringify({
      workflow_id: "audit-razorpay-payments",
      input: { days: 1, settled_after_minutes: 0 },
    }),
  ])
  await settle(database, say, { putOff: false })
}

/** The page leaves out what is on its way; it is read when nothing can be. */
const untilPageKnows = async ({ payments, refunds }, say) => {
  const last = Math.max(...[...payments, ...refunds].map(({ created_at }) => created_at))
  while (Date.now() / 1000 - last < PAGE_LAG_SECONDS) {
    say("the reconciliation page leaves out what is younger than two minutes")
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

const shoppersOf = (diary, plan) => ({
  stories: plan.reduce(
    (counts, { story }) => ({ ...counts, [story]: (counts[story] ?? 0) + 1 }),
    {}
  ),
  carts: diary.carts.length,
  cash_refused: diary.cash.refused,
  who_could_not_go_on: diary.could_not_go_on.length,
  reused_keys_answered: diary.answers.reused_key_200 ?? 0,
  answers: diary.answers,
})

/**
 * @param checkouts how many carts are meant to be paid
 * @param kills how often the server is killed
 * @param seed repeats who comes and what they do, though not what the machine makes of it
 * @returns {Promise<{ counts: object, broken: string[] }>}
 */
export const runPayments = async ({ checkouts, kills, seed, say }) => {
  const env = house.shopEnv()
  const backendUrl = `http://127.0.0.1:${house.PORTS.backend}`
  const sandboxUrl = `http://127.0.0.1:${house.PORTS.sandbox}`
  const name = `run${Date.now().toString(36)}`
  const emails = `${name}-%@payments.test`
  const database = new pg.Pool({ connectionString: env.DATABASE_URL, max: 6 })
  // A connection that the database drops is opened again at the next query.
  database.on("error", () => undefined)
  const server = killableServer({ LOG_LEVEL: "error", DISABLE_MEDUSA_ADMIN: "true" })
  const turnstile = createTurnstile()
  const office = await openPostOffice({ backendUrl })
  // Its webhooks go to the post office; in memory, because a snapshot of so much takes too long to write.
  const sandboxProcess = await house.startSandbox({
    BACKEND_URL: office.url,
    SANDBOX_DATA_DIR: "",
  })
  const sandbox = client(sandboxUrl)
  const release = await holdSuppliers(database)
  const from = performance.now()
  const diary = newDiary()
  try {
    const plan = planOf(checkouts, seed)
    const stock = await stockUp(database, {
      lastPieces: plan.filter(({ story }) => story === "two_want_the_last_piece").length,
    })
    const since = (await database.query("select now() as now")).rows[0].now
    const rejectedBefore = await countRejections(database)
    const deadBefore = (await countJobs(database)).dead
    await server.start()
    const desk = await openDesk(backendUrl, env.DEMO_PASSWORD)
    const shop = {
      ...(await openShop({
        server,
        backendUrl,
        key: env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY,
        name,
        desk,
        stock,
      })),
      sandbox,
      number: Date.now() % 900_000_000,
    }
    for (const trouble of TROUBLE) {
      await sandbox.post("/_control/trouble", trouble)
    }

    const forger = startForger({
      backendUrl,
      turnstile,
      server,
      office,
      orders: diary.razorpayOrders,
      secrets: { webhook: env.RAZORPAY_WEBHOOK_SECRET, key: env.RAZORPAY_KEY_SECRET },
    })
    let killed = 0
    const tellProgress = () =>
      say(`${diary.done} of ${checkouts} checkouts, killed ${killed} times`)
    const killer = planKills({
      server,
      kills,
      count: checkouts,
      done: () => diary.done,
      around: turnstile.whileShut,
      onKill: (times) => {
        killed = times
        tellProgress()
      },
    })
    const killing = killer.whileShopping()
    // A server that does not come back ends the run below, once the shoppers have noticed, too.
    killing.catch(() => undefined)
    await shopAll({ plan, shop, diary, say: tellProgress })
    await killing
    const secondsToShop = Math.round((performance.now() - from) / 1000)
    await killer.afterwards()
    await forger.stop()
    await fetch(`${sandboxUrl}/_control/trouble`, { method: "DELETE" })

    const still = await waitUntilStill({ database, office, since, emails, say })
    await auditNow(database, say)
    const { razorpay } = await sandbox.get("/_control/state")
    const books = await readBooks({
      database,
      razorpay,
      office,
      forger,
      diary,
      emails,
      since,
      rejectedBefore,
      variants: [...stock.variants, ...stock.lastPieces],
    })
    await untilPageKnows(razorpay, say)
    const page = await desk.get("/admin/razorpay/reconciliation?limit=100")
    const counts = {
      run: {
        checkouts,
        kills: killed,
        seed,
        seconds_to_shop: secondsToShop,
        seconds: Math.round((performance.now() - from) / 1000),
        rounds_until_still: still.rounds,
      },
      shoppers: shoppersOf(diary, plan),
      ...books.counts,
      desk: {
        reconciliation_page: page.count,
        dead_jobs: (await countJobs(database)).dead - deadBefore,
      },
    }
    return {
      counts,
      broken: [
        ...brokenRules(counts),
        ...still.complaints,
        ...books.wrong.map(
          ([fate, payment]) =>
            `${fate}: ${payment.id} of ${payment.order_id}, ${payment.amount} paise`
        ),
        ...diary.could_not_go_on.slice(0, 20),
        ...page.payments.slice(0, 20).map((entry) => `on the page: ${JSON.stringify(entry)}`),
      ],
    }
  } finally {
    await server.stop().catch(() => undefined)
    await stopAll([sandboxProcess])
    await office.close()
    await release()
    await database.end()
  }
}
