import { toPaise } from "@bodycon/kit"
import { compareOptions, describeAdvantage } from "./compare-options"
import { smallestCoveringSets } from "./supplier-sets"
import type { RoutableLine, RoutedLine, RoutingResult, SupplyOption, UnroutedLine } from "./types"

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Larger lines first, because they are the harder ones to place; then by id. */
const compareLines = (a: RoutableLine, b: RoutableLine): number =>
  b.quantity - a.quantity || byText(a.order_line_item_id, b.order_line_item_id)

/** Stock as lines draw on it; two lines of one variant share it. */
class Stock {
  private readonly left = new Map<string, number>()

  constructor(options: SupplyOption[]) {
    options.forEach((option) => this.left.set(Stock.key(option), option.sellable))
  }

  private static key(option: SupplyOption): string {
    return `${option.supplier_id} ${option.variant_id}`
  }

  holds(option: SupplyOption, quantity: number): boolean {
    return (this.left.get(Stock.key(option)) ?? 0) >= quantity
  }

  take(option: SupplyOption, quantity: number): void {
    this.left.set(Stock.key(option), (this.left.get(Stock.key(option)) ?? 0) - quantity)
  }
}

type Assignment = { line: RoutableLine; option: SupplyOption }

const assign = (
  lines: RoutableLine[],
  options: SupplyOption[],
  suppliers: ReadonlySet<string>
): Assignment[] => {
  const stock = new Stock(options)
  return lines.flatMap((line) => {
    const option = options.find(
      (candidate) =>
        candidate.variant_id === line.variant_id &&
        suppliers.has(candidate.supplier_id) &&
        stock.holds(candidate, line.quantity)
    )
    if (!option) {
      return []
    }
    stock.take(option, line.quantity)
    return [{ line, option }]
  })
}

const total = (assignments: Assignment[], measure: (assignment: Assignment) => number): number =>
  assignments.reduce((sum, assignment) => sum + measure(assignment), 0)

/** Orders whole plans: more lines, fewer parcels, then the same criteria as single options, summed. */
const comparePlans = (a: Assignment[], b: Assignment[]): number => {
  const parcels = (plan: Assignment[]) => new Set(plan.map((one) => one.option.supplier_id)).size
  const codes = (plan: Assignment[]) =>
    [...new Set(plan.map((one) => one.option.supplier_code))].sort(byText).join(" ")
  return (
    b.length - a.length ||
    parcels(a) - parcels(b) ||
    total(a, (one) => one.option.priority) - total(b, (one) => one.option.priority) ||
    total(a, (one) => toPaise(one.option.cost_price) * one.line.quantity) -
      total(b, (one) => toPaise(one.option.cost_price) * one.line.quantity) ||
    total(a, (one) => one.option.lead_days) - total(b, (one) => one.option.lead_days) ||
    byText(codes(a), codes(b))
  )
}

const explain = (assignment: Assignment, able: SupplyOption[], parcels: number): string => {
  const { option } = assignment
  const others = able.filter((other) => other.supplier_id !== option.supplier_id)
  if (!others.length) {
    return "chosen because it is the only supplier with enough stock"
  }
  if (compareOptions(option, others[0]) < 0) {
    return `chosen because ${describeAdvantage(option, others[0])}`
  }
  return parcels === 1
    ? "chosen because the whole order fits in one parcel"
    : `chosen because the order then needs only ${parcels} parcels`
}

const explainUnrouted = (line: RoutableLine, options: SupplyOption[]): string => {
  const listed = options.filter((option) => option.variant_id === line.variant_id)
  const active = listed.filter((option) => option.active)
  if (!listed.length) {
    return "no supplier is left that lists this variant"
  }
  if (!active.length) {
    return "every supplier that lists this variant is inactive"
  }
  const most = Math.max(...active.map((option) => Math.max(0, option.sellable)))
  return `no supplier has ${line.quantity} in stock (most: ${most})`
}

/**
 * Chooses a supplier for each line. Pure and deterministic: the answer does not depend on the order of
 * the inputs.
 *
 * A supplier can take a line when it is active and its sellable stock covers the whole quantity. Among
 * the plans that route most lines, the one with the fewest parcels wins; then the lower sum of
 * priorities, the lower cost, the shorter lead times, the earlier supplier codes. Within a plan each line
 * goes to the best of the plan's suppliers by priority, cost, lead time and code. Lines of one variant
 * share its stock and are placed largest first.
 */
export const chooseSuppliers = (
  lines: RoutableLine[],
  supplyOptions: SupplyOption[]
): RoutingResult => {
  const sorted = [...lines].sort(compareLines)
  const usable = supplyOptions.filter((option) => option.active).sort(compareOptions)
  const able = (line: RoutableLine) =>
    usable.filter(
      (option) => option.variant_id === line.variant_id && option.sellable >= line.quantity
    )
  const coverage = sorted
    .map((line) => new Set(able(line).map((option) => option.supplier_id)))
    .filter((set) => set.size)
  const order = [...usable]
    .sort((a, b) => byText(a.supplier_code, b.supplier_code))
    .map((option) => option.supplier_id)
  const everyone = new Set(order)
  const plans = smallestCoveringSets(coverage, [...everyone]).map((set) =>
    assign(sorted, usable, new Set(set))
  )
  // Lines that share one variant's stock may need more suppliers than the smallest set holds.
  plans.push(assign(sorted, usable, everyone))
  const best = plans.reduce((a, b) => (comparePlans(b, a) < 0 ? b : a))

  const parcels = new Set(best.map(({ option }) => option.supplier_id)).size
  const byLine = new Map(best.map((assignment) => [assignment.line.order_line_item_id, assignment]))
  const routed: RoutedLine[] = []
  const unrouted: UnroutedLine[] = []
  for (const line of [...lines].sort((a, b) =>
    byText(a.order_line_item_id, b.order_line_item_id)
  )) {
    const assignment = byLine.get(line.order_line_item_id)
    if (assignment) {
      routed.push({ ...assignment, reason: explain(assignment, able(line), parcels) })
    } else {
      unrouted.push({ line, reason: explainUnrouted(line, supplyOptions) })
    }
  }
  return { routed, unrouted }
}
