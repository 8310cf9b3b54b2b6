import "server-only"

import { cache } from "react"

import { medusa, MedusaFault } from "./client"
import { TAGS } from "./tags"

type WireRegion = { id: string; currency_code: string; countries?: { iso_2?: string }[] }

/** The id of the region that sells to India. @throws MedusaFault when the shop has none */
export const indiaRegionId = cache(async (): Promise<string> => {
  const { regions } = await medusa<{ regions: WireRegion[] }>("/store/regions", {
    revalidate: 600,
    tags: [TAGS.regions],
  })
  const india =
    regions.find((region) => region.countries?.some((country) => country.iso_2 === "in")) ??
    regions.find((region) => region.currency_code === "inr")
  if (!india) {
    throw new MedusaFault(404, "not_found", "This shop has no region for India yet")
  }
  return india.id
})
