import { signToken } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createDropshipWorld,
  loginSupplier,
  placeOrder,
} from "../purchase-orders/helpers/dropship-world"

type Answer = { status: number; data: any; headers: Record<string, string> }

/** The part of the runner's client that these specs use; a refusal is an answer, not an exception. */
type Api = {
  get: (path: string, config?: unknown) => Promise<Answer>
  post: (path: string, body?: unknown, config?: unknown) => Promise<Answer>
}

/** Two suppliers who sell the same dress: one the specs speak for, and a stranger. */
export const createPortal = async (container: MedusaContainer, api: Api) => {
  // No supplier of these specs is called by its API, so nothing listens there.
  const world = await createDropshipWorld(container, "http://127.0.0.1:9")
  const own = world.suppliers["HAND-1"]
  const stranger = world.suppliers["MAIL-1"]
  const me = { headers: await loginSupplier(container, api, own) }
  const them = { headers: await loginSupplier(container, api, stranger) }
  const drain = () => container.resolve<{ drain(): Promise<void> }>("durable_jobs").drain()
  const answerOf = (request: Promise<Answer>): Promise<Answer> =>
    request.catch((error) => error.response)
  return {
    world,
    own,
    stranger,
    me,
    them,
    drain,
    get: (path: string, who?: unknown) => answerOf(api.get(path, who)),
    post: (path: string, body: unknown, who?: unknown) => answerOf(api.post(path, body, who)),
    /** The one-time link of a purchase order that was sent. @param seconds it is good for */
    linkOf: async (orderId: string, seconds = 600): Promise<string> => {
      const [dispatch] = await container
        .resolve<any>("purchase_order")
        .listPurchaseOrderDispatches({ purchase_order_id: orderId })
      const options = { secret: process.env.JWT_SECRET!, expiresInSeconds: seconds }
      return `/supplier/links/${signToken({ dispatch: dispatch.id }, options)}`
    },
    /** An order of the shop that waits for this supplier's answer. */
    sentTo: async (code: string, orderId: string, quantities = [1]): Promise<{ id: string }> => {
      await world.stockAt(code, 9, 0)
      const { purchase_orders } = await placeOrder(container, world, orderId, quantities)
      await drain()
      return purchase_orders[0]
    },
  }
}

export type Portal = Awaited<ReturnType<typeof createPortal>>
