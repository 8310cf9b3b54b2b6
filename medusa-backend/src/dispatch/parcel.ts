import type { RoutableItem } from "./types"

/** For garments that say nothing of themselves. */
const DEFAULT_WEIGHT_G = 350
const DEFAULT_PARCEL = { length_cm: 30, breadth_cm: 24, height_cm: 4 }

const weightOf = (item: RoutableItem): number =>
  item.variant?.weight ?? item.variant?.product?.weight ?? DEFAULT_WEIGHT_G

/**
 * Size and weight of the parcel that holds these lines: garments lie on each other, so the widest sides
 * count once and the heights add up.
 * @returns cm and g
 */
export const parcelFor = (lines: { item: RoutableItem; quantity: number }[]) => {
  const sizes = lines.map(({ item, quantity }) => ({
    ...DEFAULT_PARCEL,
    ...item.variant?.product?.metadata?.parcel,
    quantity,
  }))
  return {
    weight_g: lines.reduce((sum, { item, quantity }) => sum + weightOf(item) * quantity, 0),
    length_cm: Math.max(...sizes.map((size) => size.length_cm)),
    breadth_cm: Math.max(...sizes.map((size) => size.breadth_cm)),
    height_cm: sizes.reduce((sum, size) => sum + size.height_cm * size.quantity, 0),
  }
}
