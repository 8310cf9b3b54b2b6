import { z } from "@medusajs/framework/zod"

/** Success is the presence of these fields, never the HTTP status. */

const id = z.union([z.number(), z.string().min(1)]).transform(String)
const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) =>
    value === null || value === undefined ? null : String(value).trim() || null
  )
const number = z.coerce.number().catch(0)
const flag = z.unknown().transform((value) => value === true || String(value) === "1")

export const LoginSchema = z.object({ token: z.string().min(1) })

export const OrderCreatedSchema = z.object({ order_id: id, shipment_id: id })

export const OrderListSchema = z.object({
  data: z.array(
    z.object({
      id,
      channel_order_id: optionalText,
      status: optionalText,
      status_code: z.coerce.number().nullish().catch(null),
      shipments: z
        .array(z.object({ id, awb: optionalText, courier: optionalText }))
        .nullish()
        .catch(null),
    })
  ),
})

export const CourierSchema = z.object({
  courier_company_id: z.coerce.number().int(),
  courier_name: z.string(),
  rate: z.coerce.number().positive(),
  cod: flag,
  etd: optionalText,
  estimated_delivery_days: number,
  rating: number,
  is_surface: flag,
  blocked: flag,
})

export const ServiceabilitySchema = z.object({
  data: z.object({
    available_courier_companies: z.array(z.unknown()),
    recommended_courier_company_id: z.coerce.number().int().nullish().catch(null),
  }),
})

export const AwbSchema = z.object({
  awb_assign_status: z.coerce.number().refine((status) => status === 1),
  response: z.object({
    data: z.object({
      awb_code: id,
      courier_company_id: z.coerce.number().int().nullish().catch(null),
      courier_name: optionalText,
    }),
  }),
})

export const PickupSchema = z.object({
  pickup_status: z.coerce.number().refine((status) => status === 1),
  response: z.object({ pickup_scheduled_date: optionalText }).nullish().catch(null),
})

export const LabelSchema = z.object({
  label_created: z.coerce.number().refine((created) => created === 1),
  label_url: z.string().url(),
})

export const PickupLocationsSchema = z.object({
  data: z.object({
    shipping_address: z.array(
      z.object({ pickup_location: z.string(), pin_code: optionalText, address: optionalText })
    ),
  }),
})

export const PickupAddedSchema = z.object({ success: z.literal(true) })

export const TrackedSchema = z.record(z.string(), z.unknown())
