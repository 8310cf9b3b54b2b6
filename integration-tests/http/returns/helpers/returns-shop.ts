import { createTrackToken } from "@bodycon/medusa-backend/lib/track-token"
import { pickupDates } from "@bodycon/medusa-plugin-returns/rules"
import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createHarness } from "../../orders/helpers/harness"
import type { Harness } from "../../orders/helpers/harness"

/** A shop whose orders arrive, and a shopper who sends things back. */
export const createReturnsShop = async (
  container: MedusaContainer,
  raw: Parameters<typeof createHarness>[1],
  sandbox: Sandbox
) => {
  const shop = await createHarness(container, raw, sandbox)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { headers } = shop.world

  const requestOf = async (id: string) => {
    const { data } = await query.graph({
      entity: "return_request",
      fields: ["*", "items.*"],
      filters: { id },
    })
    return data[0] as any
  }

  return {
    ...shop,
    date: pickupDates(new Date())[0],
    token: (orderId: string) => createTrackToken(container, orderId),
    /** Every parcel of the order is accepted, sent and delivered. */
    deliver: async (orderId: string) => {
      for (const { id, status } of await shop.purchaseOrdersOf(orderId)) {
        if (status === "sent") {
          await shop.accept(id)
        }
      }
      for (const { awb, direction, status } of await shop.shipmentsOf(orderId)) {
        if (direction === "forward" && status !== "delivered") {
          await shop.advance(awb, ["picked_up", "out_for_delivery", "delivered"])
        }
      }
    },
    options: async (orderId: string) =>
      (
        await shop.client.get(
          `/store/orders/${orderId}/return-options?token=${createTrackToken(container, orderId)}`,
          { headers }
        )
      ).data.return_options,
    ask: async (orderId: string, body: object) => {
      const answer = await shop.client.post(
        `/store/orders/${orderId}/return-requests?token=${createTrackToken(container, orderId)}`,
        { pickup_date: pickupDates(new Date())[0], ...body },
        { headers }
      )
      await shop.drain()
      return answer
    },
    approve: async (id: string) => {
      const answer = await shop.admin.post(`/admin/return-requests/${id}/approve`)
      await shop.drain()
      return answer
    },
    receive: async (id: string, items: object[]) => {
      const answer = await shop.admin.post(`/admin/return-requests/${id}/receive`, { items })
      await shop.drain()
      return answer
    },
    requestOf,
    /** The parcels on their way back. */
    reverseOf: async (orderId: string) =>
      (await shop.shipmentsOf(orderId)).filter((one) => one.direction === "return"),
    returnsOf: async (order_id: string) => {
      const { data } = await query.graph({
        entity: "return",
        fields: ["*", "items.*"],
        filters: { order_id },
      })
      return data as any[]
    },
    /** Runs a workflow as its event would, with everything that follows. */
    again: async (workflowId: string, input: Record<string, unknown>) => {
      await shop.jobs.enqueue({ workflowId, input })
      await shop.drain()
    },
  }
}

export type ReturnsShop = Awaited<ReturnType<typeof createReturnsShop>> & Harness
