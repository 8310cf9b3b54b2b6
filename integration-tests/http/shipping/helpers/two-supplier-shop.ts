import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createCartWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

export const SURAT = "395002"
export const JAIPUR = "302001"

const address = {
  first_name: "Asha",
  address_1: "12 MG Road",
  city: "Bengaluru",
  country_code: "in",
}

/** Four dresses: kept in Surat, in Jaipur, sold out everywhere, and not published. Big parcels of 30×24×8 cm. */
export const createTwoSupplierShop = async (container: MedusaContainer) => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }, { name: "Wholesale" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channels[0].id] },
  })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "India", currency_code: "inr", countries: ["in"] }] },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [SURAT, JAIPUR].map((postal_code) => ({
        name: `Supplier ${postal_code}`,
        address: { address_1: "1 Market Road", country_code: "in", postal_code },
      })),
    },
  })
  const profile = await container
    .resolve(Modules.FULFILLMENT)
    .createShippingProfiles({ name: "Parcels", type: "default" })
  const dress = (name: string, status: ProductStatus, channel: number) => ({
    title: name,
    status,
    shipping_profile_id: profile.id,
    sales_channels: [{ id: channels[channel].id }],
    metadata: { parcel: { length_cm: 30, breadth_cm: 24, height_cm: 8 } },
    options: [{ title: "Size", values: ["M"] }],
    variants: [
      {
        title: "M",
        sku: name,
        weight: 380,
        manage_inventory: true,
        options: { Size: "M" },
        prices: [{ currency_code: "inr", amount: 1499.5 }],
      },
    ],
  })
  const { PUBLISHED, DRAFT } = ProductStatus
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        dress("SURAT", PUBLISHED, 0),
        dress("JAIPUR", PUBLISHED, 0),
        dress("SOLD-OUT", PUBLISHED, 0),
        dress("DRAFT", DRAFT, 0),
        dress("WHOLESALE", PUBLISHED, 1),
      ],
    },
  })
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: 10 })
  const level = (sku: string, location: number, stocked_quantity: number) => ({
    inventory_item_id: items.find((item) => item.sku === sku)!.id,
    location_id: locations[location].id,
    stocked_quantity,
  })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        level("SURAT", 0, 5),
        level("JAIPUR", 1, 5),
        level("SOLD-OUT", 0, 0),
        level("DRAFT", 0, 5),
        level("WHOLESALE", 0, 5),
      ],
    },
  })
  const variantOf = (sku: string): string =>
    products.flatMap(({ variants }) => variants).find((variant) => variant.sku === sku)!.id
  return {
    headers: { "x-publishable-api-key": (keys[0] as { token: string }).token },
    variantOf,
    /** A cart of one piece each; without a pincode it has nowhere to go. */
    cartOf: async (skus: string[], postal_code?: string): Promise<string> => {
      const { result } = await createCartWorkflow(container).run({
        input: {
          region_id: regions[0].id,
          sales_channel_id: channels[0].id,
          currency_code: "inr",
          items: skus.map((sku) => ({ variant_id: variantOf(sku), quantity: 1 })),
          ...(postal_code ? { shipping_address: { ...address, postal_code } } : {}),
        } as never,
      })
      return result.id
    },
  }
}
