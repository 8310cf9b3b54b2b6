import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createOrderWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

export type Answer = { status: number; data: any }

/** The part of the runner's HTTP client that specs use; a refusal is an answer, not an exception. */
export type Api = {
  get: (path: string, config?: unknown) => Promise<Answer>
  post: (path: string, body?: unknown, config?: unknown) => Promise<Answer>
  put: (path: string, body?: unknown, config?: unknown) => Promise<Answer>
  delete: (path: string, config?: unknown) => Promise<Answer>
}

const SIZES = ["S", "M", "L"]

/** A region, a channel with its key, and one published dress in S, M and L of the brand Bodycon. */
export const createDressShop = async (container: MedusaContainer) => {
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
    input: { regions: [{ name: "India", currency_code: "inr", countries: ["in"] }] },
  })
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ name: "Dresses", is_active: true }] },
  })
  const dress = (title: string, status: ProductStatus) => ({
    title,
    status,
    category_ids: [categories[0].id],
    sales_channels: [{ id: channels[0].id }],
    metadata: { brand: "Bodycon", fit_type: "Regular" },
    options: [
      { title: "Size", values: SIZES },
      { title: "Color", values: ["Wine"] },
    ],
    variants: SIZES.map((size) => ({
      title: `${size} / Wine`,
      manage_inventory: false,
      options: { Size: size, Color: "Wine" },
      prices: [{ currency_code: "inr", amount: 1499 }],
    })),
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        dress("Wrap dress", ProductStatus.PUBLISHED),
        dress("Unfinished dress", ProductStatus.DRAFT),
      ],
    },
  })
  const published = products.find(({ title }) => title === "Wrap dress")!
  return {
    keyHeaders: { "x-publishable-api-key": (keys[0] as { token: string }).token },
    region_id: regions[0].id,
    sales_channel_id: channels[0].id,
    category_id: categories[0].id,
    product: published,
    draft: products.find(({ title }) => title !== "Wrap dress")!,
    variantOf: (size: string) =>
      published.variants.find(({ title }) => title?.startsWith(`${size} /`))!.id,
  }
}

export type DressShop = Awaited<ReturnType<typeof createDressShop>>

/** A registered shopper: her id and the headers of her login. */
export const createShopper = async (api: Api, shop: DressShop, name: string) => {
  const login = { email: `${name.toLowerCase()}@bodycon.test`, password: "a-long-password" }
  const registered = await api.post("/auth/customer/emailpass/register", login)
  const { data } = await api.post(
    "/store/customers",
    { email: login.email, first_name: name, last_name: "Kumar" },
    { headers: { ...shop.keyHeaders, authorization: `Bearer ${registered.data.token as string}` } }
  )
  const session = await api.post("/auth/customer/emailpass", login)
  return {
    id: data.customer.id as string,
    headers: { ...shop.keyHeaders, authorization: `Bearer ${session.data.token as string}` },
  }
}

/** An admin's headers. */
export const createAdminHeaders = async (container: MedusaContainer, api: Api) => {
  const login = { email: "moderator@bodycon.test", password: "a-long-password" }
  const user = await container.resolve(Modules.USER).createUsers({ email: login.email })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: login } as never)
  await auth.updateAuthIdentities({ id: authIdentity!.id, app_metadata: { user_id: user.id } })
  const { data } = await api.post("/auth/user/emailpass", login)
  return { authorization: `Bearer ${data.token as string}` }
}

/** An order of the dress, a line per size. */
export const createDressOrder = async (
  container: MedusaContainer,
  shop: DressShop,
  customer_id: string,
  sizes: string[]
) => {
  const { result } = await createOrderWorkflow(container).run({
    input: {
      region_id: shop.region_id,
      sales_channel_id: shop.sales_channel_id,
      currency_code: "inr",
      customer_id,
      items: sizes.map((size) => ({
        title: "Wrap dress",
        variant_id: shop.variantOf(size),
        quantity: 1,
        unit_price: 1499,
      })),
    } as never,
  })
  const items = result.items as unknown as { id: string; variant_id: string }[]
  return {
    id: result.id,
    lineOf: (size: string) => items.find((item) => item.variant_id === shop.variantOf(size))!.id,
  }
}

/** Marks lines of an order as handed over. */
export const deliverLines = async (container: MedusaContainer, order_id: string, ids: string[]) => {
  const orders = container.resolve(Modules.ORDER)
  const change = { order_id, items: ids.map((id) => ({ id, quantity: 1 })) }
  await orders.registerFulfillment(change)
  await orders.registerShipment(change)
  await orders.registerDelivery(change)
}
