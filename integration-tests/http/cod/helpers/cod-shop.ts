import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createAdmin,
  createCart,
  createPaymentShop,
  createSession,
} from "../../payments/helpers/shop"

export type Api = {
  get: (path: string, config?: unknown) => Promise<{ status: number; data: any }>
  post: (path: string, body?: unknown, config?: unknown) => Promise<{ status: number; data: any }>
  delete: (path: string, config?: unknown) => Promise<{ status: number; data: any }>
}

const CASH = "pp_cod_cod"

/** The payment shop with what specs of cash on delivery do in it. A refusal is an answer, not an exception. */
export const createCodShop = async (container: MedusaContainer, api: Api) => {
  const shop = await createPaymentShop(container)
  const headers = await createAdmin(container, api)
  const config = { headers, validateStatus: () => true }
  const store = { headers: shop.headers, validateStatus: () => true }
  const admin = {
    get: (path: string) => api.get(path, config),
    post: (path: string, body: unknown = {}) => api.post(path, body, config),
    delete: (path: string) => api.delete(path, config),
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)

  return {
    ...shop,
    admin,
    /** Without a login. */
    stranger: {
      get: (path: string) => api.get(path, { validateStatus: () => true }),
      post: (path: string, body: unknown = {}) =>
        api.post(path, body, { validateStatus: () => true }),
      delete: (path: string) => api.delete(path, { validateStatus: () => true }),
    },
    save: async (settings: object) => {
      const { status, data } = await admin.post("/admin/cod-settings", settings)
      if (status !== 200) {
        throw new Error(data.message)
      }
    },
    cart: (options: { quantity?: number; headers?: Record<string, string> } = {}) =>
      createCart(api, shop, options),
    /** Chooses cash as Medusa's own routes let it be chosen, without a fee. */
    payByCash: (cartId: string) => createSession(api, shop, cartId, CASH),
    complete: (cartId: string) => api.post(`/store/carts/${cartId}/complete`, {}, store),
    ask: async (params: Record<string, string>) =>
      (await api.get("/store/payments/cod-availability", { ...store, params })).data,
    /** The cart's cash session as it is stored. */
    session: async (cartId: string) => {
      const { data } = await query.graph({
        entity: "cart",
        fields: ["payment_collection.payment_sessions.*"],
        filters: { id: cartId },
      })
      return (data[0] as any).payment_collection.payment_sessions[0]
    },
    /** The payment of an order. */
    payment: async (orderId: string) => {
      const { data } = await query.graph({
        entity: "order",
        fields: ["payment_collections.payments.*"],
        filters: { id: orderId },
      })
      return (data[0] as any).payment_collections[0].payments[0]
    },
    addFee: (cartId: string, unit_price: number, given: object = {}) =>
      container.resolve(Modules.CART).addLineItems(cartId, [
        {
          title: "Cash on delivery",
          quantity: 1,
          unit_price,
          is_tax_inclusive: true,
          is_discountable: false,
          requires_shipping: false,
          metadata: { kind: "cod_fee" },
          ...given,
        },
      ] as never),
  }
}

export type CodShop = Awaited<ReturnType<typeof createCodShop>>
