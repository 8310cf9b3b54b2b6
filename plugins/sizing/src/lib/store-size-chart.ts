import { BODY_PARTS, normalizeSize, type BodyPart, type Range } from "../engine"
import { HOW_TO_MEASURE } from "../modules/sizing/how-to-measure"
import type { SizeChartDTO } from "../types"

/** A chart as the Store API shows it: one row per size, one `{ min, max }` in cm per body part. */
export type StoreSizeChart = {
  name: string
  unit: "cm"
  basis: "body" | "garment"
  measurements: BodyPart[]
  rows: ({ size: string } & Partial<Record<BodyPart, Range>>)[]
  how_to_measure: { part: BodyPart; text: string }[]
}

/** Only sizes the product is sold in are shown, unless it shares none with the chart. */
export const toStoreSizeChart = (chart: SizeChartDTO, offered: string[]): StoreSizeChart => {
  const wanted = new Set(offered.map(normalizeSize))
  const own = chart.rows.filter((row) => wanted.has(row.size))
  const rows = own.length > 0 ? own : chart.rows
  const measurements = BODY_PARTS.filter((part) => rows.some((row) => row.measurements[part]))
  return {
    name: chart.name,
    unit: "cm",
    basis: chart.basis,
    measurements,
    rows: rows.map(({ size, measurements: ranges }) => ({ size, ...ranges })),
    how_to_measure: measurements.map((part) => ({
      part,
      text: chart.how_to_measure?.[part] ?? HOW_TO_MEASURE[part],
    })),
  }
}
