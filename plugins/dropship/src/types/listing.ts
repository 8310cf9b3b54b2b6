import type { ListingInput } from "./supplier"

/** The parts of a listing that people edit. */
export type ListingFields = Omit<ListingInput, "supplier_id" | "variant_id" | "feed_id">

/**
 * A listing as somebody edits it: by its id, or by supplier and variant, which adds it when there is none.
 * What is left out stays as it is; a new one takes its supplier's lead days, no stock, no buffer and
 * priority 0, and needs `supplier_sku` and `cost_price`.
 */
export type ListingDraft = Partial<ListingFields> &
  ({ id: string } | { supplier_id: string; variant_id: string })

export type SaveListingsInput = { listings: ListingDraft[]; delete?: string[] }
