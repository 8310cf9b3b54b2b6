import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { EXTERNAL_ID_PREFIX, PENDING_ID_PREFIX } from "../../../feeds/draft-products"
import type { KnownListing, KnownShop, KnownVariant } from "../../../feeds/plan-types"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import { plainPriceOf, PRICED_VARIANT_FIELDS } from "./plain-price"
import type { PricedVariant } from "./plain-price"

const CHUNK = 2_000

export type KnownShopInput = {
  feed_id: string
  supplier_id: string
  location_id: string
  skus: string[]
  barcodes: string[]
  /** `styleDigest` of rows that may become products. */
  styles: string[]
  with_prices: boolean
}

type Variant = Pick<KnownVariant, "id" | "sku" | "barcode">

const chunksOf = <T>(values: T[]): T[][] =>
  Array.from({ length: Math.ceil(values.length / CHUNK) }, (_, index) =>
    values.slice(index * CHUNK, (index + 1) * CHUNK)
  )

const readAll = async <T>(values: string[], read: (chunk: string[]) => Promise<T[]>) => {
  const found: T[] = []
  for (const chunk of chunksOf(values)) {
    found.push(...(await read(chunk)))
  }
  return found
}

const decimal = (amount: unknown): string => MathBN.convert(amount as string).toFixed()

const loadListings = async (
  container: MedusaContainer,
  supplier_id: string
): Promise<KnownListing[]> => {
  const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
  const listings: KnownListing[] = []
  for (let skip = 0; ; skip += CHUNK) {
    const page = await service.listSupplierListings(
      { supplier_id },
      { take: CHUNK, skip, order: { id: "ASC" } }
    )
    listings.push(
      ...page.map((one) => ({
        variant_id: one.variant_id,
        supplier_sku: one.supplier_sku,
        cost_price: decimal(one.cost_price),
        mrp: one.mrp === null ? null : decimal(one.mrp),
        lead_days: one.lead_days,
        reported_stock: one.reported_stock,
        safety_buffer: one.safety_buffer,
        priority: one.priority,
        feed_id: one.feed_id,
      }))
    )
    if (page.length < CHUNK) {
      return listings
    }
  }
}

const loadVariants = (container: MedusaContainer, by: keyof Variant, values: string[]) =>
  readAll(values, async (chunk): Promise<Variant[]> => {
    const variants = await container
      .resolve(Modules.PRODUCT)
      .listProductVariants(
        { [by]: chunk },
        { select: ["id", "sku", "barcode"], take: chunk.length }
      )
    return variants.map(({ id, sku, barcode }) => ({ id, sku, barcode }))
  })

/** Levels at the supplier's location of each variant's inventory items; null where there is none yet. */
const loadLevels = async (container: MedusaContainer, ids: string[], location_id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const links = await readAll(ids, async (chunk) => {
    const { data } = await query.graph({
      entity: "product_variant_inventory_item",
      fields: ["variant_id", "inventory_item_id"],
      filters: { variant_id: chunk },
    })
    return data as { variant_id: string; inventory_item_id: string }[]
  })
  const items = [...new Set(links.map((link) => link.inventory_item_id))]
  const stored = await readAll(items, (chunk) =>
    container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels(
        { inventory_item_id: chunk, location_id },
        { select: ["id", "inventory_item_id", "stocked_quantity"], take: chunk.length }
      )
  )
  const stockByItem = new Map(
    stored.map((level) => [level.inventory_item_id, Number(level.stocked_quantity)])
  )
  const levels = new Map<string, (number | null)[]>()
  links.forEach(({ variant_id, inventory_item_id }) => {
    const level = stockByItem.get(inventory_item_id) ?? null
    levels.set(variant_id, [...(levels.get(variant_id) ?? []), level])
  })
  return levels
}

/** The plain INR price of each variant: no price list, no rule, any quantity. */
const loadPrices = async (container: MedusaContainer, ids: string[]) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const rows = await readAll(ids, async (chunk) => {
    const { data } = await query.graph({
      entity: "product_variant_price_set",
      fields: PRICED_VARIANT_FIELDS,
      filters: { variant_id: chunk },
    })
    return data as unknown as PricedVariant[]
  })
  return new Map(rows.map((row) => [row.variant_id, plainPriceOf(row)?.amount ?? null]))
}

const loadStyles = async (container: MedusaContainer, styles: string[]) => {
  const products = await readAll(styles, (chunk) =>
    container
      .resolve(Modules.PRODUCT)
      .listProducts(
        { external_id: chunk.map((style) => EXTERNAL_ID_PREFIX + style) },
        { select: ["id", "external_id", "status"], take: chunk.length }
      )
  )
  return new Map(
    products.map((product) => [
      product.external_id!.slice(EXTERNAL_ID_PREFIX.length),
      { status: product.status as string },
    ])
  )
}

/** Variants of products a killed run left half made. They are made anew, so they are not known. */
const withoutUnfinished = async (container: MedusaContainer, variants: Variant[]) => {
  const unfinished = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { external_id: { $like: `${PENDING_ID_PREFIX}%` } },
      { select: ["id"], relations: ["variants"] }
    )
  const ids = new Set(unfinished.flatMap((product) => product.variants.map(({ id }) => id)))
  return variants.filter((variant) => !ids.has(variant.id))
}

/** Reads what of the shop a feed may concern, in a handful of queries whatever the number of rows. */
export const loadKnownShop = async (
  container: MedusaContainer,
  input: KnownShopInput
): Promise<KnownShop> => {
  const listings = await loadListings(container, input.supplier_id)
  const skus = new Set(input.skus)
  const listed = listings.filter(
    (listing) => skus.has(listing.supplier_sku) || listing.feed_id === input.feed_id
  )
  const listedSkus = new Set(listed.map((listing) => listing.supplier_sku))
  const byListing = await loadVariants(
    container,
    "id",
    listed.map((listing) => listing.variant_id)
  )
  const bySku = await loadVariants(
    container,
    "sku",
    input.skus.filter((sku) => !listedSkus.has(sku))
  )
  const byBarcode = await loadVariants(container, "barcode", input.barcodes)
  const unique = new Map([...byListing, ...bySku, ...byBarcode].map((one) => [one.id, one]))
  const variants = await withoutUnfinished(container, [...unique.values()])
  const ids = variants.map((variant) => variant.id)
  const levels = await loadLevels(container, ids, input.location_id)
  const prices = input.with_prices
    ? await loadPrices(container, ids)
    : new Map<string, string | null>()
  return {
    listings,
    variants: variants.map((variant) => ({
      ...variant,
      levels: levels.get(variant.id) ?? [],
      price: prices.get(variant.id) ?? null,
    })),
    styles: await loadStyles(container, input.styles),
  }
}
