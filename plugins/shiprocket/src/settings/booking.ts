import { z } from "@medusajs/framework/zod"
import { wholeNumber } from "../lib/whole-number"
import type { ShiprocketOptions } from "../options"

/** Courier company ids, each once */
const couriers = z
  .array(wholeNumber(1, 999_999_999))
  .max(200)
  .transform((ids) => [...new Set(ids)])

/** How parcels are booked. */
export const BookingSettingsSchema = z
  .strictObject({
    /** Whether a parcel is booked when the supplier accepts, or when it says the goods are ready */
    book_on: z.enum(["accepted", "ready"]),
    /** Which courier gets the parcel. `recommended` leaves the choice to Shiprocket. */
    courier_rule: z.enum(["recommended", "cheapest", "fastest", "best_rated"]),
    /** Courier company ids; when not empty, only these are used */
    allow_couriers: couriers,
    /** Courier company ids never used */
    deny_couriers: couriers,
    /** Whether a manifest and an invoice are made for each parcel */
    make_documents: z.boolean(),
  })
  .refine(
    ({ allow_couriers, deny_couriers }) => !deny_couriers.some((id) => allow_couriers.includes(id)),
    { message: "names a courier that allow_couriers names too", path: ["deny_couriers"] }
  )

export type BookingSettings = z.output<typeof BookingSettingsSchema>

export const bookingDefaults = (options: ShiprocketOptions): BookingSettings => ({
  book_on: "accepted",
  courier_rule: options.courierRule,
  allow_couriers: options.allowCouriers,
  deny_couriers: options.denyCouriers,
  make_documents: true,
})
