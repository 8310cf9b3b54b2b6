import { z } from "@medusajs/framework/zod"

const MAX_ITEMS = 50
const text = (max: number) => z.string().trim().min(1).max(max)

const item = z
  .object({
    line_item_id: text(100),
    /** Whose parcel it came in; needed when pieces of a line came from several suppliers. */
    purchase_order_id: text(100).optional(),
    quantity: z.number().int().min(1),
    reason: text(50),
    note: z.string().trim().max(500).optional(),
    photo_urls: z
      .array(z.string().url("photo_urls: must be addresses of uploaded photos").max(2000))
      .max(5)
      .optional(),
    exchange_variant_id: text(100).optional(),
  })
  .strict()

const consent = {
  name: text(100),
  consent: z.literal(true),
  consent_version: text(50).optional(),
}

const refund = z.discriminatedUnion("method", [
  z.object({ method: z.literal("source") }).strict(),
  z.object({ method: z.literal("upi"), upi_id: text(320), ...consent }).strict(),
  z
    .object({ method: z.literal("bank"), account_number: text(40), ifsc: text(20), ...consent })
    .strict(),
])

/** A Medusa address, as far as a courier needs it. */
const pickupAddress = z
  .object({
    first_name: text(100),
    last_name: z.string().trim().max(100).nullish(),
    phone: text(20),
    address_1: text(200),
    address_2: z.string().trim().max(200).nullish(),
    city: text(100),
    province: text(100),
    postal_code: text(10),
    country_code: z.literal("in").default("in"),
  })
  .strict()

export const CreateReturnBody = z
  .object({
    kind: z.enum(["return", "exchange"]),
    items: z.array(item).min(1).max(MAX_ITEMS),
    pickup_date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "pickup_date: must be a date like 2026-11-30"),
    /** Where the courier comes; the order's own address without it. */
    pickup_address: pickupAddress.optional(),
    refund: refund.optional(),
  })
  .strict()

export type CreateReturnBody = z.output<typeof CreateReturnBody>

/** There is nothing to say. */
export const CancelReturnBody = z.object({}).strict()
