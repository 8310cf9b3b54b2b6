import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { ListingInput } from "../../../types/supplier"
import { listOwnListingsConfig } from "./query-config"

type ReportedStock = { id: string; reported_stock: number }

type ListingRow = {
  id: string
  supplier_sku: string
  cost_price: BigNumberInput
  lead_days: number
  reported_stock: number
  reported_at: string | null
  updated_at: string
  feed_id: string | null
  product_variant?: {
    title: string | null
    product?: { title: string; thumbnail: string | null } | null
  } | null
}

type Page = { take: number; skip: number }

/** The listing as a supplier reads it; the garment's names stand beside its own code. */
const toOwnListing = ({ product_variant, ...listing }: ListingRow) => ({
  id: listing.id,
  supplier_sku: listing.supplier_sku,
  title: product_variant?.product?.title ?? null,
  variant_title: product_variant?.title ?? null,
  thumbnail: product_variant?.product?.thumbnail ?? null,
  reported_stock: listing.reported_stock,
  reported_at: listing.reported_at,
  updated_at: listing.updated_at,
  cost_price: listing.cost_price,
  lead_days: listing.lead_days,
  feed_id: listing.feed_id,
})

const matching = (q: string): { $ilike: string } => ({
  $ilike: `%${q.replace(/[\\%_]/g, "\\$&")}%`,
})

/** Which of the supplier's variants have a name or SKU with this text in it. */
const variantIdsNamed = async (
  scope: MedusaContainer,
  supplierId: string,
  q: string
): Promise<string[]> => {
  const own = await scope
    .resolve<SupplierModuleService>(SUPPLIER_MODULE)
    .listSupplierListings({ supplier_id: supplierId }, { select: ["variant_id"] })
  const variants = await scope.resolve(Modules.PRODUCT).listProductVariants(
    {
      id: own.map((listing) => listing.variant_id),
      $or: [
        { title: matching(q) },
        { sku: matching(q) },
        { product: { title: matching(q) } },
      ] as never,
    },
    { select: ["id"] }
  )
  return variants.map((variant) => variant.id)
}

/**
 * A page of a supplier's listings by its own code.
 * @param q found in the supplier's code, or in the name or SKU of the garment
 */
export const listOwnListings = async (
  scope: MedusaContainer,
  supplierId: string,
  { q, ids, page }: { q?: string; ids?: string[]; page?: Page }
) => {
  const found = q
    ? {
        $or: [
          { supplier_sku: matching(q) },
          { variant_id: await variantIdsNamed(scope, supplierId, q) },
        ],
      }
    : {}
  const { data, metadata } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_listing",
    fields: listOwnListingsConfig.defaults,
    filters: { supplier_id: supplierId, ...(ids ? { id: ids } : {}), ...found },
    pagination: { ...page, order: { supplier_sku: "ASC" } },
  })
  return { listings: (data as ListingRow[]).map(toOwnListing), metadata }
}

/**
 * The supplier's listings as they will be with the reported stock.
 * @throws MedusaError NOT_FOUND naming a listing that is not its own
 */
export const withReportedStock = async (
  scope: MedusaContainer,
  supplierId: string,
  reports: ReportedStock[]
): Promise<ListingInput[]> => {
  const stored = await scope
    .resolve<SupplierModuleService>(SUPPLIER_MODULE)
    .listSupplierListings({ supplier_id: supplierId, id: reports.map(({ id }) => id) })
  const byId = new Map(stored.map((listing) => [listing.id, listing]))
  return reports.map(({ id, reported_stock }) => {
    const listing = byId.get(id)
    if (!listing) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `listing ${id} was not found`)
    }
    const { variant_id, supplier_sku, cost_price, mrp, lead_days, safety_buffer, priority } =
      listing
    return {
      supplier_id: supplierId,
      variant_id,
      supplier_sku,
      cost_price,
      mrp,
      lead_days,
      safety_buffer,
      priority,
      reported_stock,
    }
  })
}
