import type { WeightVerdict } from "./constants"
import type { ParcelFacts } from "./types"

export type ParcelWeights = {
  parcel_g: number | null
  volumetric_g: number | null
  chargeable_g: number | null
  verdict: WeightVerdict
}

/** g that a parcel of these cm counts for: L × B × H / 5000 kg, as couriers in India reckon. */
export const volumetricGrams = (length: number, breadth: number, height: number): number =>
  Math.ceil(Number(((length * breadth * height) / 5).toFixed(3)))

/** What a courier may charge for by our own measures, and whether it charged for more. */
export const judgeWeight = (charged_g: number, parcel: ParcelFacts | undefined): ParcelWeights => {
  if (!parcel) {
    return { parcel_g: null, volumetric_g: null, chargeable_g: null, verdict: "unknown" }
  }
  const { weight_g, length_cm, breadth_cm, height_cm } = parcel
  const volumetric_g = volumetricGrams(length_cm, breadth_cm, height_cm)
  const chargeable_g = Math.max(weight_g, volumetric_g)
  return {
    parcel_g: weight_g,
    volumetric_g,
    chargeable_g,
    verdict: charged_g > chargeable_g ? "overcharged" : "fair",
  }
}
