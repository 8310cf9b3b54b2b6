import { volumetricG } from "../../lib/measures"
import type { WeightVerdict } from "./constants"
import type { ParcelFacts } from "./types"

export type ParcelWeights = {
  parcel_g: number | null
  volumetric_g: number | null
  chargeable_g: number | null
  verdict: WeightVerdict
}

/** What a courier may charge for by our own measures, and whether it charged for more. */
export const judgeWeight = (charged_g: number, parcel: ParcelFacts | undefined): ParcelWeights => {
  if (!parcel) {
    return { parcel_g: null, volumetric_g: null, chargeable_g: null, verdict: "unknown" }
  }
  const { weight_g, length_cm, breadth_cm, height_cm } = parcel
  const volumetric_g = volumetricG(length_cm, breadth_cm, height_cm)
  const chargeable_g = Math.max(weight_g, volumetric_g)
  return {
    parcel_g: weight_g,
    volumetric_g,
    chargeable_g,
    verdict: charged_g > chargeable_g ? "overcharged" : "fair",
  }
}
