import { verifyHmacHex } from "@bodycon/kit"

/**
 * Whether Checkout's return is genuine: hex HMAC-SHA256 by the key secret over
 * `<order id>|<payment id>`, compared in constant time.
 * @param input.order_id the order id the shop stored, never the one the browser sent
 */
export const verifyCheckoutSignature = (input: {
  order_id: string
  payment_id: string
  signature: string
  keySecret: string
}): boolean =>
  verifyHmacHex({
    secrets: [input.keySecret],
    raw: `${input.order_id}|${input.payment_id}`,
    signature: input.signature,
  })

/**
 * Whether a webhook is genuine: hex HMAC-SHA256 over the raw body by the current webhook secret, or
 * by the previous one during a rotation.
 */
export const verifyWebhookSignature = (input: {
  raw: Buffer | string
  signature: string | undefined
  webhookSecret: string
  previousWebhookSecret?: string
}): boolean =>
  verifyHmacHex({
    secrets: [input.webhookSecret, input.previousWebhookSecret],
    raw: input.raw,
    signature: input.signature,
  })
