import { createHmac, timingSafeEqual } from "node:crypto"

/**
 * Hex HMAC-SHA256. Razorpay, WhatsApp and our suppliers all sign this way; written here on purpose instead of being
 * shared with the code under test, so that a mistake there is not repeated here.
 *
 * @param secret shared secret
 * @param raw the exact bytes that travel
 */
export function hmacHex(secret: string, raw: string | Buffer): string {
  return createHmac("sha256", secret).update(raw).digest("hex")
}

/** Compares two texts in constant time; different lengths are simply unequal. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)

  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * JSON with every non-ASCII character as a `\uXXXX` escape, the way Meta sends and signs its webhooks: a receiver that
 * parses and serialises again before checking the signature fails.
 */
export function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`
  )
}
