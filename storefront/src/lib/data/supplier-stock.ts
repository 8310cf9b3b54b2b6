import "server-only"

import type { OwnListing } from "../supplier-types"
import { reshapeListing, type WireListing } from "./reshape/supplier"
import { readAsSupplier } from "./supplier-session"

export const LISTINGS_PER_PAGE = 25

/** A page of what the signed-in supplier sells. @param page from 1 @throws MedusaFault */
export async function listOwnListings(
  q: string,
  page: number
): Promise<{ listings: OwnListing[]; count: number }> {
  const { listings, count } = await readAsSupplier<{ listings: WireListing[]; count: number }>(
    "/supplier/listings",
    { q: q || undefined, limit: LISTINGS_PER_PAGE, offset: (page - 1) * LISTINGS_PER_PAGE }
  )
  return { listings: listings.map(reshapeListing), count }
}
