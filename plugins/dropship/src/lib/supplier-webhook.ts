import { z } from "@medusajs/framework/zod"
import type { PurchaseOrderEvent, PurchaseOrderStatus } from "../modules/purchase-order/transitions"

const supplierWebhookSchema = z.object({
  event: z.enum(["order.accepted", "order.rejected", "order.ready"]),
  reference: z.string().min(1),
  supplier_reference: z.string().nullish(),
  reason: z.string().nullish(),
  /** With `order.accepted`: what is taken, when that is not everything. */
  lines: z
    .array(z.object({ supplier_sku: z.string().min(1), quantity: z.number().int().min(0) }))
    .min(1)
    .nullish(),
})

export type SupplierWebhook = z.infer<typeof supplierWebhookSchema>

/** Reads a supplier's webhook; null when it is not one we know. */
export const readSupplierWebhook = (rawBody: string): SupplierWebhook | null => {
  try {
    return supplierWebhookSchema.safeParse(JSON.parse(rawBody)).data ?? null
  } catch {
    return null
  }
}

/**
 * The events a webhook stands for. Webhooks come in any order: who says an order is ready has accepted
 * it.
 */
export const eventsOf = (
  webhook: SupplierWebhook,
  current: PurchaseOrderStatus
): PurchaseOrderEvent[] => {
  switch (webhook.event) {
    case "order.accepted":
      return ["accept"]
    case "order.rejected":
      return ["reject"]
    case "order.ready":
      return current === "draft" || current === "sent" ? ["accept", "make_ready"] : ["make_ready"]
  }
}
