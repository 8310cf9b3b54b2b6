import { hmacHex, safeEqual } from "@bodycon/kit"

const PREFIX = "codc"
const SIGNATURE_LENGTH = 32

export type CodButtonAction = "confirm" | "decline"

const signature = (text: string, secret: string): string =>
  hmacHex(secret, text).slice(0, SIGNATURE_LENGTH)

/** Payload of a WhatsApp quick reply: `codc.<action>.<confirmation id>.<signature>`. */
export const codButtonPayload = (action: CodButtonAction, id: string, secret: string): string => {
  const text = [PREFIX, action, id].join(".")
  return `${text}.${signature(text, secret)}`
}

/** Reads a payload made by `codButtonPayload`; null when it is anything else or was altered. */
export const readCodButtonPayload = (
  payload: string,
  secret: string
): { action: CodButtonAction; id: string } | null => {
  const [prefix, action, id, given, ...rest] = payload.split(".")
  const isOurs = prefix === PREFIX && (action === "confirm" || action === "decline")
  if (!isOurs || rest.length || !id || !given) {
    return null
  }
  return safeEqual(given, signature([prefix, action, id].join("."), secret)) ? { action, id } : null
}
