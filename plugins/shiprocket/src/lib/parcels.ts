import { chargeableG, packTogether } from "./measures"
import type { ParcelSize } from "./measures"

/** A cart line as far as shipping needs it. Weight in g and size in cm, of one piece. */
export type CartLine = ParcelSize & { variant_id: string; quantity: number; weight_g: number }

/** Where a variant can leave from, and how many pieces nobody has reserved there. */
export type Origin = { location_id: string; pincode: string; available: number }

/** `weight_g` is what couriers charge for: the greater of actual and volumetric weight. */
export type PlannedParcel = { pickup_pincode: string; weight_g: number }

/** The places that have all pieces of a line; where none has, those that have some. */
const placesFor = (line: CartLine, origins: ReadonlyMap<string, Origin[]>): Origin[] => {
  const all = origins.get(line.variant_id) ?? []
  const enough = all.filter(({ available }) => available >= line.quantity)
  return enough.length ? enough : all.filter(({ available }) => available > 0)
}

/**
 * The parcels a cart will probably leave in, before anybody is chosen: again and again the place that can
 * send most of the lines still open. Routing decides later; the price shown is for this plan.
 * @param origins variant id → places; a line without any leaves from `defaultPincode`
 */
export const planParcels = (
  lines: CartLine[],
  origins: ReadonlyMap<string, Origin[]>,
  defaultPincode: string
): PlannedParcel[] => {
  const places = new Map(lines.map((line) => [line, placesFor(line, origins)]))
  const parcels: PlannedParcel[] = []
  let open = lines.filter((line) => places.get(line)!.length)
  const homeless = lines.filter((line) => !places.get(line)!.length)
  while (open.length) {
    const covers = new Map<string, { origin: Origin; lines: CartLine[] }>()
    for (const line of open) {
      for (const origin of places.get(line)!) {
        const entry = covers.get(origin.location_id) ?? { origin, lines: [] }
        entry.lines.push(line)
        covers.set(origin.location_id, entry)
      }
    }
    const [best] = [...covers.values()].sort(
      (a, b) =>
        b.lines.length - a.lines.length || (a.origin.location_id < b.origin.location_id ? -1 : 1)
    )
    parcels.push({
      pickup_pincode: best.origin.pincode,
      weight_g: chargeableG(packTogether(best.lines)),
    })
    open = open.filter((line) => !best.lines.includes(line))
  }
  if (homeless.length) {
    parcels.push({ pickup_pincode: defaultPincode, weight_g: chargeableG(packTogether(homeless)) })
  }
  return parcels
}

/**
 * The places without those whose pincode nobody serves from, save where a variant has no other.
 * @returns null when that leaves everything as it is
 */
export const withoutPlaces = (
  origins: ReadonlyMap<string, Origin[]>,
  pincodes: ReadonlySet<string>
): Map<string, Origin[]> | null => {
  let isChanged = false
  const rest = [...origins].map(([variant, places]): [string, Origin[]] => {
    const served = places.filter(({ pincode }) => !pincodes.has(pincode))
    if (served.length === places.length || !served.some(({ available }) => available > 0)) {
      return [variant, places]
    }
    isChanged = true
    return [variant, served]
  })
  return isChanged ? new Map(rest) : null
}
