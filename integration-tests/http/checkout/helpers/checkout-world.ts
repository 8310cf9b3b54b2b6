import { saveCodSettingsWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createTaxRegionsWorkflow,
  updateProductVariantsWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createHarness } from "../../orders/helpers/harness"

export const CASH = "pp_cod_cod"
export const ONLINE = "pp_razorpay_razorpay"

type Headers = Record<string, string>

/** The order specs' shop, where cash costs ₹49 and paying online takes five percent off. */
export const createCheckoutWorld = async (
  container: MedusaContainer,
  raw: Parameters<typeof createHarness>[1],
  sandbox: Sandbox
) => {
  const shop = await createHarness(container, raw, sandbox)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await container.resolve(Modules.PROMOTION).createPromotions({
    code: "PREPAID5",
    type: "standard",
    status: "active",
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "across",
      value: 5,
      currency_code: "inr",
    },
  } as never)
  const settings = async (change: Record<string, unknown>) => {
    await saveCodSettingsWorkflow(container).run({ input: { settings: change } })
  }
  await settings({ fee: { type: "flat", value: "49" }, prepaid_promotion_code: "PREPAID5" })

  const store = {
    get: (path: string, headers: Headers = {}) =>
      shop.client.get(`/store${path}`, { headers: { ...shop.world.headers, ...headers } }),
    post: (path: string, body: unknown = {}, headers: Headers = {}) =>
      shop.client.post(`/store${path}`, body, { headers: { ...shop.world.headers, ...headers } }),
    delete: (path: string): Promise<{ status: number; data: any }> =>
      (raw as any).delete(`/store${path}`, {
        headers: shop.world.headers,
        validateStatus: () => true,
      }),
  }
  const variantOf = async (sku: string): Promise<string> => {
    const [variant] = await container.resolve(Modules.PRODUCT).listProductVariants({ sku })
    return variant.id
  }

  return {
    ...shop,
    store,
    settings,
    variantOf,
    sql: (text: string, params: unknown[] = []) => knex.raw(text, params as never),
    methods: (cartId: string, headers?: Headers) =>
      store.get(`/carts/${cartId}/payment-methods`, headers),
    choose: (cartId: string, provider_id: string, headers?: Headers) =>
      store.post(`/carts/${cartId}/payment-method`, { provider_id }, headers),
    complete: (cartId: string, headers?: Headers, body: unknown = {}) =>
      store.post(`/carts/${cartId}/complete`, body, headers),
    cartOf: async (id: string) => (await store.get(`/carts/${id}`)).data.cart,
    price: async (sku: string, amount: number) => {
      await updateProductVariantsWorkflow(container).run({
        input: {
          selector: { id: await variantOf(sku) },
          update: { prices: [{ currency_code: "inr", amount }] },
        },
      })
    },
    /** From now on 5 % GST is within the prices of the shop. */
    tax: async () => {
      const { data } = await query.graph({ entity: "region", fields: ["id"] })
      await updateRegionsWorkflow(container).run({
        input: { selector: { id: data[0].id }, update: { automatic_taxes: true } },
      })
      await createTaxRegionsWorkflow(container).run({
        input: [
          {
            country_code: "in",
            provider_id: "tp_system",
            default_tax_rate: { name: "GST 5%", code: "GST5", rate: 5 },
          },
        ],
      })
    },
    /** Pays a Razorpay session in the sandbox and lets the shop hear of it. */
    payOnline: async (session: { id: string; data: { id: string } }) => {
      await shop.jobs.drain()
      const answer = sandbox.control.payOrder(session.data.id, { outcome: "success" })
      await store.post("/razorpay/verify", { payment_session_id: session.id, ...answer })
      await shop.drain()
    },
    /** ₹ that the order's transactions add up to. */
    transactionsOf: async (order_id: string): Promise<number[]> =>
      (await container.resolve(Modules.ORDER).listOrderTransactions({ order_id })).map((one) =>
        Number(one.amount)
      ),
  }
}

export type CheckoutWorld = Awaited<ReturnType<typeof createCheckoutWorld>>

/** The fee lines of a cart or an order. */
export const feesOf = ({ items }: { items: any[] }) =>
  items.filter((item) => item.metadata?.kind === "cod_fee")
