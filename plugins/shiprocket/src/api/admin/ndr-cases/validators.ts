import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { NDR_ACTIONS, NDR_STATUSES } from "../../../modules/ndr/constants"
import { REASON_CODES } from "../../../modules/ndr/reasons"

const oneOrMany = <T extends z.ZodTypeAny>(schema: T) => z.union([schema, z.array(schema)])

export const AdminGetNdrCaseParams = createSelectParams()

export const AdminGetNdrCasesParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "respond_by",
}).merge(
  z.object({
    q: z.string().optional(),
    status: oneOrMany(z.enum(NDR_STATUSES)).optional(),
    reason_code: oneOrMany(z.enum(REASON_CODES)).optional(),
    order_id: oneOrMany(z.string()).optional(),
    shipment_id: oneOrMany(z.string()).optional(),
    /** Open cases whose time runs out soon */
    expiring: z.enum(["true"]).optional(),
  })
)

const text = z.string().max(300).nullish()

const answer = {
  action: z.enum(NDR_ACTIONS),
  comments: z.string(),
  deferred_date: text,
}

export const AdminAnswerNdrCase = z.strictObject({
  ...answer,
  phone: text,
  address_1: text,
  address_2: text,
})
export type AdminAnswerNdrCaseType = z.infer<typeof AdminAnswerNdrCase>

/** A phone number or an address belongs to one parcel, so many cannot be given the same. */
export const AdminAnswerNdrCases = z.strictObject({
  ...answer,
  ids: z.array(z.string().min(1)).min(1).max(100),
})
export type AdminAnswerNdrCasesType = z.infer<typeof AdminAnswerNdrCases>
