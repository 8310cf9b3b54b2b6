import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { AddressSchema } from "../../validators"

export const GetSupplierParams = createSelectParams()

export const GetSuppliersParams = createFindParams({ limit: 20, offset: 0 }).extend({
  q: z.string().optional(),
  channel: z.string().optional(),
  active: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
})

const supplierFields = {
  name: z.string().trim().min(1),
  contact_name: z.string().trim().min(1),
  email: z.string().email(),
  phone: z.string().min(1),
  whatsapp: z.string().nullish(),
  gstin: z.string().nullish(),
  languages: z.array(z.string().min(2)).min(1).optional(),
  channel: z.string().min(1),
  api_url: z.string().url().nullish(),
  api_secret: z.string().min(8).nullish(),
  pickup_address: AddressSchema,
  return_address: AddressSchema.nullish(),
  answer_minutes: z.number().int().positive().optional(),
  dispatch_hours: z.number().int().positive().optional(),
  active: z.boolean().optional(),
}

export const CreateSupplierBody = z
  .object({
    code: z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, "code must be 2 to 20 capitals, digits or hyphens"),
    stock_location_id: z.string().optional(),
    ...supplierFields,
  })
  .strict()

export const UpdateSupplierBody = z.object(supplierFields).partial().strict()

export type CreateSupplierBodyType = z.infer<typeof CreateSupplierBody>
export type UpdateSupplierBodyType = z.infer<typeof UpdateSupplierBody>
