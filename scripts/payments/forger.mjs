import { createHmac, randomUUID } from "node:crypto"

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const pick = (list) => list[Math.floor(Math.random() * list.length)]
const sign = (secret, body) => createHmac("sha256", secret).update(body).digest("hex")

/** A made-up capture of a Razorpay order that somebody may be about to pay. */
const captured = (orderId) =>
  JSON.stringify({
    entity: "event",
    account_id: "acc_Forged",
    event: "payment.captured",
    contains: ["payment"],
    payload: {
      payment: {
        entity: {
          id: `pay_${randomUUID().slice(0, 14)}`,
          entity: "payment",
          order_id: orderId,
          status: "captured",
          captured: true,
          amount: 100,
          currency: "INR",
          notes: [],
        },
      },
    },
    created_at: Math.floor(Date.now() / 1000),
  })

/** Deliveries that must be refused. `genuine` is one that the shop has accepted before. */
const FORGERIES = {
  wrong_secret: ({ orderId }) => {
    const body = captured(orderId)
    return { body, signature: sign("not-the-secret", body) }
  },
  key_secret: ({ orderId, keySecret }) => {
    const body = captured(orderId)
    return { body, signature: sign(keySecret, body) }
  },
  unsigned: ({ orderId }) => ({ body: captured(orderId), signature: null }),
  changed: ({ genuine, signature }) => ({
    body: genuine.body.replace(/"amount":(\d+)/, '"amount":1$1'),
    signature,
  }),
  truncated: ({ genuine, signature }) => ({
    body: genuine.body.slice(0, Math.floor(genuine.body.length * Math.random())),
    signature,
  }),
  empty: ({ signature }) => ({ body: "", signature }),
  signed_no_json: ({ secret }) => {
    const body = '{"event":"payment.captured","payload":'
    return { body, signature: sign(secret, body) }
  },
  signed_no_object: ({ secret }) => {
    const body = JSON.stringify(["payment.captured"])
    return { body, signature: sign(secret, body) }
  },
}

/**
 * Posts forged and truncated deliveries at the shop, and replays genuine ones, until `stop()`. Every one is
 * answered before a kill, so that the shop's counters can be compared to the piece.
 * @param secrets webhook and key secret of the shop
 * @param orders ids of Razorpay orders as shoppers get them
 */
export const startForger = ({ backendUrl, turnstile, server, office, orders, secrets }) => {
  const tally = {
    forged: 0,
    forged_refused: 0,
    replayed: 0,
    replays_known: 0,
    unanswered_forgeries: 0,
  }
  let running = true

  const deliver = async (body, headers) => {
    const response = await fetch(`${backendUrl}/hooks/razorpay`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    })
    return { status: response.status, answer: await response.json().catch(() => ({})) }
  }

  const forge = async () => {
    const genuine = pick(office.accepted)
    const orderId = pick(orders)
    if (!genuine || !orderId) {
      return
    }
    const { body, signature } = pick(Object.values(FORGERIES))({
      genuine,
      signature: genuine.headers["x-razorpay-signature"],
      orderId,
      secret: secrets.webhook,
      keySecret: secrets.key,
    })
    const { status } = await deliver(body, {
      "x-razorpay-event-id": randomUUID(),
      ...(signature ? { "x-razorpay-signature": signature } : {}),
    })
    tally.forged += 1
    tally.forged_refused += status === 400 ? 1 : 0
  }

  const replay = async () => {
    const genuine = pick(office.accepted)
    if (!genuine) {
      return
    }
    const { answer } = await deliver(genuine.body, genuine.headers)
    tally.replayed += 1
    tally.replays_known += answer.duplicate === true ? 1 : 0
  }

  const loop = (async () => {
    while (running) {
      await pause(Math.random() * 1_500)
      await server.ready()
      await turnstile.pass(pick([forge, forge, replay])).catch(() => {
        tally.unanswered_forgeries += 1
      })
    }
  })()

  return {
    tally,
    stop: async () => {
      running = false
      await loop
    },
  }
}
