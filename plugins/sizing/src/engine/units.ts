import type { Body, Chart, ChartRow, Range } from "./types"
import { BODY_PARTS } from "./types"

export type LengthUnit = "cm" | "in"
export type WeightUnit = "kg" | "lb"

/** The international inch and pound (1959), exact by definition. */
const CM_PER_INCH = 2.54
const KG_PER_POUND = 0.45359237

/** A tenth of a millimetre or of a gram-scale reading: finer is noise, and rounding makes the units commute. */
const round = (value: number): number => Math.round(value * 100) / 100

export const toCm = (value: number, unit: LengthUnit): number =>
  round(unit === "in" ? value * CM_PER_INCH : value)

export const toKg = (value: number, unit: WeightUnit): number =>
  round(unit === "lb" ? value * KG_PER_POUND : value)

export const toInches = (cm: number): number => cm / CM_PER_INCH

/** A body given in any units. The field names of `Body` are kept, whatever the unit. */
export const bodyToMetric = (
  body: Body,
  units: { length: LengthUnit; weight: WeightUnit }
): Body => ({
  ...body,
  height_cm: body.height_cm === undefined ? undefined : toCm(body.height_cm, units.length),
  bust_cm: body.bust_cm === undefined ? undefined : toCm(body.bust_cm, units.length),
  waist_cm: body.waist_cm === undefined ? undefined : toCm(body.waist_cm, units.length),
  hips_cm: body.hips_cm === undefined ? undefined : toCm(body.hips_cm, units.length),
  weight_kg: body.weight_kg === undefined ? undefined : toKg(body.weight_kg, units.weight),
})

const rangeToCm = (range: Range, unit: LengthUnit): Range => ({
  min: toCm(range.min, unit),
  max: toCm(range.max, unit),
})

const rowToCm = (row: ChartRow, unit: LengthUnit): ChartRow => ({
  ...row,
  measurements: Object.fromEntries(
    BODY_PARTS.flatMap((part) => {
      const range = row.measurements[part]
      return range ? [[part, rangeToCm(range, unit)]] : []
    })
  ),
})

/** A chart whose ranges were written in `unit`, in cm. */
export const chartToCm = <T extends Pick<Chart, "rows">>(chart: T, unit: LengthUnit): T => ({
  ...chart,
  rows: chart.rows.map((row) => rowToCm(row, unit)),
})
