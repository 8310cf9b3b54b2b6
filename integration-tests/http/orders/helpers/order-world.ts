import {
  upsertListingsWorkflow,
  upsertSuppliersWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import type { SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

export type Answer = { status: number; data: any }

type Client = {
  get: (path: string, config?: object) => Promise<Answer>
  post: (path: string, body?: unknown, config?: object) => Promise<Answer>
}

const ADDRESS = {
  first_name: "Meera",
  last_name: "Nair",
  phone: "9876543210",
  address_1: "14 Residency Road",
  city: "Bengaluru",
  province: "Karnataka",
  postal_code: "560001",
  country_code: "in",
}

const PICKUP = {
  name: "Works",
  phone: "9822012345",
  address_1: "12 Ring Road",
  city: "Surat",
  province: "Gujarat",
  postal_code: "395002",
  country_code: "in",
}

/**
 * A shop that can be bought from, paid and supplied: a dress (₹1,000.01) and a top (₹500), delivery for ₹49,
 * a tenth off with the code TENTH, suppliers A, B and C who work by hand.
 */
export const createOrderWorld = async (container: MedusaContainer, client: Client) => {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const inventory = container.resolve(Modules.INVENTORY)
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
        } as never,
      ],
    },
  })
  const { result: suppliers } = await upsertSuppliersWorkflow(container).run({
    input: {
      suppliers: ["A", "B", "C"].map((code) => ({
        code: `HAND-${code}`,
        name: `Supplier ${code}`,
        contact_name: "Meera",
        email: `${code.toLowerCase()}@suppliers.test`,
        phone: "9822012345",
        channel: "manual",
        pickup_address: PICKUP,
      })),
    },
  })
  const bySupplier = Object.fromEntries(
    suppliers.map((one) => [one.code.slice(-1), one])
  ) as Record<string, SupplierDTO>
  for (const one of suppliers) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: one.stock_location_id, add: [channels[0].id] },
    })
  }
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "India", geo_zones: [{ type: "country", country_code: "in" }] }],
  })
  await link.create(
    suppliers.map((one) => ({
      [Modules.STOCK_LOCATION]: { stock_location_id: one.stock_location_id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    }))
  )
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: suppliers[0].stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: shipping } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Surface",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: profiles[0].id,
        type: { label: "Surface", description: "Surface", code: "surface" },
        prices: [{ currency_code: "inr", amount: 49 }],
      },
    ],
  })
  await container.resolve(Modules.PROMOTION).createPromotions({
    code: "TENTH",
    type: "standard",
    status: "active",
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "across",
      value: 10,
      currency_code: "inr",
    },
  } as never)
  const dress = (title: string, sku: string, amount: number) => ({
    title,
    status: ProductStatus.PUBLISHED,
    shipping_profile_id: profiles[0].id,
    sales_channels: [{ id: channels[0].id }],
    options: [{ title: "Size", values: ["S"] }],
    variants: [
      {
        title: "S",
        sku,
        manage_inventory: true,
        options: { Size: "S" },
        prices: [{ currency_code: "inr", amount }],
      },
    ],
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: { products: [dress("Wrap dress", "WRAP-S", 1000.01), dress("Top", "TOP-S", 500)] },
  })
  const variants = Object.fromEntries(
    products.map((product) => [product.variants[0].sku!, product.variants[0].id])
  )
  const items = Object.fromEntries(
    (await inventory.listInventoryItems({ sku: Object.keys(variants) })).map((one) => [
      one.sku!,
      one.id,
    ])
  )
  const headers = { "x-publishable-api-key": (keys[0] as { token: string }).token }
  const ok = async (answer: Promise<Answer>) => {
    const { status, data } = await answer
    if (status >= 300) {
      throw new Error(`${status}: ${JSON.stringify(data)}`)
    }
    return data
  }

  return {
    headers,
    suppliers: bySupplier,
    /** Pieces of a variant a supplier has; its priority is its place in the alphabet. */
    stock: async (supplier: string, sku: string, pieces: number) => {
      await upsertListingsWorkflow(container).run({
        input: {
          listings: [
            {
              supplier_id: bySupplier[supplier].id,
              variant_id: variants[sku],
              supplier_sku: `${supplier}-${sku}`,
              cost_price: "400",
              mrp: "1999",
              lead_days: 2,
              reported_stock: pieces,
              safety_buffer: 0,
              priority: supplier.charCodeAt(0),
            },
          ],
        },
      })
    },
    /** Medusa's own figures of a variant at a supplier. */
    levelAt: async (supplier: string, sku: string) => {
      const [level] = await inventory.listInventoryLevels({
        inventory_item_id: items[sku],
        location_id: bySupplier[supplier].stock_location_id,
      })
      return { stocked: Number(level.stocked_quantity), reserved: Number(level.reserved_quantity) }
    },
    /** Every reservation of a line, parked ones too. */
    reservationsOf: async (lineId: string) =>
      (await inventory.listReservationItems({}, { take: 100 })).filter((one) =>
        one.line_item_id?.startsWith(lineId)
      ),
    /** A cart that only lacks its payment. */
    createCart: async (wanted: Record<string, number>, promotion?: string) => {
      const { cart } = await ok(
        client.post(
          "/store/carts",
          {
            region_id: regions[0].id,
            email: "meera@bodycon.test",
            shipping_address: ADDRESS,
            billing_address: ADDRESS,
            items: Object.entries(wanted).map(([sku, quantity]) => ({
              variant_id: variants[sku],
              quantity,
            })),
          },
          { headers }
        )
      )
      await ok(
        client.post(
          `/store/carts/${cart.id}/shipping-methods`,
          { option_id: shipping[0].id },
          { headers }
        )
      )
      if (promotion) {
        const promo_codes = [promotion]
        await ok(client.post(`/store/carts/${cart.id}/promotions`, { promo_codes }, { headers }))
      }
      return cart.id as string
    },
    /** Starts paying a cart. */
    startPaying: async (cartId: string, provider_id: string) => {
      const { payment_collection } = await ok(
        client.post("/store/payment-collections", { cart_id: cartId }, { headers })
      )
      const { payment_collection: begun } = await ok(
        client.post(
          `/store/payment-collections/${payment_collection.id}/payment-sessions`,
          { provider_id },
          { headers }
        )
      )
      return begun.payment_sessions[0] as { id: string; data: Record<string, any> }
    },
    completeCart: async (cartId: string) => {
      const { order } = await ok(client.post(`/store/carts/${cartId}/complete`, {}, { headers }))
      return order as { id: string; items: { id: string; variant_sku: string }[]; total: number }
    },
  }
}

export type OrderWorld = Awaited<ReturnType<typeof createOrderWorld>>
