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

/** A stored profile as its owner sees it; what she did not tell is null. */
export const toStoreBodyProfile = (
  profile: Partial<ProfileFields> & { consented_at: Date | string }
) => ({
  height_cm: profile.height_cm ?? null,
  weight_kg: profile.weight_kg ?? null,
  bust_cm: profile.bust_cm ?? null,
  waist_cm: profile.waist_cm ?? null,
  hips_cm: profile.hips_cm ?? null,
  usual_size: profile.usual_size ?? null,
  fit_preference: profile.fit_preference ?? null,
  consented_at: profile.consented_at,
})
