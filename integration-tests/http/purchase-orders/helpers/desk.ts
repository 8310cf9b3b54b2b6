import type { MedusaContainer } from "@medusajs/framework/types"

type Api = {
  get: (path: string, config?: unknown) => Promise<{ data: any }>
  post: (path: string, body?: unknown, config?: unknown) => Promise<{ data: any }>
}

export type Headers = { headers: Record<string, string> }

/** Status and message of a request that has to be refused. */
export const refused = (request: Promise<unknown>): Promise<{ status: number; message: string }> =>
  request.then(
    () => {
      throw new Error("the request should have been refused")
    },
    (error) => ({ status: error.response?.status, message: error.response?.data?.message })
  )

/** What a merchant does with purchase orders, over HTTP. */
export const createDesk = (container: MedusaContainer, api: Api, admin: Headers) => {
  const path = (id: string, action = "") => `/admin/purchase-orders/${id}${action}`
  return {
    drain: () => container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain(),
    path,
    read: async (id: string) => (await api.get(path(id), admin)).data.purchase_order,
    act: async (id: string, action: string, body: unknown = {}) =>
      (await api.post(path(id, action), body, admin)).data.purchase_order,
    /** In order of number. */
    ofOrder: async (orderId: string): Promise<any[]> => {
      const { data } = await api.get(`/admin/purchase-orders?order_id=${orderId}`, admin)
      return data.purchase_orders.sort((a: any, b: any) => (a.number < b.number ? -1 : 1))
    },
    flags: async (query: string): Promise<any[]> =>
      (await api.get(`/admin/unfulfillable-lines?${query}`, admin)).data.unfulfillable_lines,
  }
}
