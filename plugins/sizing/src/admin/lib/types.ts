export type Range = { min: number; max: number }

export type SizeChart = {
  id: string
  name: string
  scope: "product" | "category" | "brand" | "default"
  target: string
  basis: "body" | "garment"
  fit_type: string | null
  stretch: number
  rows: { id: string; size: string; rank: number; measurements: Record<string, Range> }[]
}

export type ChartWarning = { kind: string; size: string; part: string; text: string }

export type FitReport = {
  total: number
  small: number
  true: number
  large: number
  verified: number
  shift: number
  verdict: "runs_small" | "true_to_size" | "runs_large" | "unknown"
  sizes: { size: string; small: number; true: number; large: number }[]
}

export const SCOPE_LABEL = {
  product: "Product",
  category: "Category",
  brand: "Brand",
  default: "All other products",
} as const
