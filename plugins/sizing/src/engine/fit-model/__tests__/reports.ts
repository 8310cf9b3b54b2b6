import { seeded } from "../../boosting/random"
import type { Fit } from "../../types"
import { UNKNOWN_WEARER, type FitObservation } from "../observation"

/** Items 0 to 9 run small, 10 to 19 large, the others are true to size. */
export const runsSmallBy = (item: number): number => (item < 10 ? 1.2 : item < 20 ? -1.2 : 0)

const ITEMS = 40
const SIZES = ["XS", "S", "M", "L", "XL", "XXL"]

/** A normal number, from twelve even ones. */
const normal = (random: () => number): number =>
  Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, 0) - 6

/** Reports of a small shop, made up by rule: bodies at a place on the row of sizes, sizes chosen near it. */
export const madeUpReports = (count: number, seed: number): FitObservation[] => {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, at) => {
    const place = Math.min(5, Math.max(0, 2.5 + 1.2 * normal(random)))
    const item = Math.floor(random() * ITEMS)
    const position = Math.min(5, Math.max(0, Math.round(place + 0.5 * normal(random))))
    const looseness = position - place - runsSmallBy(item) + 0.4 * normal(random)
    const fit: Fit = looseness < -0.8 ? "small" : looseness > 0.8 ? "large" : "true"
    return {
      item: `item_${item}`,
      wearerId: `wearer_${Math.floor(random() * (count / 3))}`,
      category: `category_${item % 4}`,
      brand: `brand_${item % 3}`,
      size: SIZES[position],
      position,
      residual: position - place,
      length: null,
      occasion: null,
      chosen: true,
      fit,
      weight: at % 3 === 0 ? 0.5 : 1,
      wearer: { ...UNKNOWN_WEARER, build: 0.5 + 0.03 * place, height: 150 + 15 * random() },
    }
  })
}
