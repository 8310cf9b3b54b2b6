import { z } from "@medusajs/framework/zod"
import {
  createFindParams,
  createOperatorMap,
  createSelectParams,
} from "@medusajs/medusa/api/utils/validators"
import { RETURN_CONDITIONS } from "../../../rules/refund-amount"
import { RETURN_REQUEST_STATUSES } from "../../../rules/transitions"

const id = z.string().trim().min(1)
const note = z.string().trim().min(1).max(500)
const status = z.enum(RETURN_REQUEST_STATUSES)
const pieces = z.number().int().min(0).max(1000)

export const GetReturnRequestsParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({
  q: z.string().trim().max(100).optional(),
  status: status.or(z.array(status)).optional(),
  kind: z.enum(["return", "exchange"]).optional(),
  order_id: id.optional(),
  created_at: createOperatorMap().optional(),
})

export const GetReturnRequestParams = createSelectParams()

export const ApproveBody = z.object({ note: note.nullish() }).strict()

export const RejectBody = z.object({ note }).strict()

export const CancelBody = z.object({ note: note.nullish() }).strict()

export const ReceiveBody = z
  .object({
    items: z
      .array(
        z
          .object({
            id,
            quantity: pieces,
            condition: z.enum(RETURN_CONDITIONS).nullish(),
            refund_quantity: pieces.optional(),
            note: note.nullish(),
          })
          .strict()
      )
      .min(1)
      .max(300),
  })
  .strict()

export type ApproveBodyType = z.infer<typeof ApproveBody>
export type RejectBodyType = z.infer<typeof RejectBody>
export type CancelBodyType = z.infer<typeof CancelBody>
export type ReceiveBodyType = z.infer<typeof ReceiveBody>
