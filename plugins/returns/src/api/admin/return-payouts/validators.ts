import { z } from "@medusajs/framework/zod"
import {
  createFindParams,
  createOperatorMap,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { PAYOUT_STATUSES } from "../../../rules/payout-status"

const status = z.enum(PAYOUT_STATUSES)
const method = z.enum(["upi", "bank"])

export const GetReturnPayoutsParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "created_at",
}).extend({
  q: z.string().trim().max(100).optional(),
  status: status.or(z.array(status)).optional(),
  source: z.enum(["return", "refund"]).optional(),
  method: method.optional(),
  order_id: z.string().trim().min(1).optional(),
  created_at: createOperatorMap().optional(),
})

export const GetReturnPayoutParams = createSelectParams()

export const PaidBody = z.object({ reference: z.string().trim().min(1).max(100) }).strict()

/** There is nothing to say. */
export const NoBody = z.object({}).strict()

export const ExportBody = z.object({ method: method.optional() }).strict()

export type PaidBodyType = z.infer<typeof PaidBody>
export type ExportBodyType = z.infer<typeof ExportBody>
