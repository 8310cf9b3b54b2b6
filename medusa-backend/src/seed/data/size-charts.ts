import type { UpsertSizeChartInput } from "@bodycon/medusa-plugin-sizing/types"
import type { CategorySeed } from "./types"
import { SIZES } from "./types"

type Part = "bust" | "waist" | "hips"

/** Lower ends in cm from XS to XXL; each size reaches up to the next. */
const BODY: Record<Part, number[]> = {
  bust: [78, 82, 86, 91, 97, 104, 111],
  waist: [60, 64, 68, 73, 79, 86, 94],
  hips: [86, 90, 94, 99, 105, 111, 118],
}

const rows = (
  parts: Part[],
  ease: Partial<Record<Part, number>> = {}
): UpsertSizeChartInput["rows"] =>
  SIZES.map((size, i) => ({
    size,
    measurements: Object.fromEntries(
      parts.map((part) => [
        part,
        { min: BODY[part][i] + (ease[part] ?? 0), max: BODY[part][i + 1] + (ease[part] ?? 0) },
      ])
    ),
  }))

type ChartSeed = Omit<UpsertSizeChartInput, "scope" | "target"> & { handle: CategorySeed["handle"] }

/** One chart a category; body measurements in cm. */
export const CATEGORY_CHARTS: ChartSeed[] = [
  {
    handle: "bodycon-dresses",
    name: "Bodycon dresses",
    stretch: 0.18,
    rows: rows(["bust", "waist", "hips"]),
  },
  { handle: "crop-tops", name: "Crop tops", stretch: 0.08, rows: rows(["bust", "waist"]) },
  {
    handle: "co-ord-sets",
    name: "Co-ord sets",
    stretch: 0.03,
    rows: rows(["bust", "waist", "hips"], { waist: 1 }),
  },
  {
    handle: "party-wear",
    name: "Party wear",
    stretch: 0.02,
    rows: rows(["bust", "waist", "hips"], { waist: 1, hips: 1 }),
  },
  { handle: "skirts", name: "Skirts", stretch: 0.03, rows: rows(["waist", "hips"]) },
  { handle: "bottoms", name: "Bottoms", stretch: 0.05, rows: rows(["waist", "hips"]) },
]

/** What applies when nothing closer does. */
export const DEFAULT_CHART: UpsertSizeChartInput = {
  name: "Women’s sizes",
  scope: "default",
  stretch: 0.03,
  rows: rows(["bust", "waist", "hips"]),
}
