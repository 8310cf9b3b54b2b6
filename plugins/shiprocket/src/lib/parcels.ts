/** A cart line as far as shipping needs it. Weight in g, for one piece. */
export type CartLine = { variant_id: string; quantity: number; weight_g: number }

/** Where a variant can leave from. */
export type Origin = { location_id: string; pincode: string }

export type PlannedParcel = { pickup_pincode: string; weight_g: number }

const weightOf = (lines: CartLine[]): number =>
  lines.reduce((sum, line) => sum + line.weight_g * line.quantity, 0)

/**
 * The parcels a cart will probably leave in, before anybody is chosen: again and again the place that can
 * send most of the lines still open. Routing decides later; the price shown is for this plan.
 * @param origins variant id → places with stock; a variant without any leaves from `defaultPincode`
 */
export const planParcels = (
  lines: CartLine[],
  origins: ReadonlyMap<string, Origin[]>,
  defaultPincode: string
): PlannedParcel[] => {
  const parcels: PlannedParcel[] = []
  let open = lines.filter((line) => origins.get(line.variant_id)?.length)
  const homeless = lines.filter((line) => !origins.get(line.variant_id)?.length)
  while (open.length) {
    const covers = new Map<string, { origin: Origin; lines: CartLine[] }>()
    for (const line of open) {
      for (const origin of origins.get(line.variant_id)!) {
        const entry = covers.get(origin.location_id) ?? { origin, lines: [] }
        entry.lines.push(line)
        covers.set(origin.location_id, entry)
      }
    }
    const [best] = [...covers.values()].sort(
      (a, b) =>
        b.lines.length - a.lines.length || (a.origin.location_id < b.origin.location_id ? -1 : 1)
    )
    parcels.push({ pickup_pincode: best.origin.pincode, weight_g: weightOf(best.lines) })
    open = open.filter((line) => !best.lines.includes(line))
  }
  if (homeless.length) {
    parcels.push({ pickup_pincode: defaultPincode, weight_g: weightOf(homeless) })
  }
  return parcels
}
