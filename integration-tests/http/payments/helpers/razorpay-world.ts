import { createHmac } from "node:crypto"
import { createServer } from "node:http"
import type { IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { createSandbox } from "@bodycon/sandbox"

export type Delivery = { event: string; headers: Record<string, string>; body: string }

const kept = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    ["content-type", "x-razorpay-signature", "x-razorpay-event-id"].flatMap((name) =>
      headers[name] ? [[name, String(headers[name])]] : []
    )
  )

/**
 * The sandbox's Razorpay with its webhooks held back: a spec delivers them itself, in the order, number
 * and shape it wants.
 * @param refundAfterMs when a refund is processed by itself; long for specs that decide it themselves
 */
export const createRazorpayWorld = async ({ refundAfterMs = 20 } = {}) => {
  const deliveries: Delivery[] = []
  const collector = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) {
      chunks.push(chunk as Buffer)
    }
    const body = Buffer.concat(chunks).toString()
    deliveries.push({ event: JSON.parse(body).event, headers: kept(request.headers), body })
    response.end("{}")
  })
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve))
  const sandbox = await createSandbox({
    port: Number(process.env.BODYCON_SANDBOX_PORT),
    smtpPort: false,
    backendUrl: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    razorpay: {
      keyId: process.env.RAZORPAY_KEY_ID,
      keySecret: process.env.RAZORPAY_KEY_SECRET,
      webhookSecret: process.env.RAZORPAY_WEBHOOK_SECRET,
      refundAfterMs,
    },
  })

  const list = async (path: string): Promise<Record<string, any>[]> => {
    const login = `${process.env.RAZORPAY_KEY_ID}:${process.env.RAZORPAY_KEY_SECRET}`
    const response = await fetch(`${process.env.RAZORPAY_API_URL}${path}`, {
      headers: { authorization: `Basic ${Buffer.from(login).toString("base64")}` },
    })
    return ((await response.json()) as { items: Record<string, any>[] }).items
  }

  return {
    control: sandbox.control,
    /** What Razorpay has sent so far, oldest first. */
    deliveries: async (): Promise<Delivery[]> => {
      await sandbox.control.settled()
      return [...deliveries]
    },
    /** Razorpay's own books: everything about an order's attempts. */
    payments: (orderId: string) => list(`/orders/${orderId}/payments`),
    /** Razorpay's own books: a payment's refunds, newest first. */
    refunds: (paymentId: string) => list(`/payments/${paymentId}/refunds?count=100`),
    /** A delivery of the spec's own making, signed like a real one. */
    sign: (payload: unknown, eventId?: string): Delivery => {
      const body = JSON.stringify(payload)
      const signature = createHmac("sha256", process.env.RAZORPAY_WEBHOOK_SECRET!)
        .update(body)
        .digest("hex")
      return {
        event: String((payload as { event?: unknown }).event),
        body,
        headers: {
          "content-type": "application/json",
          "x-razorpay-signature": signature,
          ...(eventId ? { "x-razorpay-event-id": eventId } : {}),
        },
      }
    },
    forget: () => {
      deliveries.length = 0
      sandbox.control.reset()
    },
    close: async () => {
      await sandbox.close()
      collector.closeAllConnections()
      await new Promise<void>((resolve) => collector.close(() => resolve()))
    },
  }
}

export type RazorpayWorld = Awaited<ReturnType<typeof createRazorpayWorld>>
