import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

const oneOrMany = z.union([z.string(), z.array(z.string())])

export const GetListingsParams = createFindParams({ limit: 20, offset: 0 }).merge(
  z.object({
    q: z.string().trim().optional(),
    supplier_id: oneOrMany.optional(),
    variant_id: oneOrMany.optional(),
    product_id: oneOrMany.optional(),
    feed_id: oneOrMany.optional(),
    negative_margin: z
      .enum(["true", "false"])
      .transform((text) => text === "true")
      .optional(),
  })
)

const MAX_ROWS = 1_000

/** ₹ as a number or a decimal string, to the paisa. */
const rupees = (field: string) =>
  z
    .union([z.number(), z.string()])
    .refine((amount) => /^\d{1,9}(\.\d{1,2})?$/.test(String(amount)), {
      message: `${field} must be an amount in rupees with at most two decimals`,
    })
    .transform((amount) => MathBN.convert(amount).toFixed(2))

const pieces = z.number().int().min(0).max(1_000_000)

const listingFields = {
  supplier_sku: z.string().trim().min(1).max(200),
  cost_price: rupees("cost_price"),
  mrp: rupees("mrp").nullish(),
  lead_days: z.number().int().min(0).max(365).optional(),
  reported_stock: pieces.optional(),
  safety_buffer: pieces.optional(),
  priority: z.number().int().min(-1_000).max(1_000).optional(),
}

export const CreateListingBody = z
  .object({ supplier_id: z.string().min(1), variant_id: z.string().min(1), ...listingFields })
  .strict()

export const UpdateListingBody = z.object(listingFields).partial().strict()

export const BulkListingsBody = z
  .object({
    create: z.array(CreateListingBody).max(MAX_ROWS).default([]),
    update: z
      .array(UpdateListingBody.extend({ id: z.string().min(1) }))
      .max(MAX_ROWS)
      .default([]),
    delete: z.array(z.string().min(1)).max(MAX_ROWS).default([]),
  })
  .strict()

export type GetListingsParamsType = z.infer<typeof GetListingsParams>
export type CreateListingBodyType = z.infer<typeof CreateListingBody>
export type UpdateListingBodyType = z.infer<typeof UpdateListingBody>
export type BulkListingsBodyType = z.infer<typeof BulkListingsBody>
