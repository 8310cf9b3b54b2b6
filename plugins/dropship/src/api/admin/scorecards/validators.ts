import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { COUNTS, MEDIANS, RATE_NAMES } from "../../../modules/supplier-scorecard/figures"

const SORTABLE = ["score", ...COUNTS, ...MEDIANS, ...RATE_NAMES, "updated_at"]

export const GetScorecardsParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-score",
}).extend({
  supplier_id: z.string().or(z.array(z.string())).optional(),
  order: z
    .string()
    .refine((text) => SORTABLE.includes(text.replace(/^-/, "")), {
      message: `order must be one of ${SORTABLE.join(", ")}, with - in front for the highest first`,
    })
    .default("-score"),
})

export const RefreshScorecardsBody = z.object({}).strict()
