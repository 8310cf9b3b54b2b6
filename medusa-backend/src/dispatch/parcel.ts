import {
  packTogether,
  pieceSize,
  pieceWeight,
} from "@bodycon/medusa-plugin-shiprocket/lib/measures"
import type { RoutableItem } from "./types"

/** Size and weight of the parcel that holds these lines, reckoned as its price was. @returns cm and g */
export const parcelFor = (lines: { item: RoutableItem; quantity: number }[]) =>
  packTogether(
    lines.map(({ item: { variant }, quantity }) => ({
      ...pieceSize(variant?.product?.metadata?.parcel),
      weight_g: pieceWeight(variant?.weight, variant?.product?.weight),
      quantity,
    }))
  )
