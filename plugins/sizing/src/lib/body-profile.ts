import type { Body } from "../engine"
import type { BodyProfileDTO } from "../types"

type ProfileFields = Omit<BodyProfileDTO, "id" | "customer_id" | "consented_at">

/** A stored profile as the engine's input: what is null is left out. */
export const profileToBody = (profile: ProfileFields | undefined): Body =>
  profile
    ? {
        height_cm: profile.height_cm ?? undefined,
        weight_kg: profile.weight_kg ?? undefined,
        bust_cm: profile.bust_cm ?? undefined,
        waist_cm: profile.waist_cm ?? undefined,
        hips_cm: profile.hips_cm ?? undefined,
        usual_size: profile.usual_size ?? undefined,
        fit_preference: profile.fit_preference ?? undefined,
      }
    : {}

/** A stored profile as its owner sees it. */
export const toStoreBodyProfile = (profile: ProfileFields & { consented_at: Date | string }) => ({
  height_cm: profile.height_cm,
  weight_kg: profile.weight_kg,
  bust_cm: profile.bust_cm,
  waist_cm: profile.waist_cm,
  hips_cm: profile.hips_cm,
  usual_size: profile.usual_size,
  fit_preference: profile.fit_preference,
  consented_at: profile.consented_at,
})
