import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

type Api = {
  post: (path: string, body?: unknown, config?: unknown) => Promise<{ data: any }>
  get: (path: string, config?: unknown) => Promise<{ data: any }>
}

export const ADDRESS = {
  first_name: "Meera",
  last_name: "Nair",
  phone: "9876543210",
  address_1: "14 Residency Road",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560001",
  country_code: "in",
}

/** The smallest shop that can be paid: one dress at ₹499.50, a region, a hub and a shipping option. */
export const createPaymentShop = async (container: MedusaContainer, stock = 100) => {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)

  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channels[0].id] },
  })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "India",
          currency_code: "inr",
          countries: ["in"],
          payment_providers: ["pp_razorpay_razorpay", "pp_cod_cod"],
        },
      ],
    },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Hub" }] },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locations[0].id, add: [channels[0].id] },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "India", geo_zones: [{ type: "country", country_code: "in" }] }],
  })
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: locations[0].id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: locations[0].id },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ])
  const { result: shipping } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Free",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: profiles[0].id,
        type: { label: "Surface", description: "Surface", code: "surface" },
        prices: [{ currency_code: "inr", amount: 0 }],
      },
    ],
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Ribbed bodycon dress",
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profiles[0].id,
          sales_channels: [{ id: channels[0].id }],
          options: [{ title: "Size", values: ["S"] }],
          variants: [
            {
              title: "S",
              sku: "PAY-TEST-S",
              manage_inventory: true,
              options: { Size: "S" },
              prices: [{ currency_code: "inr", amount: 499.5 }],
            },
          ],
        },
      ],
    },
  })
  const [item] = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: "PAY-TEST-S" })
  const { result: levels } = await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        { inventory_item_id: item.id, location_id: locations[0].id, stocked_quantity: stock },
      ],
    },
  })

  return {
    headers: { "x-publishable-api-key": (keys[0] as { token: string }).token },
    region_id: regions[0].id,
    shipping_option_id: shipping[0].id,
    variant_id: products[0].variants[0].id,
    /** What is left at the hub from now on. */
    setStock: (quantity: number) =>
      container.resolve(Modules.INVENTORY).updateInventoryLevels([
        {
          id: levels[0].id,
          inventory_item_id: item.id,
          location_id: locations[0].id,
          stocked_quantity: quantity,
        },
      ]),
  }
}

export type PaymentShop = Awaited<ReturnType<typeof createPaymentShop>>

/** A cart that only lacks its payment. */
export const createCart = async (
  api: Api,
  shop: PaymentShop,
  options: { quantity?: number; headers?: Record<string, string>; postal_code?: string } = {}
) => {
  const config = { headers: { ...shop.headers, ...options.headers } }
  const address = { ...ADDRESS, postal_code: options.postal_code ?? ADDRESS.postal_code }
  const { data } = await api.post(
    "/store/carts",
    {
      region_id: shop.region_id,
      email: "meera@bodycon.test",
      shipping_address: address,
      billing_address: address,
      items: [{ variant_id: shop.variant_id, quantity: options.quantity ?? 1 }],
    },
    config
  )
  await api.post(
    `/store/carts/${data.cart.id}/shipping-methods`,
    { option_id: shop.shipping_option_id },
    config
  )
  return data.cart.id as string
}

/** Starts paying a cart. */
export const createSession = async (
  api: Api,
  shop: PaymentShop,
  cartId: string,
  providerId: string
): Promise<{ id: string; status: string; data: Record<string, any> }> => {
  const config = { headers: shop.headers }
  const collection = await api.post("/store/payment-collections", { cart_id: cartId }, config)
  const { data } = await api.post(
    `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
    { provider_id: providerId },
    config
  )
  return data.payment_collection.payment_sessions[0]
}

/** A logged-in customer's header. */
export const registerCustomer = async (api: Api, shop: PaymentShop, email: string) => {
  const login = { email, password: "a-long-password" }
  const { data } = await api.post("/auth/customer/emailpass/register", login)
  const registering = { headers: { ...shop.headers, authorization: `Bearer ${data.token}` } }
  await api.post("/store/customers", { email }, registering)
  const session = await api.post("/auth/customer/emailpass", login)
  return { authorization: `Bearer ${session.data.token as string}` }
}

/** An admin's header. */
export const createAdmin = async (container: MedusaContainer, api: Api) => {
  const login = { email: "admin@bodycon.test", password: "a-long-password" }
  const user = await container.resolve(Modules.USER).createUsers({ email: login.email })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: login } as never)
  await auth.updateAuthIdentities({ id: authIdentity!.id, app_metadata: { user_id: user.id } })
  const { data } = await api.post("/auth/user/emailpass", login)
  return { authorization: `Bearer ${data.token as string}` }
}
