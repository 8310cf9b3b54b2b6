/** Sides of one folded piece or of a parcel, in cm. */
export type ParcelSize = { length_cm: number; breadth_cm: number; height_cm: number }

/** A folded garment in a courier bag, for products that say nothing of their size. */
export const DEFAULT_PARCEL_SIZE: ParcelSize = { length_cm: 30, breadth_cm: 24, height_cm: 4 }

/** g of a garment in its bag, for variants and products that say nothing of their weight. */
export const DEFAULT_WEIGHT_G = 400

/** The sides a product names in `metadata.parcel`; what is missing or no length is a garment's. */
export const pieceSize = (parcel: unknown): ParcelSize => {
  const named = (parcel ?? {}) as Partial<Record<keyof ParcelSize, unknown>>
  const side = (name: keyof ParcelSize): number => {
    const cm = Number(named[name])
    return Number.isFinite(cm) && cm > 0 ? cm : DEFAULT_PARCEL_SIZE[name]
  }
  return {
    length_cm: side("length_cm"),
    breadth_cm: side("breadth_cm"),
    height_cm: side("height_cm"),
  }
}

/** The first weight in g that is one; a garment's when none is. */
export const pieceWeight = (...weights: unknown[]): number =>
  weights.map(Number).find((grams) => Number.isFinite(grams) && grams > 0) ?? DEFAULT_WEIGHT_G

/**
 * The parcel that holds these pieces: garments lie on each other, so the widest sides count once and the
 * heights add up. Sizes in cm, weight in g.
 */
export const packTogether = (pieces: (ParcelSize & { weight_g: number; quantity: number })[]) => ({
  weight_g: pieces.reduce((sum, piece) => sum + piece.weight_g * piece.quantity, 0),
  length_cm: Math.max(...pieces.map((piece) => piece.length_cm)),
  breadth_cm: Math.max(...pieces.map((piece) => piece.breadth_cm)),
  height_cm: pieces.reduce((sum, piece) => sum + piece.height_cm * piece.quantity, 0),
})

/**
 * g that a parcel of these cm counts for: L × B × H / 5000 kg, as couriers in India reckon. Rounded up; the
 * noise of binary fractions adds no gram.
 */
export const volumetricG = (length_cm: number, breadth_cm: number, height_cm: number): number =>
  Math.ceil(Number(((length_cm * breadth_cm * height_cm) / 5).toFixed(3)))

/** The weight couriers charge for, in g: the greater of actual and volumetric. */
export const chargeableG = (parcel: ParcelSize & { weight_g: number }): number =>
  Math.max(parcel.weight_g, volumetricG(parcel.length_cm, parcel.breadth_cm, parcel.height_cm))
