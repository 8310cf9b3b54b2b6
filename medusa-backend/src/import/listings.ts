import type { MedusaContainer } from "@medusajs/framework/types"

const SUPPLIER_MODULE = "supplier"

/** The part of the dropship plugin's supplier module that the import speaks to. */
interface ListingService {
  listSupplierListings(
    filters: { variant_id: string[] },
    config: { select: string[]; take: number }
  ): Promise<{ id: string }[]>
  deleteSupplierListings(ids: string[]): Promise<void>
}

/** Deletes every supplier's listings of these variants. */
export async function deleteListingsOf(
  container: MedusaContainer,
  variantIds: string[]
): Promise<void> {
  const suppliers = container.resolve<ListingService>(SUPPLIER_MODULE)
  const listings = await suppliers.listSupplierListings(
    { variant_id: variantIds },
    { select: ["id"], take: variantIds.length * 10 }
  )
  if (listings.length) {
    await suppliers.deleteSupplierListings(listings.map((listing) => listing.id))
  }
}
