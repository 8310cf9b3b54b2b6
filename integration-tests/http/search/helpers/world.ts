import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

interface Garment {
  title: string
  color: string
  price: number
  mrp: string
  /** Pieces by size. */
  stock: Record<string, number>
  category: string
  metadata?: Record<string, unknown>
  status?: ProductStatus
  channel?: "shop" | "other"
}

const GARMENTS: Garment[] = [
  {
    title: "Ruched Bodycon Dress",
    color: "Wine",
    price: 999,
    mrp: "1999.00",
    stock: { S: 3, M: 0 },
    category: "Dresses",
    metadata: {
      brand: "Bodycon",
      fabric: "Cotton",
      occasion: "Party",
      fit_type: "Bodycon",
      popularity: 5,
    },
  },
  {
    title: "Floral Midi Dress",
    color: "Black",
    price: 1499,
    mrp: "1999.00",
    stock: { M: 2, L: 2 },
    category: "Dresses",
    metadata: {
      brand: "Acme",
      fabric: "Georgette",
      occasion: "Casual",
      fit_type: "A-Line",
      popularity: 9,
    },
  },
  {
    title: "Block Print Kurta",
    color: "Teal",
    price: 799,
    mrp: "799.00",
    stock: { S: 1 },
    category: "Kurtas",
    metadata: {
      brand: "Acme",
      fabric: "Cotton",
      occasion: "Ethnic",
      fit_type: "Straight",
      popularity: 1,
    },
  },
  {
    title: "Unfinished Dress",
    color: "Black",
    price: 100,
    mrp: "200.00",
    stock: { S: 1 },
    category: "Dresses",
    status: ProductStatus.DRAFT,
  },
  {
    title: "Wholesale Dress",
    color: "Black",
    price: 100,
    mrp: "200.00",
    stock: { S: 1 },
    category: "Dresses",
    channel: "other",
  },
]

/** A shop with three garments on sale, a draft, and one that only another channel sells. */
export async function createSearchWorld(container: MedusaContainer) {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }, { name: "Other" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channels[0].id] },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Hub" }] },
  })
  const names = [...new Set(GARMENTS.map(({ category }) => category))]
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: names.map((name) => ({ name, is_active: true })) },
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: GARMENTS.map((garment) => ({
        title: garment.title,
        status: garment.status ?? ProductStatus.PUBLISHED,
        metadata: { mrp: garment.mrp, ...garment.metadata },
        category_ids: [categories[names.indexOf(garment.category)].id],
        sales_channels: [{ id: channels[garment.channel === "other" ? 1 : 0].id }],
        options: [
          { title: "Size", values: Object.keys(garment.stock) },
          { title: "Color", values: [garment.color] },
        ],
        variants: Object.keys(garment.stock).map((size) => ({
          title: size,
          sku: skuOf(garment.title, size),
          manage_inventory: true,
          options: { Size: size, Color: garment.color },
          prices: [{ currency_code: "inr", amount: garment.price }],
        })),
      })),
    },
  })
  const stock = new Map(
    GARMENTS.flatMap(({ title, stock }) =>
      Object.entries(stock).map(([size, pieces]): [string, number] => [skuOf(title, size), pieces])
    )
  )
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: [...stock.keys()] }, { take: stock.size })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((item) => ({
        inventory_item_id: item.id,
        location_id: locations[0].id,
        stocked_quantity: stock.get(item.sku!)!,
      })),
    },
  })
  return {
    key: keys[0].token,
    locationId: locations[0].id,
    productId: (title: string) => products.find((product) => product.title === title)!.id,
    itemId: (title: string, size: string) =>
      items.find((item) => item.sku === skuOf(title, size))!.id,
  }
}

const skuOf = (title: string, size: string) => `${title.replace(/ /g, "-").toUpperCase()}-${size}`
