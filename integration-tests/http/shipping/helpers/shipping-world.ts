import type { CreateShipmentInput } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

const place = {
  phone: "9876543210",
  address_1: "12 Ring Road",
  province: "Gujarat",
  country_code: "in",
}

/** What a purchase order asks of the shipment module. */
export const parcelRequest = (reference: string): CreateShipmentInput => ({
  reference,
  order_id: `order_${reference}`,
  order_number: "BC-20260105-000001",
  purchase_order_id: `po_${reference}`,
  supplier_id: "sup_1",
  stock_location_id: "sloc_1",
  pickup: {
    ...place,
    nickname: "Surat-1",
    name: "Surat Silks",
    city: "Surat",
    postal_code: "395002",
  },
  ship_to: {
    ...place,
    name: "Asha Rao",
    city: "Bengaluru",
    province: "Karnataka",
    postal_code: "560001",
  },
  items: [
    { order_line_item_id: "li_1", name: "Dress", sku: "D-1", units: 1, selling_price: "1499.50" },
  ],
  payment_method: "cod",
  cod_amount: "1499.50",
  declared_value: "1499.50",
  weight_g: 430,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
})

/** A publishable key and a dress in stock at two suppliers, in Surat and in Jaipur. */
export const createStockedShop = async (container: MedusaContainer) => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channels[0].id] },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: ["395002", "302001"].map((postal_code) => ({
        name: `Supplier ${postal_code}`,
        address: { address_1: "1 Market Road", country_code: "in", postal_code },
      })),
    },
  })
  const profile = await container
    .resolve(Modules.FULFILLMENT)
    .createShippingProfiles({ name: "Parcels", type: "default" })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Satin slip dress",
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile.id,
          sales_channels: [{ id: channels[0].id }],
          options: [{ title: "Size", values: ["M"] }],
          variants: [
            {
              title: "M",
              sku: "SHIP-TEST-M",
              weight: 380,
              manage_inventory: true,
              options: { Size: "M" },
              prices: [{ currency_code: "inr", amount: 1499.5 }],
            },
          ],
        },
      ],
    },
  })
  const [item] = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: "SHIP-TEST-M" })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: locations.map(({ id }) => ({
        inventory_item_id: item.id,
        location_id: id,
        stocked_quantity: 5,
      })),
    },
  })
  return {
    headers: { "x-publishable-api-key": (keys[0] as { token: string }).token },
    variant_id: products[0].variants[0].id,
  }
}

type Api = { post: (path: string, body?: unknown) => Promise<{ data: { token: string } }> }

/** Headers of a logged-in admin. */
export const createMerchant = async (container: MedusaContainer, api: Api) => {
  const login = { email: "parcels@bodycon.test", password: "a-long-password" }
  const user = await container.resolve(Modules.USER).createUsers({ email: login.email })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: login } as never)
  await auth.updateAuthIdentities({ id: authIdentity!.id, app_metadata: { user_id: user.id } })
  const { data } = await api.post("/auth/user/emailpass", login)
  return { authorization: `Bearer ${data.token}` }
}
