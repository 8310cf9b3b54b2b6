import "server-only"

import type { BodyProfile, SizeChart } from "../types"
import { medusa, MedusaFault } from "./client"
import { amount, records, text } from "./reshape/read"
import { readSession } from "./session"
import { TAGS } from "./tags"

type WireRange = { min?: number | string | null; max?: number | string | null } | null

type WireChart = {
  name: string
  measurements?: string[]
  rows?: (Record<string, unknown> & { size: string })[]
  how_to_measure?: { part: string; text: string }[] | null
}

export type WireBodyProfile = Partial<Record<keyof BodyProfile, number | string | null>>

/** A product's size chart in cm; `null` when it has none. */
export async function productSizeChart(productId: string): Promise<SizeChart | null> {
  try {
    const { size_chart: chart } = await medusa<{ size_chart: WireChart | null }>(
      `/store/products/${productId}/size-chart`,
      { revalidate: 300, tags: [TAGS.catalogue] }
    )
    if (!chart) {
      return null
    }
    const measurements = chart.measurements ?? ["bust", "waist", "hips"]
    const rows = records(chart.rows).map((row) => ({
      size: row.size,
      ranges: Object.fromEntries(
        measurements.flatMap((part) => {
          const range = row[part] as WireRange | undefined
          const [min, max] = [amount(range?.min), amount(range?.max)]
          return min === null && max === null
            ? []
            : [[part, { min: min ?? max!, max: max ?? min! }]]
        })
      ),
    }))
    return { name: chart.name, measurements, rows, howToMeasure: records(chart.how_to_measure) }
  } catch (error) {
    if (error instanceof MedusaFault && error.status === 404) {
      return null
    }
    throw error
  }
}

/** Reads a body profile; every part may be missing. Lengths in cm, weight in kg. */
export function reshapeBodyProfile(wire: WireBodyProfile | null | undefined): BodyProfile | null {
  if (!wire) {
    return null
  }
  const preference = text(wire.fit_preference)
  return {
    height_cm: amount(wire.height_cm),
    weight_kg: amount(wire.weight_kg),
    bust_cm: amount(wire.bust_cm),
    waist_cm: amount(wire.waist_cm),
    hips_cm: amount(wire.hips_cm),
    usual_size: text(wire.usual_size),
    fit_preference:
      preference === "snug" || preference === "regular" || preference === "relaxed"
        ? preference
        : null,
  }
}

/** The signed-in customer's saved measurements; `null` for a guest or when nothing is saved. */
export async function currentBodyProfile(): Promise<BodyProfile | null> {
  const token = await readSession("customer")
  if (!token) {
    return null
  }
  const { body_profile } = await medusa<{ body_profile: WireBodyProfile | null }>(
    "/store/customers/me/body-profile",
    { token }
  )
  return reshapeBodyProfile(body_profile)
}
