import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { marginOf } from "../../../lib/margin"
import { sellableStock } from "../../../routing/sellable-stock"
import { loadSellingPrices } from "./selling-prices"

type Filters = Record<string, unknown> & {
  q?: string
  product_id?: string | string[]
  variant_id?: string | string[]
  negative_margin?: boolean
}

type Pagination = { skip?: number; take?: number; order?: Record<string, unknown> }

type StoredListing = {
  id: string
  variant_id: string
  cost_price: number
  reported_stock: number
  safety_buffer: number
  product_variant?: unknown
}

/** What margins are computed from, whatever was asked for. */
const NEEDED = ["id", "variant_id", "cost_price", "reported_stock", "safety_buffer"]

/** How many variants a search text may name. */
const MAX_VARIANTS = 5_000

const asList = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value])

const variantIds = async (
  scope: MedusaContainer,
  filters: Record<string, unknown>
): Promise<string[]> => {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id"],
    filters,
    pagination: { take: MAX_VARIANTS, skip: 0 },
  })
  return (data as { id: string }[]).map(({ id }) => id)
}

/** Filters of the listings' own table: products and search texts become the variants they mean. */
const ownFilters = async (scope: MedusaContainer, given: Filters) => {
  const { q, product_id, negative_margin: _later, ...filters } = given
  if (product_id) {
    const ofProducts = await variantIds(scope, { product_id: asList(product_id) })
    const wanted = filters.variant_id && new Set(asList(filters.variant_id))
    filters.variant_id = wanted ? ofProducts.filter((id) => wanted.has(id)) : ofProducts
  }
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    filters.$or = [
      { supplier_sku: { $ilike: like } },
      { variant_id: await variantIds(scope, { q }) },
    ]
  }
  return filters
}

/** Which of the listings sell at a loss, in the given order. */
const negativeIds = async (
  scope: MedusaContainer,
  filters: Record<string, unknown>,
  order: Pagination["order"]
): Promise<string[]> => {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_listing",
    fields: ["id", "variant_id", "cost_price"],
    filters,
    pagination: { order: order ?? { id: "ASC" } },
  })
  const listings = data as unknown as StoredListing[]
  const prices = await loadSellingPrices(
    scope,
    listings.map((listing) => listing.variant_id)
  )
  return listings
    .filter((one) => marginOf(prices.get(one.variant_id), one.cost_price)?.negative)
    .map(({ id }) => id)
}

const withMargins = async (scope: MedusaContainer, stored: StoredListing[]) => {
  const prices = await loadSellingPrices(
    scope,
    stored.map((listing) => listing.variant_id)
  )
  return stored.map(({ product_variant, ...listing }) => {
    const selling_price = prices.get(listing.variant_id) ?? null
    return {
      ...listing,
      variant: product_variant ?? null,
      sellable_stock: sellableStock(listing.reported_stock, listing.safety_buffer),
      selling_price,
      margin: marginOf(selling_price, listing.cost_price),
    }
  })
}

/**
 * A page of listings with their variants, selling prices (₹, GST included) and margins, in a fixed number
 * of statements. `negative_margin` looks at the prices of everything the other filters leave.
 */
export const findListings = async (
  scope: MedusaContainer,
  input: { fields: string[]; filters: Filters; pagination: Pagination }
) => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip = 0, take = 20, order } = input.pagination
  const filters = await ownFilters(scope, input.filters)
  const load = (where: Record<string, unknown>, page: Pagination) =>
    query.graph({
      entity: "supplier_listing",
      fields: [...new Set([...NEEDED, ...input.fields])],
      filters: where,
      pagination: { ...page, order: order ?? { id: "ASC" } },
    })
  if (input.filters.negative_margin === undefined) {
    const { data, metadata } = await load(filters, { skip, take })
    return {
      listings: await withMargins(scope, data as unknown as StoredListing[]),
      count: metadata?.count ?? 0,
    }
  }
  const atALoss = await negativeIds(scope, filters, order)
  if (!input.filters.negative_margin) {
    const others = atALoss.length ? { ...filters, id: { $nin: atALoss } } : filters
    const { data, metadata } = await load(others, { skip, take })
    return {
      listings: await withMargins(scope, data as unknown as StoredListing[]),
      count: metadata?.count ?? 0,
    }
  }
  const page = atALoss.slice(skip, skip + take)
  const { data } = page.length ? await load({ id: page }, { skip: 0, take }) : { data: [] }
  return {
    listings: await withMargins(scope, data as unknown as StoredListing[]),
    count: atALoss.length,
  }
}

/** One listing as `findListings` shows it, by its id or its supplier and variant; null when there is none. */
export const findListing = async (
  scope: MedusaContainer,
  fields: string[],
  filters: { id: string } | { supplier_id: string; variant_id: string }
) => {
  const { listings } = await findListings(scope, { fields, filters, pagination: { take: 1 } })
  return listings[0] ?? null
}
