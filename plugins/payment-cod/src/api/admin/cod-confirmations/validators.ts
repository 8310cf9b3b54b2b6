import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { COD_CONFIRMATION_STATUSES } from "../../../lib/confirmation-state"

const status = z.enum(COD_CONFIRMATION_STATUSES)

/** Always answered whole: what is left of a confirmation is worked out from all of it. */
export const AdminGetCodConfirmations = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
})
  .omit({ fields: true })
  .extend({
    q: z.string().trim().max(100).optional(),
    status: status.or(z.array(status)).optional(),
  })

export const AdminAnswerCodConfirmation = z.strictObject({})
