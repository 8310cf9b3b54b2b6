import { randomBytes } from "node:crypto"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

/** Random letters and digits, 14 by default: the shape of a Razorpay id after its prefix. */
export function randomId(length = 14): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join("")
}

/**
 * First number of an id counter. It grows with the clock (8 a second since 2026) so that a sandbox started afresh does
 * not hand out the ids that a database from an earlier run still holds, and it stays below 2³¹.
 */
export function firstNumber(base: number, now = Date.now()): number {
  const seconds = Math.max(0, Math.floor((now - Date.UTC(2026, 0, 1)) / 1000))

  return base + seconds * 8
}

/** A small stable hash (FNV-1a) for made-up figures that must be the same in every run. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }

  return value >>> 0
}
