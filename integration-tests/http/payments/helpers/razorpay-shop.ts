import { DURABLE_JOBS_MODULE, WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService, WebhookInboxModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Delivery, RazorpayWorld } from "./razorpay-world"
import { createCart, createPaymentShop, createSession } from "./shop"

export const RAZORPAY = "pp_razorpay_razorpay"

type Answer = { status: number; data: any }
type Api = {
  get: (path: string, config?: unknown) => Promise<Answer>
  post: (path: string, body?: unknown, config?: unknown) => Promise<Answer>
}

type RazorpayService = {
  findOrder: (id: string) => Promise<{ id: string; status: string; reason: string | null } | null>
  updateRazorpayOrders: (data: { id: string; next_check_at: Date }) => Promise<unknown>
  listRazorpayRefunds: (filters: object) => Promise<Record<string, any>[]>
  listRazorpayStrayPayments: (filters: object) => Promise<Record<string, any>[]>
  listRazorpayEvents: (filters: object, config?: object) => Promise<Record<string, any>[]>
}

/** A shop that is paid with Razorpay, and what its specs do again and again. */
export const createRazorpayShop = async (
  api: Api,
  container: MedusaContainer,
  world: RazorpayWorld
) => {
  world.forget()
  const shop = await createPaymentShop(container)

  const razorpay = () => container.resolve<RazorpayService>("razorpay")
  const inbox = () => container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
  const jobs = () => container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  const drain = () => jobs().drain()

  const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    api.post(path, body, { headers: { ...shop.headers, ...headers }, validateStatus: () => true })

  const get = (path: string, headers: Record<string, string> = {}) =>
    api.get(path, { headers, validateStatus: () => true })

  const deliver = ({ body, headers }: Delivery) =>
    api.post("/hooks/razorpay", Buffer.from(body), { headers, validateStatus: () => true })

  /** Delivers what Razorpay sent so far, and works off what follows from it. */
  const deliverAll = async (order = (all: Delivery[]) => all) => {
    for (const delivery of order(await world.deliveries())) {
      expect((await deliver(delivery)).status).toBe(200)
    }
    await drain()
  }

  /** A cart with a Razorpay session whose order the shop remembers. */
  const checkout = async (quantity = 1, options: { headers?: Record<string, string> } = {}) => {
    const cartId = await createCart(api, shop, { quantity, ...options })
    const session = await createSession(api, shop, cartId, RAZORPAY)
    await drain()
    return { cartId, session, orderId: String(session.data.id) }
  }

  const complete = (cartId: string) => post(`/store/carts/${cartId}/complete`)

  /** Lets a query of plain SQL run, e.g. to make something older. */
  const sql = (statement: string, params: unknown[] = []) =>
    container
      .resolve<{ raw: (sql: string, params: unknown[]) => Promise<{ rows: any[] }> }>(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      .raw(statement, params)

  /** Every order with its payments, as an accountant would read them. */
  const books = async (): Promise<any[]> => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: [
        "id",
        "status",
        "metadata",
        "total",
        "summary.*",
        "transactions.amount",
        "transactions.reference",
        "payment_collections.id",
        "payment_collections.captured_amount",
        "payment_collections.payments.id",
        "payment_collections.payments.provider_id",
        "payment_collections.payments.captures.amount",
        "payment_collections.payments.refunds.id",
        "payment_collections.payments.refunds.amount",
        "payment_collections.payments.refunds.metadata",
      ],
    })
    return data as any[]
  }

  /** An order that is paid and settled: its ids in Medusa and at Razorpay. */
  const order = async (quantity = 1) => {
    const { cartId, orderId } = await checkout(quantity)
    world.control.payOrder(orderId, { outcome: "success" })
    const { data } = await complete(cartId)
    await deliverAll()
    const [payment] = (await world.payments(orderId)).filter(({ captured }) => captured)
    const medusaOrder = (await books()).find(({ id }) => id === data.order.id)
    return {
      id: data.order.id as string,
      payment_id: medusaOrder.payment_collections[0].payments[0].id as string,
      razorpay_order_id: orderId,
      razorpay_payment_id: payment.id as string,
    }
  }

  return {
    ...shop,
    shop,
    razorpay,
    inbox,
    jobs,
    drain,
    post,
    get,
    deliver,
    deliverAll,
    checkout,
    complete,
    order,
    books,
    sql,
    verify: (sessionId: string, answer: object, headers = {}) =>
      post("/store/razorpay/verify", { payment_session_id: sessionId, ...answer }, headers),
  }
}

export type RazorpayShop = Awaited<ReturnType<typeof createRazorpayShop>>
