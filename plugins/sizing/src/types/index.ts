import type { Body, BodyPart, Fit, FitPreference, Range } from "../engine"

export type SizeChartScope = "product" | "category" | "brand" | "default"

/** A chart to create or to replace: one per scope and target. Lengths in cm unless `unit` says inches. */
export type UpsertSizeChartInput = {
  name: string
  scope: SizeChartScope
  /** Product id, category id or brand name; left out for the default chart. */
  target?: string
  /** @default "body" */
  basis?: "body" | "garment"
  /** Overrides the product's own fit type. */
  fit_type?: string | null
  /** Share by which the fabric gives, 0 to 0.6. @default 0 */
  stretch?: number
  /** Unit the rows are written in. @default "cm" */
  unit?: "cm" | "in"
  /** Instructions per body part; the plugin has its own when left out. */
  how_to_measure?: Partial<Record<BodyPart, string>> | null
  /** From the smallest size to the largest. */
  rows: { size: string; measurements: Partial<Record<BodyPart, Range>> }[]
}

export type SizeChartDTO = {
  id: string
  name: string
  scope: SizeChartScope
  target: string
  basis: "body" | "garment"
  fit_type: string | null
  stretch: number
  how_to_measure: Partial<Record<BodyPart, string>> | null
  rows: { id: string; size: string; rank: number; measurements: Partial<Record<BodyPart, Range>> }[]
}

/** A wider group that a product's feedback also speaks for. */
export type FitPool = { scope: "category" | "brand"; target: string }

export type FitFeedbackInput = {
  /** Where the word comes from, e.g. `review:<id>`. Recording it again replaces what it said. */
  source_id: string
  product_id: string
  variant_id?: string | null
  size: string
  fit: Fit
  verified: boolean
  customer_id?: string | null
  body?: Body | null
}

export type StoredFitFeedback = FitFeedbackInput & { pools: FitPool[] }

/** What the engine needs to know about a product. */
export type ProductSizing = {
  product_id: string
  /** Lower-case, empty when unknown. */
  brand: string
  fit_type: string | null
  sizes: string[]
  /** The product's own categories. */
  category_ids: string[]
  /** Own categories and their ancestors, the deepest first. */
  category_path: string[]
}

export type SaveBodyProfileInput = {
  customer_id: string
  height_cm?: number | null
  weight_kg?: number | null
  bust_cm?: number | null
  waist_cm?: number | null
  hips_cm?: number | null
  usual_size?: string | null
  fit_preference?: FitPreference | null
  /** Must be true the first time. */
  consent?: boolean
}

export type BodyProfileDTO = Required<Omit<SaveBodyProfileInput, "consent">> & {
  id: string
  consented_at: Date
}

/** Per size of a product: how many said what. */
export type FitReport = {
  total: number
  small: number
  true: number
  large: number
  verified: number
  /** Sizes by which the item is off, smoothed; positive = runs small. */
  shift: number
  verdict: "runs_small" | "true_to_size" | "runs_large" | "unknown"
  sizes: { size: string; small: number; true: number; large: number }[]
}

export type { Body, BodyPart, Fit, FitPreference, Recommendation } from "../engine"
