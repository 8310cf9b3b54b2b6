import { createTrackToken } from "@bodycon/medusa-backend/lib/track-token"
import { pickupDates } from "@bodycon/medusa-plugin-returns/rules"
import type { Sandbox } from "@bodycon/sandbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createProductVariantsWorkflow,
  setProductProductOptionsWorkflow,
  updateProductOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { upsertListingsWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
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

  const stockOf = async (inventory_item_id: string) => {
    const { data } = await query.graph({
      entity: "inventory_level",
      fields: ["stocked_quantity", "reserved_quantity"],
      filters: { inventory_item_id, location_id: shop.world.suppliers.A.stock_location_id },
    })
    return {
      stocked: Number(data[0].stocked_quantity),
      reserved: Number(data[0].reserved_quantity),
    }
  }

  return {
    ...shop,
    /** The top in M too, at another price; answers its id and what supplier A has of it. */
    addMedium: async (amount: number, pieces: number) => {
      const { data } = await query.graph({
        entity: "product",
        fields: ["id", "options.id"],
        filters: { title: "Top" },
      })
      const [product] = data
      const product_option_id = product.options[0]!.id
      const { result: options } = await updateProductOptionsWorkflow(container).run({
        input: { selector: { id: product_option_id }, update: { values: ["S", "M"] } },
      })
      const value = options[0].values.find((one) => one.value === "M")!
      await setProductProductOptionsWorkflow(container).run({
        input: { product_id: product.id, update: [{ product_option_id, add: [value.id] }] },
      })
      const { result } = await createProductVariantsWorkflow(container).run({
        input: {
          product_variants: [
            {
              product_id: product.id,
              title: "M",
              sku: "TOP-M",
              manage_inventory: true,
              options: { Size: "M" },
              prices: [{ currency_code: "inr", amount }],
            },
          ],
        },
      })
      const variant_id = result[0].id
      await upsertListingsWorkflow(container).run({
        input: {
          listings: [
            {
              supplier_id: shop.world.suppliers.A.id,
              variant_id,
              supplier_sku: "A-TOP-M",
              cost_price: "400",
              mrp: "1999",
              lead_days: 2,
              reported_stock: pieces,
              safety_buffer: 0,
              priority: 65,
            },
          ],
        },
      })
      const { data: variants } = await query.graph({
        entity: "variant",
        fields: ["inventory_items.inventory_item_id"],
        filters: { id: variant_id },
      })
      const itemId = variants[0].inventory_items![0]!.inventory_item_id
      return { variant_id, level: () => stockOf(itemId) }
    },
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
