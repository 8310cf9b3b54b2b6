import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { VIEW_NAMES, VISIBLE_STATUSES } from "./purchase-orders/views"

export const GetOwnPurchaseOrderParams = createSelectParams()

const status = z.enum(VISIBLE_STATUSES)

export const GetOwnPurchaseOrdersParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({
  status: status.or(z.array(status)).optional(),
  view: z.enum(VIEW_NAMES).optional(),
})

export type GetOwnPurchaseOrdersParamsType = z.infer<typeof GetOwnPurchaseOrdersParams>
