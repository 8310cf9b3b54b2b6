import type { SandboxContext } from "../context"
import { randomId } from "../lib/ids"
import { hmacHex } from "../lib/signing"

/** Sends an event with a snapshot of its entities, signed over the raw body. */
export function sendRazorpay(
  context: SandboxContext,
  event: string,
  entities: Record<string, { id: string; created_at: number }>,
  key: string
): void {
  const body = JSON.stringify({
    entity: "event",
    account_id: "acc_SandboxAccount",
    event,
    contains: Object.keys(entities),
    payload: Object.fromEntries(
      Object.entries(entities).map(([name, entity]) => [name, { entity }])
    ),
    created_at: Math.floor(Date.now() / 1000),
  })
  context.webhooks.send({
    provider: "razorpay",
    event,
    key,
    url: `${context.options.backendUrl}/hooks/razorpay`,
    headers: {
      "x-razorpay-signature": hmacHex(context.options.razorpay.webhookSecret, body),
      "x-razorpay-event-id": randomId(14),
    },
    body,
    accepts: "2xx",
  })
}
