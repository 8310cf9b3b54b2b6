import { createServer } from "node:http"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const chance = (share) => Math.random() < share

const WATCHED = "/hooks/razorpay"
/** Share of the events that never come, and of the Razorpay orders of which nothing ever does. */
const LOST_EVENTS = 0.15
const LOST_ORDERS = 0.1
const COPIED_EVENTS = 0.2
/** Razorpay counts an answer as missing after five seconds. */
const PATIENCE_MS = 5_000

/** Refusals, not silences, after which a genuine event is given up; then it never came, and is counted so. */
const GIVE_UP_AFTER = 40
const HOP_HEADERS = ["host", "connection", "content-length", "transfer-encoding"]

const readAll = async (request) => {
  const chunks = []
  for await (const chunk of request) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const headersOf = (request) =>
  Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !HOP_HEADERS.includes(name))
  )

const delay = () =>
  chance(0.55) ? 0 : chance(0.75) ? Math.random() * 2_500 : Math.random() * 10_000

/**
 * Stands between the sandbox and the shop. Razorpay's webhooks it loses, keeps back, doubles and lets
 * overtake each other, and repeats what the shop did not accept, as Razorpay does for a day; everything else
 * passes through. It knows which event came through and how each copy was answered.
 */
export const openPostOffice = async ({ backendUrl }) => {
  /** Event id → what became of it. */
  const events = new Map()
  const lostOrders = new Map()
  const tally = { answered_new: 0, answered_duplicate: 0, unanswered: 0, refused: 0, slowest_ms: 0 }
  const accepted = []
  let carrying = 0
  let open = true

  const orderOf = (body) => {
    const { payload } = JSON.parse(body)
    return payload.order?.entity.id ?? payload.payment?.entity.order_id ?? null
  }

  const isLost = (body) => {
    const order = orderOf(body)
    if (!lostOrders.has(order)) {
      lostOrders.set(order, chance(LOST_ORDERS))
    }
    return lostOrders.get(order) || chance(LOST_EVENTS)
  }

  const tryOnce = async (event) => {
    const from = performance.now()
    const response = await fetch(`${backendUrl}${WATCHED}`, {
      method: "POST",
      headers: event.headers,
      body: event.body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const answer = await response.json().catch(() => ({}))
    tally.slowest_ms = Math.max(tally.slowest_ms, Math.round(performance.now() - from))
    return { status: response.status, duplicate: answer.duplicate === true }
  }

  const carry = async (event) => {
    carrying += 1
    try {
      await pause(delay())
      for (let refusals = 0; open && refusals < GIVE_UP_AFTER;) {
        const answer = await tryOnce(event).catch(() => null)
        if (answer && answer.status < 300) {
          tally[answer.duplicate ? "answered_duplicate" : "answered_new"] += 1
          event.came = true
          accepted.push(event)
          return
        }
        tally.unanswered += answer ? 0 : 1
        tally.refused += answer ? 1 : 0
        refusals += answer ? 1 : 0
        await pause(300 + Math.random() * 1_700)
      }
    } finally {
      carrying -= 1
    }
  }

  const receive = (request, body) => {
    const id = request.headers["x-razorpay-event-id"]
    const known = events.get(id)
    const event = known ?? {
      id,
      body,
      headers: headersOf(request),
      lost: isLost(body),
      came: false,
    }
    events.set(id, event)
    if (event.lost) {
      return
    }
    void carry(event)
    if (chance(COPIED_EVENTS)) {
      void carry(event)
    }
  }

  const passOn = async (request, body) => {
    const response = await fetch(`${backendUrl}${request.url}`, {
      method: request.method,
      headers: headersOf(request),
      body: ["GET", "HEAD"].includes(request.method) ? undefined : body,
    })
    return { status: response.status, text: await response.text() }
  }

  const server = createServer(async (request, response) => {
    const body = await readAll(request)
    if (request.url === WATCHED) {
      receive(request, body.toString())
      response.end("{}")
      return
    }
    const answer = await passOn(request, body).catch(() => ({ status: 502, text: "" }))
    response.writeHead(answer.status).end(answer.text)
  })
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** How many copies are on their way. */
    carrying: () => carrying,
    /** Events that the shop has accepted, for replays. */
    accepted,
    books: () => {
      const all = [...events.values()]
      return {
        sent: all.length,
        lost: all.filter((event) => event.lost).length,
        came_ids: all.filter((event) => event.came).map((event) => event.id),
        ...tally,
      }
    },
    close: async () => {
      open = false
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
