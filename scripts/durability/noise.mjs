import { randomUUID } from "node:crypto"
import { client } from "../smoke/http.mjs"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const chance = (share) => Math.random() < share
const pick = (list) => list[Math.floor(Math.random() * list.length)]

const ADD_JOB = "select graphile_worker.add_job($1, payload := $2::json, max_attempts := 25)"

/** The outside world at its worst, as far as a supplier or a courier may go. */
const TROUBLE = [
  { provider: "suppliers", kind: "timeout_after_success", rate: 0.08, ms: 400 },
  { provider: "suppliers", kind: "http_500", rate: 0.1 },
  { provider: "suppliers", kind: "error_in_200", rate: 0.05 },
  { provider: "suppliers", kind: "rate_limit", rate: 0.05 },
  { provider: "suppliers", kind: "duplicate_webhooks", rate: 0.3 },
  { provider: "suppliers", kind: "reorder_webhooks", rate: 0.2, ms: 800 },
  { provider: "whatsapp", kind: "http_500", rate: 0.08 },
  { provider: "whatsapp", kind: "duplicate_webhooks", rate: 0.3 },
  { provider: "shiprocket", kind: "http_500", rate: 0.04 },
  { provider: "shiprocket", kind: "timeout_after_success", rate: 0.04, ms: 400 },
  { provider: "shiprocket", kind: "latency", rate: 0.1, ms: 300 },
]

export const makeTrouble = async (sandbox) => {
  for (const trouble of TROUBLE) {
    await sandbox.post("/_control/trouble", trouble)
  }
}

/**
 * Says again what was said already, several at a time and at any moment: that an order was placed, that a
 * purchase order was accepted.
 */
const repeatEvents = async ({ database, orders, counts }) => {
  const order = pick(orders)
  if (!order) {
    return
  }
  const payload = { workflow_id: "route-order", input: { id: order.order_id } }
  const copies = pick([1, 2, 3])
  await Promise.all(
    Array.from({ length: copies }, () =>
      database.query(ADD_JOB, ["run-workflow", JSON.stringify(payload)])
    )
  )
  counts.repeated_events += copies
  const { rows } = await database.query(
    "select id, order_id, supplier_id from purchase_order where order_id = $1 and accepted_at is not null",
    [order.order_id]
  )
  for (const data of rows) {
    await database.query(ADD_JOB, [
      "publish-event",
      JSON.stringify({ name: "purchase_order.accepted", data, nonce: randomUUID() }),
    ])
    counts.repeated_events += 1
  }
}

/** Suppliers with a system of their own answer later, some twice, a few with no. */
const answerByApi = async ({ sandbox, codes, answered, counts }) => {
  for (const code of codes) {
    const { orders } = await sandbox.get(`/_control/suppliers/${code}/orders`)
    for (const order of orders.filter((one) => one.status === "received").slice(0, 8)) {
      const action = chance(0.08) ? "reject" : "accept"
      const path = `/_control/suppliers/${code}/orders/${order.reference}/answer`
      await sandbox.post(path, { action })
      if (chance(0.3)) {
        await sandbox.post(path, { action })
        counts.repeated_events += 1
      }
      answered.add(order.reference)
    }
  }
}

/** Others press a button on WhatsApp, some twice. */
const answerByWhatsapp = async ({ sandbox, answered, counts }) => {
  const { messages } = await sandbox.get("/_control/whatsapp/messages")
  const open = messages.filter((one) => one.buttons?.length && !answered.has(one.id)).slice(0, 8)
  for (const message of open) {
    answered.add(message.id)
    const button = chance(0.08) ? 1 : 0
    await sandbox.post(`/_control/whatsapp/messages/${message.id}/reply`, { button })
    if (chance(0.3)) {
      await sandbox.post(`/_control/whatsapp/messages/${message.id}/reply`, { button })
      counts.repeated_events += 1
    }
  }
}

/** Keeps repeating and answering until `stop()`. */
export const startNoise = ({ database, sandboxUrl, lateCodes, orders, counts }) => {
  const sandbox = client(sandboxUrl)
  const answered = new Set()
  let running = true
  const loop = async (work, ms) => {
    while (running) {
      try {
        await work()
      } catch (error) {
        // A supplier whose answer the sandbox will not take twice just stays silent.
        counts.refused_answers += 1
        counts.last_refusal = error.message.slice(0, 200)
      }
      await pause(Math.random() * ms)
    }
  }
  const loops = [
    loop(() => repeatEvents({ database, orders, counts }), 1500),
    loop(() => answerByApi({ sandbox, codes: lateCodes, answered, counts }), 1500),
    loop(() => answerByWhatsapp({ sandbox, answered, counts }), 1500),
  ]
  return {
    stop: async () => {
      running = false
      await Promise.all(loops)
    },
  }
}
