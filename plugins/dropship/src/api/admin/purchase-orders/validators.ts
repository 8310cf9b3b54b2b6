import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { ATTENTION_KINDS } from "../../../modules/purchase-order/board-query"
import { PURCHASE_ORDER_STATUSES } from "../../../modules/purchase-order/transitions"

export const GetPurchaseOrderParams = createSelectParams()

const oneOrMany = z.union([z.string(), z.array(z.string()).min(1)])

const status = z.enum(PURCHASE_ORDER_STATUSES)

const attention = z.enum(ATTENTION_KINDS)

const instant = z.string().datetime({
  offset: true,
  message: "created_at must be an ISO 8601 date and time with its offset",
})

/** What the board can be narrowed to, apart from the status, which its tabs are. */
const narrowing = {
  q: z.string().optional(),
  id: oneOrMany.optional(),
  channel: oneOrMany.optional(),
  supplier_id: oneOrMany.optional(),
  order_id: z.string().optional(),
  payment_method: z.enum(["cod", "prepaid"]).optional(),
  created_at: z
    .object({ $gte: instant, $gt: instant, $lte: instant, $lt: instant })
    .partial()
    .strict()
    .optional(),
  /** Why it waits for the merchant; any of these. */
  attention: attention
    .transform((one) => [one])
    .or(z.array(attention).min(1))
    .optional(),
}

const statuses = status.or(z.array(status).min(1)).optional()

export const GetPurchaseOrdersParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({ ...narrowing, status: statuses })

export const GetPurchaseOrderCountsParams = z.object(narrowing)

export const ExportPurchaseOrdersParams = z.object({
  ...narrowing,
  status: statuses,
  format: z.enum(["csv", "pdf", "packing_slips"]).default("csv"),
})

export type ExportFormat = z.infer<typeof ExportPurchaseOrdersParams>["format"]
