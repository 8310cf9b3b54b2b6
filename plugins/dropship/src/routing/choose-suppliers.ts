import { byText, groupBy } from "./collections"
import { place, toDemands } from "./demands"
import type { Demand, Placement } from "./demands"
import { explain, explainUnrouted } from "./explain"
import type { PlanSums } from "./explain"
import { goodsPaise, parcelPaise, toOffers } from "./offers"
import { smallestSupplierSets } from "./supplier-sets"
import { DEFAULT_ROUTING_WEIGHTS } from "./types"
import type {
  RoutableLine,
  RoutedLine,
  RoutingResult,
  RoutingWeights,
  SupplyOption,
  UnroutedLine,
} from "./types"

type Plan = PlanSums & { codes: string }

const toPlan = (demands: Demand[], set: number[]): Plan => {
  const allowed = new Set(set)
  const plan = { parcels: 0, priority: 0, paise: 0 }
  const sources = new Map<number, Placement["offer"]["source"]>()
  for (const { line, offer } of demands.flatMap((demand) => place(demand, allowed))) {
    plan.priority += offer.option.priority
    plan.paise += goodsPaise(offer, line.quantity)
    sources.set(offer.source.rank, offer.source)
  }
  const used = [...sources.values()].sort((a, b) => a.rank - b.rank)
  return {
    ranks: new Set(used.map((source) => source.rank)),
    parcels: used.length,
    priority: plan.priority,
    paise: plan.paise + used.reduce((sum, source) => sum + parcelPaise(source), 0),
    codes: used.map((source) => source.code).join(" "),
  }
}

const comparePlans = (a: Plan, b: Plan): number =>
  a.parcels - b.parcels || a.priority - b.priority || a.paise - b.paise || byText(a.codes, b.codes)

const compareIdentity = (a: RoutableLine, b: RoutableLine): number =>
  byText(a.order_line_item_id, b.order_line_item_id) || (a.part ?? 1) - (b.part ?? 1)

/**
 * Chooses a supplier for each line. Pure and deterministic: the answer does not depend on the order of
 * the inputs.
 *
 * A supplier can take a line when it is active and its sellable stock covers the whole quantity. Of all
 * plans the one wins that routes most lines, then has the fewest parcels, then the lowest sum of
 * priorities, then the lowest weighed cost: cost and lead days of its lines, distance and scorecard of
 * its parcels, each in ₹ by `weights`; then the earlier supplier codes. Within a plan each line goes to
 * the best of the plan's suppliers by priority, cost with lead days, and code. Lines of one variant share
 * its stock.
 *
 * Exact for orders as they are; see `EXACT_SEARCH_BUDGET` for how very large ones are bounded.
 * @throws MedusaError INVALID_DATA when a cost has a fraction of a paisa
 */
export const chooseSuppliers = (
  lines: RoutableLine[],
  supplyOptions: SupplyOption[],
  weights: RoutingWeights = DEFAULT_ROUTING_WEIGHTS
): RoutingResult => {
  const demands = toDemands(lines, toOffers(supplyOptions, weights))
  const servable = demands.filter((demand) => demand.offers.size > 0)
  const [best, ...rivals] = smallestSupplierSets(servable)
    .map((set) => toPlan(servable, set))
    .sort(comparePlans)
  const listed = groupBy(supplyOptions, (option) => option.variant_id)
  const routed: RoutedLine[] = []
  const unrouted: UnroutedLine[] = []
  for (const demand of demands) {
    const offers = [...demand.offers.values()]
    const placed = new Map(place(demand, best.ranks).map(({ line, offer }) => [line, offer]))
    for (const line of demand.lines) {
      const offer = placed.get(line)
      if (offer) {
        const able = offers.filter((one) => one.option.sellable >= line.quantity)
        const reason = explain(line, offer, able, best, rivals)
        routed.push({ line, option: offer.option, reason })
      } else {
        const reason = explainUnrouted(line, listed.get(demand.variantId) ?? [])
        unrouted.push({ line, reason })
      }
    }
  }
  routed.sort((a, b) => compareIdentity(a.line, b.line))
  unrouted.sort((a, b) => compareIdentity(a.line, b.line))
  return { routed, unrouted }
}
