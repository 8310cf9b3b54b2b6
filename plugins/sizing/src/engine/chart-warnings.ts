import type { ChartRow } from "./types"
import { BODY_PARTS } from "./types"

export type ChartWarning = {
  kind: "reversed" | "not_growing" | "gap" | "overlap" | "missing"
  size: string
  part: string
  text: string
}

/**
 * What a merchant should look at in a chart: ranges upside down, sizes that do not grow, holes or
 * overlaps between neighbours, and girths left out of some sizes. Warnings, not errors: a chart
 * with gaps still works.
 */
export const chartWarnings = (rows: ChartRow[]): ChartWarning[] => {
  const sorted = [...rows].sort((a, b) => a.rank - b.rank)
  return BODY_PARTS.flatMap((part) => {
    if (!sorted.some((row) => row.measurements[part])) {
      return []
    }
    return sorted.flatMap((row, index): ChartWarning[] => {
      const range = row.measurements[part]
      const at = { size: row.size, part }
      if (!range) {
        return [{ ...at, kind: "missing", text: `${row.size} has no ${part}` }]
      }
      if (range.min > range.max) {
        return [
          {
            ...at,
            kind: "reversed",
            text: `${row.size}: ${part} ${range.min}–${range.max} cm is upside down`,
          },
        ]
      }
      const before = sorted[index - 1]
      const previous = before?.measurements[part]
      if (!previous) {
        return []
      }
      if (range.min + range.max <= previous.min + previous.max) {
        return [
          {
            ...at,
            kind: "not_growing",
            text: `${part} does not grow from ${before.size} to ${row.size}`,
          },
        ]
      }
      if (range.min > previous.max) {
        return [
          {
            ...at,
            kind: "gap",
            text: `${part} between ${previous.max} and ${range.min} cm belongs to no size`,
          },
        ]
      }
      return range.min < previous.max
        ? [
            {
              ...at,
              kind: "overlap",
              text: `${part} ${range.min}–${previous.max} cm belongs to ${before.size} and ${row.size}`,
            },
          ]
        : []
    })
  })
}
