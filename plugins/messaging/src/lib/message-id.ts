import { createHash } from "node:crypto"

/**
 * The Message-ID of a mail: the same for the same key, so that mail systems recognise a repeat as a copy.
 * @param key the notification's idempotency key; its characters need not be fit for a header
 * @param from the sender, whose domain it carries
 */
export const messageIdFor = (key: string, from: string): string => {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "localhost"
  const local = createHash("sha256").update(key).digest("hex").slice(0, 32)
  return `<${local}.shopper@${domain}>`
}
