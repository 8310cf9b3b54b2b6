import { createHash } from "node:crypto"
import type { CatalogueRow } from "./catalogue-row"

/** Every product made from a catalogue file carries this before its hash in `external_id`. */
export const EXTERNAL_ID_PREFIX = "catalogue:"

/** The prefix while a product's prices, stock and links are still being written. */
export const PENDING_ID_PREFIX = "catalogue-pending:"

const HANDLE_WORDS_LENGTH = 80

/** Names that follow from a row alone, so that the same row meets itself in a later run. */
export interface RowIdentity {
  hash: string
  external_id: string
  handle: string
  skuPrefix: string
}

/**
 * Identity of a row. It hashes what the garment is and costs, not the stock: the same garment at
 * another price is a row of its own, as two sellers' offers are.
 */
export function identifyRow(row: CatalogueRow): RowIdentity {
  const facts = [row.brand, row.title, row.category, row.sizes.join(","), row.mrp, row.price]
  const digest = createHash("sha256").update(facts.join("\u001f").toLowerCase()).digest("hex")
  const hash = digest.slice(0, 32)
  return {
    hash,
    external_id: EXTERNAL_ID_PREFIX + hash,
    handle: `${slug(`${row.brand} ${row.title}`)}-${hash.slice(0, 12)}`,
    skuPrefix: `CAT-${hash.slice(0, 12).toUpperCase()}`,
  }
}

/** `CAT-0A1B2C3D4E5F-S-M` for size `S/M`. */
export function skuOf(identity: RowIdentity, size: string): string {
  return `${identity.skuPrefix}-${size.toUpperCase().replace(/[^A-Z0-9]+/g, "-")}`
}

/** Medusa's own `toHandle` draws lots for a text without letters, and keeps letters beyond ASCII. */
function slug(text: string): string {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’\u0300-\u036f]/g, "")
    .match(/[a-z0-9]+/g)
  const joined = words?.join("-").slice(0, HANDLE_WORDS_LENGTH).replace(/-$/, "")
  return joined || "product"
}
