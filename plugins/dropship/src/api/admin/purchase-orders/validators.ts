import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { PURCHASE_ORDER_STATUSES } from "../../../modules/purchase-order/transitions"

export const GetPurchaseOrderParams = createSelectParams()

const status = z.enum(PURCHASE_ORDER_STATUSES)

export const GetPurchaseOrdersParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({
  q: z.string().optional(),
  status: status.or(z.array(status)).optional(),
  channel: z.string().optional(),
  supplier_id: z.string().optional(),
  order_id: z.string().optional(),
})

export const CancelBody = z.object({ note: z.string().trim().min(1).max(500).optional() }).strict()

export type CancelBodyType = z.infer<typeof CancelBody>
