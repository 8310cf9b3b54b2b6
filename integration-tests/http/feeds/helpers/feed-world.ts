import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { upsertSuppliersWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows"

/** A store with a channel, a profile, the category `kurtas`, two known variants, and one supplier. */
export const createFeedWorld = async (container: MedusaContainer) => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const stores = container.resolve(Modules.STORE)
  const [store] = await stores.listStores({}, { take: 1 })
  await stores.updateStores(store.id, { default_sales_channel_id: channels[0].id })
  await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ name: "Kurtas", handle: "kurtas", is_active: true }] },
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Known kurta",
          status: ProductStatus.PUBLISHED,
          options: [{ title: "Size", values: ["S", "M"] }],
          variants: ["S", "M"].map((size) => ({
            title: size,
            sku: `KNOWN-${size}`,
            ...(size === "M" ? { barcode: "8901234567894" } : {}),
            manage_inventory: true,
            options: { Size: size },
            prices: [{ currency_code: "inr", amount: 999 }],
          })),
        },
      ],
    },
  })
  const { result: suppliers } = await upsertSuppliersWorkflow(container).run({
    input: {
      suppliers: [
        {
          code: "FEED-1",
          name: "Feed Textiles",
          contact_name: "Meera",
          email: "feed@suppliers.test",
          phone: "9822012345",
          channel: "manual",
          pickup_address: {
            name: "Feed Textiles",
            phone: "9822012345",
            address_1: "12 Ring Road",
            city: "Surat",
            province: "Gujarat",
            postal_code: "395002",
            country_code: "in",
          },
        },
      ],
    },
  })
  return {
    supplier: suppliers[0],
    sales_channel_id: channels[0].id,
    category_id: categories[0].id,
    variantOf: (sku: string) => products[0].variants.find((variant) => variant.sku === sku)!.id,
  }
}

export type FeedWorld = Awaited<ReturnType<typeof createFeedWorld>>

const WRITTEN = [
  "supplier_listing",
  "inventory_item",
  "inventory_level",
  "price",
  "price_set",
  "product",
  "product_variant",
]

/** A fingerprint of every row that a run may write. */
export const written = async (container: MedusaContainer): Promise<Record<string, string>> => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const parts = WRITTEN.map(
    (table) =>
      `select '${table}' as name, count(*) || ' ' ||
         coalesce(md5(string_agg(id || updated_at::text, ',' order by id)), '') as state from ${table}`
  )
  const { rows } = await knex.raw<{ rows: { name: string; state: string }[] }>(
    parts.join(" union all ")
  )
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}

/** Stock at the supplier's location by SKU. */
export const stockBySku = async (container: MedusaContainer, locationId: string) => {
  const inventory = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels(
    { location_id: locationId },
    { relations: ["inventory_item"], take: 1_000 }
  )
  const items = await inventory.listInventoryItems(
    { id: levels.map((level) => level.inventory_item_id) },
    { take: 1_000 }
  )
  const skuOf = new Map(items.map((item) => [item.id, item.sku]))
  return Object.fromEntries(
    levels.map((level) => [skuOf.get(level.inventory_item_id), Number(level.stocked_quantity)])
  )
}

/** A supplier's web server: what it serves can be changed, and how often it was asked is counted. */
export const startSource = async () => {
  const state = { body: "", etag: '"v1"', status: 200, requests: 0, notModified: 0 }
  const server = createServer((request, response) => {
    state.requests++
    if (state.status !== 200) {
      response.writeHead(state.status).end()
      return
    }
    if (request.headers["if-none-match"] === state.etag) {
      state.notModified++
      response.writeHead(304).end()
      return
    }
    response.writeHead(200, { "content-type": "text/csv", etag: state.etag }).end(state.body)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    url: `http://127.0.0.1:${port}/lists/stock.csv`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export type Source = Awaited<ReturnType<typeof startSource>>
