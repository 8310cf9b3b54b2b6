import type { Pt } from "../path"

/** A crease: a soft sliver along a curve. Positive strength is light, negative is shadow. */
export interface Fold {
  spine: Pt[]
  from: number
  to: number
  strength: number
  /** Crisp creases (ruching, pleats) are blurred less. */
  crisp?: boolean
  /** Runs off the edge instead of fading at both ends. */
  open?: boolean
}

/** A soft pool of light or shadow, e.g. on the bust. */
export interface Pool {
  at: Pt
  rx: number
  ry: number
  strength: number
}

/** One cut panel of cloth. A garment is a list of them, back to front. */
export interface Piece {
  outline: Pt[]
  cloth: "fabric" | "inside" | "trim" | "skin"
  folds: Fold[]
  pools: Pool[]
  /** Sewn seams: a fine groove. */
  seams: Pt[][]
  /** Top stitching: a fine dashed line. */
  stitches: Pt[][]
  /** Drops a small shadow on the piece below. */
  raised?: boolean
  hiddenWhenWorn?: boolean
  /** Angle of the print in degrees, for sleeves. */
  grain?: number
}

export const piece = (outline: Pt[], rest: Partial<Piece> = {}): Piece => ({
  outline,
  cloth: "fabric",
  folds: [],
  pools: [],
  seams: [],
  stitches: [],
  ...rest,
})

/** A small round or ornamental thing sewn on top: buttons, rings, drawstring ends. */
export interface Trim {
  kind: "button" | "cord" | "zip" | "ring"
  points: Pt[]
  size: number
}

export interface Garment {
  pieces: Piece[]
  trims: Trim[]
  /** Lowest and highest point of the cloth, widest half width: what the camera has to show. */
  top: number
  bottom: number
  halfWidth: number
}
