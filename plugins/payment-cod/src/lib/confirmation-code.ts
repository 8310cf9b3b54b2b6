import { createHmac } from "node:crypto"
import { hmacHex, safeEqual } from "@bodycon/kit"

const DIGITS = 6
const RANGE = 10 ** DIGITS

/**
 * The code of one wanted send: the same however often its job runs, another for every other send, and not
 * to be guessed without the secret.
 */
export const confirmationCode = (id: string, sendKey: string, secret: string): string => {
  const digest = createHmac("sha256", secret).update(`cod-code:${id}:${sendKey}`).digest()
  // Of 48 bits: no digit is likelier than another by more than one in a hundred million.
  return String(digest.readUIntBE(0, 6) % RANGE).padStart(DIGITS, "0")
}

/** How a code is stored. It says nothing without the secret and fits no other confirmation. */
export const hashCode = (id: string, code: string, secret: string): string =>
  hmacHex(secret, `cod-code-hash:${id}:${code}`)

export const isRightCode = (id: string, code: string, hash: string, secret: string): boolean =>
  safeEqual(hashCode(id, code, secret), hash)
