import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { decryptSecret, encryptSecret } from "./crypto"

/** An encrypted secret and which key it was encrypted with. */
export type SealedSecret = { key_id: string; ciphertext: string }

/** A name of an encryption key that tells nothing about it: eight hex digits of its SHA-256. */
export const encryptionKeyId = (key: string): string =>
  createHash("sha256").update(key).digest("hex").slice(0, 8)

/** Encrypts with the current key and reads what the current or a previous one wrote. */
export class Keyring {
  readonly currentId: string
  private readonly keys: Map<string, string>

  /**
   * @param current 64 hex digits (AES-256-GCM)
   * @param previous keys that were current once and may still be needed for reading
   */
  constructor(
    private readonly current: string,
    previous: string[] = []
  ) {
    this.currentId = encryptionKeyId(current)
    this.keys = new Map([...previous, current].map((key) => [encryptionKeyId(key), key]))
  }

  seal(text: string): SealedSecret {
    return { key_id: this.currentId, ciphertext: encryptSecret(text, this.current) }
  }

  /** @throws MedusaError INVALID_DATA when the key is not in the ring or the text was changed */
  open({ key_id, ciphertext }: SealedSecret): string {
    const key = this.keys.get(key_id)
    if (!key) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `a stored secret was encrypted with key ${key_id}, which is neither the current nor a previous encryption key`
      )
    }
    return decryptSecret(ciphertext, key)
  }

  knows(keyId: string): boolean {
    return this.keys.has(keyId)
  }
}
