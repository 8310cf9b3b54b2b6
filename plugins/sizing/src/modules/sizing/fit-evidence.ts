import {
  feedbackShift,
  sizeRank,
  totalCounts,
  type FitCounts,
  type FitEvidence,
} from "../../engine"
import type { FitReport } from "../../types"

/** A stored row of counts. */
export type SummaryRow = {
  scope: "product" | "category" | "brand"
  target: string
  size: string
} & Record<`${"" | "verified_"}${"small" | "true" | "large"}_count`, number>

const toCounts = (row: SummaryRow): FitCounts => ({
  small: row.small_count,
  true: row.true_count,
  large: row.large_count,
  verified_small: row.verified_small_count,
  verified_true: row.verified_true_count,
  verified_large: row.verified_large_count,
})

/** Stored counts of a product and its pools as the engine wants them, the widest pool first. */
export const toEvidence = (rows: SummaryRow[]): FitEvidence => {
  const of = (scope: SummaryRow["scope"]): SummaryRow[] => rows.filter((row) => row.scope === scope)
  return {
    pools: [...of("category"), ...of("brand")].map(toCounts),
    sizes: Object.fromEntries(of("product").map((row) => [row.size, toCounts(row)])),
  }
}

/** Shifts below this many sizes count as true to size. */
const REPORT_THRESHOLD = 0.35

/** What shoppers say about one product, from its own feedback only. */
export const toFitReport = ({ sizes }: FitEvidence): FitReport => {
  const all = totalCounts(Object.values(sizes))
  const total = all.small + all.true + all.large
  const shift = feedbackShift({ pools: [], sizes }).product
  const direction = shift > 0 ? "runs_small" : "runs_large"
  return {
    total,
    small: all.small,
    true: all.true,
    large: all.large,
    verified: all.verified_small + all.verified_true + all.verified_large,
    shift,
    verdict:
      total === 0 ? "unknown" : Math.abs(shift) < REPORT_THRESHOLD ? "true_to_size" : direction,
    sizes: Object.entries(sizes)
      .map(([size, counts]) => ({
        size,
        small: counts.small,
        true: counts.true,
        large: counts.large,
      }))
      .filter((counts) => counts.small + counts.true + counts.large > 0)
      .sort((a, b) => sizeRank(a.size) - sizeRank(b.size)),
  }
}
