import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createAdminHeaders } from "../../../helpers/dress-shop"
import { createOrderWorld } from "./order-world"
import type { Answer } from "./order-world"

type RawClient = {
  get: (path: string, config?: object) => Promise<Answer>
  post: (path: string, body?: unknown, config?: object) => Promise<Answer>
}

/** A shop with its merchant, its suppliers' answers and the outside world, as order specs want them. */
export const createHarness = async (
  container: MedusaContainer,
  raw: RawClient,
  sandbox: Sandbox
) => {
  const lenient = { validateStatus: () => true }
  const client = {
    get: (path: string, config: object = {}) => raw.get(path, { ...lenient, ...config }),
    post: (path: string, body: unknown = {}, config: object = {}) =>
      raw.post(path, body, { ...lenient, ...config }),
  }
  const world = await createOrderWorld(container, client)
  const headers = await createAdminHeaders(container, client as never)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  // What making suppliers queued is done, and not by every test anew.
  await jobs.drain()
  const admin = {
    get: (path: string) => client.get(path, { headers }),
    post: (path: string, body: unknown = {}) => client.post(path, body, { headers }),
  }
  /** Lets everything happen that is due; a job that fails twice fails the spec with its own words. */
  const drain = async () => {
    await jobs.drain()
    await sandbox.control.settled()
    await jobs.drain()
    const failed = (await jobs.listJobs()).filter((job) => job.last_error)
    if (!failed.length) {
      return
    }
    await jobs.retryJobs(failed.map((job) => job.id))
    await jobs.drain()
    const [still] = (await jobs.listJobs()).filter((job) => job.last_error)
    if (still) {
      throw new Error(`${JSON.stringify(still.payload)}: ${still.last_error}`)
    }
  }
  const place = async (wanted: Record<string, number>, promotion?: string) => {
    const cartId = await world.createCart(wanted, promotion)
    await world.startPaying(cartId, "pp_cod_cod")
    const order = await world.completeCart(cartId)
    await drain()
    return order
  }

  return {
    world,
    client,
    admin,
    drain,
    jobs,
    /** An order to be paid at the door, routed. */
    placeCod: place,
    /** An order paid by Razorpay and captured, routed. */
    placePrepaid: async (wanted: Record<string, number>) => {
      const cartId = await world.createCart(wanted)
      const session = await world.startPaying(cartId, "pp_razorpay_razorpay")
      await jobs.drain()
      const answer = sandbox.control.payOrder(String(session.data.id), { outcome: "success" })
      await client.post(
        "/store/razorpay/verify",
        { payment_session_id: session.id, ...answer },
        { headers: world.headers }
      )
      await drain()
      const { data } = await client.get(`/store/carts/${cartId}/order`, { headers: world.headers })
      return { id: data.order.id as string, razorpay_order_id: String(session.data.id) }
    },
    purchaseOrdersOf: async (order_id: string) => {
      const { data } = await query.graph({
        entity: "purchase_order",
        fields: ["*", "lines.*", "returns.*"],
        filters: { order_id },
        pagination: { order: { sequence: "ASC" } },
      })
      return data as any[]
    },
    shipmentsOf: async (order_id: string) => {
      const { data } = await query.graph({
        entity: "shipment",
        fields: ["*"],
        filters: { order_id },
        pagination: { order: { reference: "ASC" } },
      })
      return data as any[]
    },
    flagsOf: async (order_id: string) => {
      const { data } = await query.graph({
        entity: "unfulfillable_line",
        fields: ["*"],
        filters: { order_id },
        pagination: { order: { id: "ASC" } },
      })
      return data as any[]
    },
    orderOf: async (id: string) => {
      const { data } = await query.graph({
        entity: "order",
        fields: [
          "id",
          "status",
          "total",
          "summary.*",
          "items.*",
          "items.detail.*",
          "fulfillments.*",
          "fulfillments.items.*",
          "payment_collections.*",
          "payment_collections.payments.*",
          "payment_collections.payments.captures.*",
          "payment_collections.payments.refunds.*",
        ],
        filters: { id },
      })
      return data[0] as any
    },
    accept: async (id: string, lines?: { id: string; quantity: number }[]) => {
      const answer = await admin.post(`/admin/purchase-orders/${id}/accept`, lines ? { lines } : {})
      await drain()
      return answer
    },
    reject: async (id: string) => {
      const answer = await admin.post(`/admin/purchase-orders/${id}/reject`, { reason: "sold out" })
      await drain()
      return answer
    },
    /** Moves a parcel on, one step after the other, and lets the shop follow. */
    advance: async (awb: string, steps: string[]) => {
      for (const to of steps) {
        sandbox.control.advanceParcel(awb, { to: to as never, force: true })
        await drain()
      }
    },
    journey: async (id: string) => (await admin.get(`/admin/orders/${id}/journey`)).data.journey,
  }
}

export type Harness = Awaited<ReturnType<typeof createHarness>>
