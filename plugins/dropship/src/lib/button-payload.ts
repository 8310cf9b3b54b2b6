import { hmacHex, safeEqual } from "@bodycon/kit"

const SIGNATURE_LENGTH = 32

export type ButtonAction = "accept" | "reject"

const signature = (text: string, secret: string): string =>
  hmacHex(secret, text).slice(0, SIGNATURE_LENGTH)

/** Payload of a WhatsApp quick reply: `<action>:<purchase order id>:<signature>`. */
export const buttonPayload = (action: ButtonAction, id: string, secret: string): string =>
  `${action}:${id}:${signature(`${action}:${id}`, secret)}`

/** Reads a payload made by `buttonPayload`; null when it is anything else or was altered. */
export const readButtonPayload = (
  payload: string,
  secret: string
): { action: ButtonAction; id: string } | null => {
  const [action, id, given, ...rest] = payload.split(":")
  if (rest.length || !id || !given || (action !== "accept" && action !== "reject")) {
    return null
  }
  return safeEqual(given, signature(`${action}:${id}`, secret)) ? { action, id } : null
}
