import { fromPaise } from "@bodycon/kit"
import { BigNumber, PaymentActions } from "@medusajs/framework/utils"
import type { ProviderWebhookPayload, WebhookActionResult } from "@medusajs/framework/types"
import type { RazorpayClient } from "../../client"
import { verifyWebhookSignature } from "../../lib/signature"
import { readWebhookEvent } from "../../lib/webhook-event"
import type { RazorpayOptions } from "../../options"

const ACTIONS: Record<string, PaymentActions> = {
  "payment.authorized": PaymentActions.AUTHORIZED,
  "payment.captured": PaymentActions.SUCCESSFUL,
  "order.paid": PaymentActions.SUCCESSFUL,
  "payment.failed": PaymentActions.FAILED,
}

/** What Medusa's own webhook route makes of a delivery. Forged ones and refunds are not supported. */
export const readWebhookAction = async (
  payload: ProviderWebhookPayload["payload"],
  { client, options }: { client: RazorpayClient; options: RazorpayOptions }
): Promise<WebhookActionResult> => {
  const signature = payload.headers["x-razorpay-signature"]
  const genuine = verifyWebhookSignature({
    raw: payload.rawData,
    signature: typeof signature === "string" ? signature : undefined,
    webhookSecret: options.webhookSecret,
    previousWebhookSecret: options.previousWebhookSecret,
  })
  const event = genuine ? readWebhookEvent(payload.rawData.toString()) : null
  const action = event && ACTIONS[event.event]
  if (!event?.razorpay_order_id || event.amount === null || !action) {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
  const order = await client.retrieveOrder(event.razorpay_order_id)
  const sessionId = Array.isArray(order.notes) ? undefined : order.notes?.session_id
  return sessionId
    ? { action, data: { session_id: sessionId, amount: new BigNumber(fromPaise(event.amount)) } }
    : { action: PaymentActions.NOT_SUPPORTED }
}
