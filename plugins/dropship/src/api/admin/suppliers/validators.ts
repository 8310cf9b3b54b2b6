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

const days = z.number().int().min(0).max(365)

const supplierFields = {
  name: z.string().trim().min(1).max(200),
  contact_name: z.string().trim().min(1).max(200),
  email: z.string().trim().email(),
  phone: z.string().min(1),
  whatsapp: z.string().nullish(),
  gstin: z.string().nullish(),
  languages: z.array(z.string().min(2).max(10)).min(1).optional(),
  channel: z.string().min(1),
  api_url: z.string().trim().url().nullish(),
  api_secret: z.string().min(8).max(500).nullish(),
  pickup_address: AddressSchema,
  return_address: AddressSchema.nullish(),
  answer_minutes: z.number().int().positive().max(43_200).optional(),
  dispatch_hours: z.number().int().positive().max(8_760).optional(),
  lead_days: days.optional(),
  auto_forward: z.boolean().optional(),
  pay_on: z.enum(["accept", "ship", "deliver"]).optional(),
  pay_after_days: days.optional(),
  accepts_returns: z.boolean().optional(),
  accepts_rto: z.boolean().optional(),
  active: z.boolean().optional(),
}

export const CreateSupplierBody = z
  .object({
    code: z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, "code must be 2 to 20 capitals, digits or hyphens"),
    stock_location_id: z.string().min(1).optional(),
    ...supplierFields,
  })
  .strict()

export const UpdateSupplierBody = z.object(supplierFields).partial().strict()

export const CreateSupplierUserBody = z
  .object({
    email: z.string().trim().email(),
    name: z.string().trim().min(1).max(200),
    password: z.string().min(8, "password must have at least 8 characters").max(200),
  })
  .strict()

export type CreateSupplierBodyType = z.infer<typeof CreateSupplierBody>
export type UpdateSupplierBodyType = z.infer<typeof UpdateSupplierBody>
export type CreateSupplierUserBodyType = z.infer<typeof CreateSupplierUserBody>
