import { z } from "@medusajs/framework/zod"

const fields = z.record(z.string(), z.unknown())

/** Which groups are changed; their fields are checked together with what they are merged into. */
export const AdminPostShippingSettings = z.strictObject({
  booking: fields.optional(),
  rates: fields.optional(),
  ndr: fields.optional(),
  remittance: fields.optional(),
})

export type AdminPostShippingSettingsType = z.output<typeof AdminPostShippingSettings>
