import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

type Raw = string | Buffer

/** Hex HMAC-SHA256 of the raw bytes. */
export const hmacHex = (secret: string, raw: Raw): string =>
  createHmac("sha256", secret).update(raw).digest("hex")

/** Compares two strings in a time that does not depend on where they differ. */
export const safeEqual = (a: string, b: string): boolean =>
  timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest())

/**
 * Checks a hex HMAC-SHA256 signature against several secrets (current and previous during rotation).
 * @param input.signature hex, with or without a `sha256=` prefix
 */
export const verifyHmacHex = (input: {
  secrets: (string | undefined)[]
  raw: Raw
  signature: string | undefined
}): boolean => {
  if (!input.signature) {
    return false
  }
  const given = input.signature.replace(/^sha256=/, "").toLowerCase()
  // Every secret is tried so that the time taken does not tell which one matched.
  return input.secrets
    .filter((secret): secret is string => !!secret)
    .map((secret) => safeEqual(hmacHex(secret, input.raw), given))
    .some(Boolean)
}

/**
 * A compact, url-safe, signed token: `<base64url payload>.<base64url signature>`.
 * @param options.expiresInSeconds lifetime from now; the payload is readable, so put no secret in it
 */
export const signToken = (
  payload: Record<string, unknown>,
  options: { secret: string; expiresInSeconds?: number }
): string => {
  const body = options.expiresInSeconds
    ? { ...payload, exp: Math.floor(Date.now() / 1000) + options.expiresInSeconds }
    : payload
  const encoded = Buffer.from(JSON.stringify(body)).toString("base64url")
  const signature = createHmac("sha256", options.secret).update(encoded).digest("base64url")
  return `${encoded}.${signature}`
}

/** The payload of a token made by `signToken`, or null when it is forged, malformed or expired. */
export const verifyToken = <T extends Record<string, unknown>>(
  token: string,
  options: { secret: string }
): T | null => {
  const [encoded, signature, ...rest] = token.split(".")
  if (!encoded || !signature || rest.length) {
    return null
  }
  const expected = createHmac("sha256", options.secret).update(encoded).digest("base64url")
  if (!safeEqual(expected, signature)) {
    return null
  }
  const payload = JSON.parse(Buffer.from(encoded, "base64url").toString("utf8")) as T & {
    exp?: number
  }
  return payload.exp && payload.exp < Date.now() / 1000 ? null : payload
}

const keyBuffer = (key: string): Buffer => {
  const buffer = Buffer.from(key, "hex")
  if (buffer.length !== 32) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "ENCRYPTION_KEY must be 64 hexadecimal digits (32 bytes)"
    )
  }
  return buffer
}

/** AES-256-GCM; answers `v1.<iv>.<tag>.<ciphertext>` in base64url. `key` is 64 hex digits. */
export const encryptSecret = (text: string, key: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", keyBuffer(key), iv)
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return ["v1", ...[iv, cipher.getAuthTag(), data].map((part) => part.toString("base64url"))].join(
    "."
  )
}

/**
 * Reverses `encryptSecret`.
 * @throws MedusaError INVALID_DATA when the text was changed or the key is another one
 */
export const decryptSecret = (text: string, key: string): string => {
  const [version, iv, tag, data = ""] = text.split(".")
  const secret = keyBuffer(key)
  try {
    const decipher = createDecipheriv("aes-256-gcm", secret, Buffer.from(iv, "base64url"))
    decipher.setAuthTag(Buffer.from(tag, "base64url"))
    const plain = Buffer.concat([decipher.update(Buffer.from(data, "base64url")), decipher.final()])
    if (version === "v1") {
      return plain.toString("utf8")
    }
  } catch {
    // Falls through to the one sentence a reader can act on.
  }
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "a stored secret cannot be decrypted with this ENCRYPTION_KEY"
  )
}
