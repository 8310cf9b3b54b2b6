import { z } from "@medusajs/framework/zod"
import { bodyFields } from "../../../products/validators"

/** Fields left out keep their value, `null` clears them. `consent: true` is needed the first time. */
export const StoreSaveBodyProfile = z
  .object({
    height_cm: bodyFields.height_cm.nullable(),
    weight_kg: bodyFields.weight_kg.nullable(),
    bust_cm: bodyFields.bust_cm.nullable(),
    waist_cm: bodyFields.waist_cm.nullable(),
    hips_cm: bodyFields.hips_cm.nullable(),
    usual_size: bodyFields.usual_size.nullable(),
    fit_preference: bodyFields.fit_preference.nullable(),
    consent: z.literal(true),
  })
  .partial()
  .strict()

export type StoreSaveBodyProfileType = z.infer<typeof StoreSaveBodyProfile>
