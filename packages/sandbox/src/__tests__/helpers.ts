import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { createSandbox, type Sandbox, type SandboxOptions } from ".."

/** JSON of any shape: specs look into it freely. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Wire = any

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  raw: string
  body: Wire
}

/** A shop's webhook endpoint: keeps what arrives, answers what it is told. */
export async function startReceiver() {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const raw = Buffer.concat(chunks).toString()
      received.push({
        path: request.url ?? "",
        headers: request.headers,
        raw,
        body: JSON.parse(raw),
      })
      response.statusCode = answers.shift() ?? 200
      response.end("{}")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    /** Status codes of the next answers; 200 when there are none left. */
    answers,
    close: () => {
      server.closeAllConnections()

      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>

/** A sandbox on free ports whose webhooks go to `receiver`, quick enough for a spec, and regular unless asked. */
export function startSandbox(receiver: Receiver, options: SandboxOptions = {}): Promise<Sandbox> {
  return createSandbox({
    port: 0,
    smtpPort: false,
    backendUrl: receiver.url,
    seed: 7,
    ...options,
    webhooks: { attempts: 4, backoffMs: 10, timeoutMs: 1000, ...options.webhooks },
    whatsapp: { statusGapMs: 5, ...options.whatsapp },
    shiprocket: { quirks: false, ...options.shiprocket },
    razorpay: { lateAfterMs: 40, refundAfterMs: 20, ...options.razorpay },
  })
}

export interface Answer {
  status: number
  body: Wire
  headers: Headers
}

/** One call to a sandbox. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
): Promise<Answer> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  })
  const text = await response.text()

  return {
    status: response.status,
    headers: response.headers,
    body: /^[[{]/.test(text) ? JSON.parse(text) : text,
  }
}

/** Waits until `check` is true. */
export async function until(check: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 3000
  while (!check()) {
    if (Date.now() > end) {
      throw new Error(`Waited in vain for ${what}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const SHIPROCKET = "/shiprocket/v1/external"

/** A client of the sandbox's Shiprocket, logged in. */
export async function shiprocket(sandbox: Sandbox) {
  const login = await call(sandbox, "POST", `${SHIPROCKET}/auth/login`, {
    email: "api@bodycon.test",
    password: "sandbox-courier-password",
  })
  const headers = { authorization: `Bearer ${login.body.token}` }

  return {
    get: (path: string) => call(sandbox, "GET", SHIPROCKET + path, undefined, headers),
    post: (path: string, body: unknown) => call(sandbox, "POST", SHIPROCKET + path, body, headers),
  }
}

/** A complete order for `POST /orders/create/adhoc`. */
export const adhocOrder = (reference: string, changes: Record<string, unknown> = {}) => ({
  order_id: reference,
  order_date: "2026-11-20 11:30",
  pickup_location: "Primary",
  billing_customer_name: "Ananya",
  billing_last_name: "Rao",
  billing_address: "12, 4th Cross, Koramangala",
  billing_city: "Bengaluru",
  billing_pincode: "560034",
  billing_state: "Karnataka",
  billing_country: "India",
  billing_email: "ananya@example.com",
  billing_phone: "9876543210",
  shipping_is_billing: true,
  order_items: [{ name: "Wine dress", sku: "BC-1-M", units: 1, selling_price: 1499.5 }],
  payment_method: "COD",
  sub_total: 1499.5,
  length: 30,
  breadth: 25,
  height: 4,
  weight: 0.6,
  ...changes,
})

export const RAZORPAY_LOGIN = {
  authorization: `Basic ${Buffer.from("rzp_test_sandbox:sandbox-razorpay-key").toString("base64")}`,
}
