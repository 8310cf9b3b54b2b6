import {
  createPurchaseOrdersWorkflow,
  upsertListingsWorkflow,
  upsertSuppliersWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { linkSalesChannelsToStockLocationWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  ADDRESS,
  createCart,
  createPaymentShop,
  createSession,
  registerCustomer,
} from "../payments/helpers/shop"
import type { PaymentShop } from "../payments/helpers/shop"

jest.setTimeout(300_000)

/** What only the merchant may know. Stock is told apart by supplier; its sum may be shown. */
const MARKERS = [
  "61237.41",
  "61238.42",
  "Zarkoolia",
  "ZARK-77",
  "QUIB-88",
  "zk-sku-5531",
  "qb-sku-5532",
  "48231",
  "48224",
  "31117",
  "31110",
  "Mordovia Lane",
  "zarkoolia.test",
]

const FIELDS = [
  "*",
  "+*",
  "*variants",
  "+variants.*",
  "*variants.inventory_items",
  "+variants.inventory_items.*",
  "+variants.inventory_items.inventory.*",
  "+variants.inventory_items.inventory.location_levels.*",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "+variants.inventory_items.inventory.location_levels.stock_locations.name",
  "+variants.supplier_listing.*",
  "+variants.supplier_listings.cost_price",
  "+supplier_listing.*",
  "+supplier_listings.supplier_sku",
  "+supplier.*",
  "+sales_channels.*",
  "+sales_channels.stock_locations.*",
  "*sales_channels.stock_locations.address",
  "+sales_channel.stock_locations.*",
  "+purchase_orders.*",
  "+purchase_order.supplier.*",
  "*items",
  "+items.*",
  "+items.variant.*",
  "+items.variant.inventory_items.inventory.location_levels.*",
  "+items.product.sales_channels.stock_locations.*",
  "+items.variant.supplier_listing.*",
  "*fulfillments",
  "+fulfillments.*",
  "+fulfillments.location.*",
  "+fulfillments.location_id",
  "*service_zone.fulfillment_set.location",
  "+service_zone.fulfillment_set.location.address.*",
  "*inventory_items.inventory.location_levels",
  "+inventory_items.inventory.*",
  "+product.variants.inventory_items.inventory.location_levels.*",
  "+products.variants.inventory_items.inventory.location_levels.*",
  "+reservations.*",
]

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: PaymentShop
    let paths: string[]
    let headers: Record<string, string>
    let cartId: string
    let productId: string

    const drain = () => container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()
    const get = (path: string) => api.get(path, { headers, validateStatus: () => true })
    const withFields = (path: string, fields: string) =>
      `${path}${path.includes("?") ? "&" : "?"}fields=${encodeURIComponent(fields)}`
    const leaks = (data: unknown) => {
      const text = JSON.stringify(data) ?? ""
      return MARKERS.filter((marker) => text.toLowerCase().includes(marker.toLowerCase()))
    }

    /** Two suppliers who list the dress, an order of it with purchase orders, and a cart with it. */
    const plant = async () => {
      const supplier = (code: string, name: string) => ({
        code,
        name,
        contact_name: "Zarkoolia Devi",
        email: `${code.toLowerCase()}@zarkoolia.test`,
        phone: "9822012345",
        channel: "manual",
        pickup_address: {
          name,
          phone: "9822012345",
          address_1: "7 Mordovia Lane",
          city: "Jaipur",
          province: "Rajasthan",
          postal_code: "302029",
          country_code: "in",
        },
      })
      const { result: suppliers } = await upsertSuppliersWorkflow(container).run({
        input: {
          suppliers: [
            supplier("ZARK-77", "Zarkoolia Looms"),
            supplier("QUIB-88", "Zarkoolia Second House"),
          ],
        },
      })
      const listing = (index: number, sku: string, cost_price: string, reported_stock: number) => ({
        supplier_id: suppliers[index].id,
        variant_id: shop.variant_id,
        supplier_sku: sku,
        cost_price,
        lead_days: 2,
        reported_stock,
        safety_buffer: 7,
        priority: index,
      })
      await upsertListingsWorkflow(container).run({
        input: {
          listings: [
            listing(0, "zk-sku-5531", "61237.41", 48_231),
            listing(1, "qb-sku-5532", "61238.42", 31_117),
          ],
        },
      })
      const [channel] = await container
        .resolve(Modules.SALES_CHANNEL)
        .listSalesChannels({ name: "Shop" })
      for (const { stock_location_id } of suppliers) {
        await linkSalesChannelsToStockLocationWorkflow(container).run({
          input: { id: stock_location_id, add: [channel.id] },
        })
      }
      // A merchant may hang delivery on a supplier's door; shoppers must not read whose it is.
      const link = container.resolve(ContainerRegistrationKeys.LINK)
      const [set] = await container
        .resolve(Modules.FULFILLMENT)
        .listFulfillmentSets({ name: "Delivery" })
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const { data: hubs } = await query.graph({
        entity: "stock_location",
        fields: ["id"],
        filters: { name: "Hub" },
      })
      await link.dismiss({
        [Modules.STOCK_LOCATION]: { stock_location_id: hubs[0].id },
        [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
      })
      await link.create([
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: suppliers[0].stock_location_id },
          [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
        },
        {
          [Modules.STOCK_LOCATION]: { stock_location_id: suppliers[0].stock_location_id },
          [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
        },
      ])
    }

    beforeAll(async () => {
      container = getContainer()
      shop = await createPaymentShop(container, 0)
      await plant()
      const login = await registerCustomer(api, shop, "asha@bodycon.test")
      headers = { ...shop.headers, ...login }
      const first = await createCart(api, shop, { headers: login, quantity: 2 })
      await createSession(api, { ...shop, headers: headers as never }, first, "pp_cod_cod")
      const { data } = await api.post(`/store/carts/${first}/complete`, {}, { headers })
      const order = data.order
      await createPurchaseOrdersWorkflow(container).run({
        input: {
          order_id: order.id,
          order_number: "BC-20261121-000001",
          payment_method: "cod",
          ship_to: { ...ADDRESS, name: "Meera Nair" },
          lines: order.items.map((item: { id: string; quantity: number; title: string }) => ({
            order_line_item_id: item.id,
            variant_id: shop.variant_id,
            sku: "PAY-TEST-S",
            title: item.title,
            quantity: item.quantity,
            unit_price: "499.50",
          })),
        },
      })
      await drain()
      cartId = await createCart(api, shop, { headers: login })
      productId = order.items[0].product_id
      paths = [
        "/store/products",
        `/store/products/${productId}`,
        "/store/product-variants",
        `/store/product-variants/${shop.variant_id}`,
        "/store/product-categories",
        "/store/product-tags",
        "/store/product-types",
        "/store/product-options",
        "/store/collections",
        "/store/regions",
        `/store/regions/${shop.region_id}`,
        "/store/currencies",
        `/store/carts/${cartId}`,
        `/store/carts/${first}`,
        `/store/carts/${first}/order`,
        `/store/shipping-options?cart_id=${cartId}`,
        `/store/payment-providers?region_id=${shop.region_id}`,
        "/store/return-reasons",
        "/store/orders",
        `/store/orders/${order.id}`,
        `/store/orders/${order.id}/journey`,
        "/store/customers/me",
        "/store/customers/me/addresses",
        "/store/customers/me/reviews",
        `/store/products/${productId}/reviews`,
        `/store/products/${productId}/size-chart`,
        `/store/shipping/serviceability?pincode=560001&variant_id=${shop.variant_id}`,
        `/store/payments/cod-availability?pincode=560001&cart_id=${cartId}`,
      ]
    })

    // One shop for all of it: nothing here changes what another test reads.
    it("should show suppliers neither by default nor when asked with fields", async () => {
      const purchaseOrders = await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "purchase_order", fields: ["id", "supplier.name", "lines.cost_price"] })
      expect(leaks(purchaseOrders.data)).toEqual(["61237.41", "Zarkoolia"])

      const statuses: Record<number, number> = {}
      const found: unknown[] = []
      for (const path of paths) {
        for (const address of [path, ...FIELDS.map((fields) => withFields(path, fields))]) {
          const { status, data } = await get(address)
          statuses[status] = (statuses[status] ?? 0) + 1
          if (leaks(data).length) {
            found.push({ address, status, leaks: leaks(data) })
          }
          if (address === path) {
            expect([path, status]).toEqual([path, expect.any(Number)])
            expect(status).toBeLessThan(500)
          }
        }
      }
      expect(found).toEqual([])
      expect(statuses[200]).toBeGreaterThan(100)

      const read = await get(`/store/products/${productId}?fields=+variants.inventory_quantity`)
      expect(read.data.product.variants[0].inventory_quantity).toBeGreaterThan(70_000)
      const options = await get(`/store/shipping-options?cart_id=${cartId}`)
      expect(options.data.shipping_options).toHaveLength(1)

      for (const path of ["/store/products", `/store/carts/${cartId}`, "/store/orders"]) {
        for (const [parameter, field] of [
          ["fields", "variants.inventory_items.inventory.location_levels.*"],
          ["fields", "+sales_channels.stock_locations.name"],
          ["order", "-supplier_listing.cost_price"],
        ]) {
          const { status, data } = await get(`${path}?${parameter}=${encodeURIComponent(field)}`)
          expect([path, field, status]).toEqual([path, field, 400])
          expect(data.message).toMatch(new RegExp(`^${parameter}: .* is not available`))
        }
      }

      const posts: [string, unknown][] = [
        ["/store/search", { queries: [{ index: "products", q: "dress" }] }],
        ["/store/search", { queries: [{ index: "products", q: "zarkoolia" }] }],
        [`/store/carts/${cartId}`, { metadata: { note: "x" } }],
        [`/store/carts/${cartId}/line-items`, { variant_id: shop.variant_id, quantity: 1 }],
        [`/store/carts/${cartId}/promotions`, { promo_codes: [] }],
        [`/store/carts/${cartId}/taxes`, {}],
        [`/store/products/${productId}/size-recommendation`, { height_cm: 160, weight_kg: 55 }],
        [`/store/carts/${cartId}/line-items`, { variant_id: shop.variant_id, quantity: 900_000 }],
        [`/store/carts/${cartId}/complete`, {}],
      ]
      for (const [path, body] of posts) {
        for (const address of [path, ...FIELDS.map((fields) => withFields(path, fields))]) {
          const { status, data } = await api.post(address, body, {
            headers,
            validateStatus: () => true,
          })
          expect([address, leaks(data)]).toEqual([address, []])
          expect([address, status < 500]).toEqual([address, true])
        }
      }
    })
  },
})
