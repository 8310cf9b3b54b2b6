import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { PURCHASE_ORDER_STATUSES } from "../../modules/purchase-order/transitions"

export const GetOwnPurchaseOrderParams = createSelectParams()

const status = z.enum(PURCHASE_ORDER_STATUSES)

export const GetOwnPurchaseOrdersParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({ status: status.or(z.array(status)).optional() })
