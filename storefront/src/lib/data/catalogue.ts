import "server-only"

import { cache } from "react"

import type { Category, Product } from "../types"
import { medusa } from "./client"
import { indiaRegionId } from "./regions"
import { reshapeProduct, type WireProduct } from "./reshape/product"
import { TAGS } from "./tags"

type WireCategory = {
  id: string
  name: string
  handle: string
  description?: string | null
  rank?: number | null
}

const PRODUCT_FIELDS = [
  "+metadata",
  "*variants.calculated_price",
  "+variants.inventory_quantity",
  "+variants.manage_inventory",
  "+variants.allow_backorder",
  "*variants.images",
  "*categories",
].join(",")

/** The shop's categories in the merchant's order. */
export const listCategories = cache(async (): Promise<Category[]> => {
  const { product_categories } = await medusa<{ product_categories: WireCategory[] }>(
    "/store/product-categories",
    {
      query: { fields: "id,name,handle,description,rank", limit: 50 },
      revalidate: 300,
      tags: [TAGS.categories],
    }
  )
  const ranked = [...product_categories].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  return ranked.map(({ id, name, handle, description }) => ({
    id,
    name,
    handle,
    description: description || null,
  }))
})

/** A product with its variants, prices in ₹ and stock; `null` when no such product is on sale. */
export const productByHandle = cache(async (handle: string): Promise<Product | null> => {
  const regionId = await indiaRegionId()
  const { products } = await medusa<{ products: WireProduct[] }>("/store/products", {
    query: { handle, region_id: regionId, fields: PRODUCT_FIELDS, limit: 1 },
    // Short, because this answer also carries the stock that the size buttons show.
    revalidate: 20,
    tags: [TAGS.catalogue, TAGS.product(handle)],
  })
  return products[0] ? reshapeProduct(products[0]) : null
})
