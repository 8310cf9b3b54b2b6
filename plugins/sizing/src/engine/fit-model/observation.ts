import type { Fit } from "../types"

/** What is known of a wearer; `NaN` where nothing is. Lengths in cm. */
export type Wearer = {
  /** `sqrt(weight in kg / height in cm)`, which girths grow with. */
  build: number
  height: number
  underbust: number
  /** Bust less under-bust. */
  cup: number
  waist: number
  hips: number
  /** Years. */
  age: number
  shape: string | null
}

/** A size of an item on a wearer, before anybody says how it fits. */
export type FitCase = {
  item: string
  wearerId: string | null
  /** The deepest one. */
  category: string | null
  brand: string | null
  /** Normalised label. */
  size: string
  /** Place of the size among the sizes, counted in sizes. */
  position: number
  /** Sizes by which it is above the one her body asks for; `NaN` when the body is not known. */
  residual: number
  /** Cut for short, regular or tall wearers, where sizes say so. */
  length: string | null
  /** What it is worn for. */
  occasion: string | null
  wearer: Wearer
  /**
   * Whether she took this size herself, which tells what nobody measured: who takes a larger size than her body
   * asks for has a reason to. A size that is only considered for her tells nothing of the kind.
   */
  chosen: boolean
}

/** A case somebody reported on. `weight`: 1 for a delivered order, less for a stranger's word. */
export type FitObservation = FitCase & { fit: Fit; weight: number }

export const UNKNOWN_WEARER: Wearer = {
  build: NaN,
  height: NaN,
  underbust: NaN,
  cup: NaN,
  waist: NaN,
  hips: NaN,
  age: NaN,
  shape: null,
}

/** Dimensions whose usual value among the wearers whom an item fits is worth knowing. */
export const DIMENSIONS = ["build", "height", "underbust", "cup", "waist", "hips"] as const

export type Dimension = (typeof DIMENSIONS)[number]
