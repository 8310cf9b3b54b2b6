import type { KnownListing, KnownShop, KnownVariant } from "./plan-types"
import type { FeedItem, FeedReject } from "./types"

export type MatchedRow = { item: FeedItem; variant: KnownVariant; listing: KnownListing | null }

export type Matches = { matched: MatchedRow[]; unmatched: FeedItem[]; rejects: FeedReject[] }

const indexBy = <T>(values: T[], key: (value: T) => string | null): Map<string, T> =>
  new Map(
    values.flatMap((value): [string, T][] => {
      const name = key(value)
      return name ? [[name, value]] : []
    })
  )

/**
 * Finds the variant each row speaks of: by the supplier's SKU in its listings, then by the variant's SKU,
 * then by its barcode. A variant that an earlier, surer row has taken is not given twice. Pure.
 */
export const matchRows = (items: FeedItem[], shop: KnownShop): Matches => {
  const variantById = indexBy(shop.variants, (variant) => variant.id)
  const listingBySku = indexBy(shop.listings, (listing) => listing.supplier_sku)
  const listingByVariant = indexBy(shop.listings, (listing) => listing.variant_id)
  const variantBySku = indexBy(shop.variants, (variant) => variant.sku)
  const variantByBarcode = indexBy(shop.variants, (variant) => variant.barcode)
  const ways: ((item: FeedItem) => KnownVariant | undefined)[] = [
    (item) => variantById.get(listingBySku.get(item.supplier_sku)?.variant_id ?? ""),
    (item) => variantBySku.get(item.supplier_sku),
    (item) => variantByBarcode.get(item.barcode ?? ""),
  ]
  const takenBy = new Map<string, number>()
  const matched: MatchedRow[] = []
  const rejects: FeedReject[] = []
  const unmatched = ways.reduce(
    (rest, way) =>
      rest.filter((item) => {
        const variant = way(item)
        if (!variant) {
          return true
        }
        const first = takenBy.get(variant.id)
        if (first !== undefined) {
          const reason = `is the same variant as row ${first}`
          rejects.push({ row: item.row, supplier_sku: item.supplier_sku, reason })
          return false
        }
        takenBy.set(variant.id, item.row)
        matched.push({ item, variant, listing: listingByVariant.get(variant.id) ?? null })
        return false
      }),
    items
  )
  return { matched, unmatched, rejects }
}
