import { createServer } from "node:http"
import type { IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

type Row = Record<string, unknown> & { id: string }
type Trouble = "http_429" | "http_500" | "timeout_after_success" | "network_after_success"

export type FakeCall = {
  method: string
  path: string
  headers: IncomingMessage["headers"]
  body: Record<string, unknown> | null
}

type PaymentChange = { status?: string; amount?: number; amount_refunded?: number }

/** Just enough of Razorpay for the provider: orders, attempts, captures, refunds, and trouble on demand. */
export const createFakeRazorpay = async () => {
  const orders = new Map<string, Row>()
  const payments = new Map<string, Row>()
  const refunds = new Map<string, { body: string; refund: Row }>()
  const customers = new Map<string, Row>()
  const calls: FakeCall[] = []
  const trouble: { path: RegExp; kind: Trouble; times: number }[] = []
  let ids = 0

  const refuse = (description: string, status = 400) => ({
    status,
    body: { error: { code: "BAD_REQUEST_ERROR", description, field: null } } as unknown,
  })
  const ok = (body: unknown) => ({ status: 200, body })

  const capture = (payment: Row, amount: unknown) => {
    if (payment.status === "captured") {
      return refuse("This payment has already been captured.")
    }
    if (payment.status !== "authorized" || amount !== payment.amount) {
      return refuse("Capture amount must be equal to the amount authorized")
    }
    Object.assign(payment, { status: "captured", captured: true })
    return ok(payment)
  }

  const refund = (payment: Row, call: FakeCall) => {
    const key = String(call.headers["x-refund-idempotency"])
    const text = JSON.stringify(call.body)
    const before = refunds.get(key)
    if (before) {
      return before.body === text ? ok(before.refund) : refuse("Different request body")
    }
    const amount = call.body?.amount as number
    const left = (payment.amount as number) - (payment.amount_refunded as number)
    if (payment.status !== "captured" || !Number.isInteger(amount) || amount > left) {
      return refuse("The refund amount provided is greater than amount captured")
    }
    payment.amount_refunded = (payment.amount_refunded as number) + amount
    const made = { id: `rfnd_${++ids}`, amount, payment_id: payment.id, status: "pending" }
    refunds.set(key, { body: text, refund: made })
    return ok(made)
  }

  const customer = (call: FakeCall, id: string | undefined) => {
    if (id) {
      const found = customers.get(id)
      return found ? ok(Object.assign(found, call.body)) : refuse("The id provided does not exist")
    }
    const { fail_existing: _, ...details } = call.body ?? {}
    const same = [...customers.values()].find(({ email }) => email === details.email)
    const made = same ?? ({ ...details, id: `cust_${++ids}`, entity: "customer" } as Row)
    customers.set(made.id, made)
    return ok(made)
  }

  const refundsOf = (paymentId: string, refundId: string | undefined) => {
    const items = [...refunds.values()]
      .map(({ refund }) => refund)
      .filter((refund) => refund.payment_id === paymentId)
    const one = items.find((refund) => refund.id === refundId)
    if (refundId) {
      return one ? ok(one) : refuse("The id provided does not exist")
    }
    return ok({ entity: "collection", count: items.length, items })
  }

  const answer = (call: FakeCall) => {
    const [, resource, id, action, actionId] = call.path.split("?")[0].split("/")
    if (resource === "customers") {
      return customer(call, id)
    }
    const found = resource === "orders" ? orders.get(id) : payments.get(id)
    if (call.method === "POST" && resource === "orders") {
      const order = { status: "created", ...call.body, id: `order_${++ids}`, created_at: 1 } as Row
      orders.set(order.id, order)
      return ok(order)
    }
    if (!found) {
      return refuse("The id provided does not exist")
    }
    if (action === "payments") {
      const items = [...payments.values()].filter((payment) => payment.order_id === id)
      return ok({ entity: "collection", count: items.length, items })
    }
    if (action === "capture") {
      return capture(found, call.body?.amount)
    }
    if (action === "refunds") {
      return refundsOf(id, actionId)
    }
    return action === "refund" ? refund(found, call) : ok(found)
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) {
      chunks.push(chunk as Buffer)
    }
    const text = Buffer.concat(chunks).toString()
    const call: FakeCall = {
      method: request.method ?? "GET",
      path: request.url ?? "/",
      headers: request.headers,
      body: text ? (JSON.parse(text) as Record<string, unknown>) : null,
    }
    calls.push(call)
    const hit = trouble.find(({ path, times }) => times > 0 && path.test(call.path))
    if (hit) {
      hit.times -= 1
    }
    if (hit?.kind === "http_429" || hit?.kind === "http_500") {
      response
        .writeHead(hit.kind === "http_429" ? 429 : 500)
        .end(JSON.stringify({ error: { code: "SERVER_ERROR", description: "down" } }))
      return
    }
    const { status, body } = answer(call)
    if (hit?.kind === "network_after_success") {
      request.socket.destroy()
      return
    }
    if (hit?.kind === "timeout_after_success") {
      return
    }
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    payments,
    refunds,
    customers,
    /** A refund that somebody made in the dashboard. */
    dashboardRefund: (payment: Row, amount: number, status = "processed") => {
      const made = { id: `rfnd_${++ids}`, amount, payment_id: payment.id, status, notes: [] }
      refunds.set(made.id, { body: "", refund: made })
      payment.amount_refunded = (payment.amount_refunded as number) + amount
      return made
    },
    /** An attempt on an order, as the shopper's bank left it. */
    attempt: (orderId: string, change: PaymentChange = {}) => {
      const payment = {
        id: `pay_${++ids}`,
        order_id: orderId,
        amount: orders.get(orderId)?.amount,
        currency: "INR",
        status: "captured",
        method: "upi",
        amount_refunded: 0,
        created_at: 1,
        ...change,
      } as Row
      payments.set(payment.id, payment)
      return payment
    },
    fail: (path: RegExp, kind: Trouble, times = 1) => trouble.push({ path, kind, times }),
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type FakeRazorpay = Awaited<ReturnType<typeof createFakeRazorpay>>
