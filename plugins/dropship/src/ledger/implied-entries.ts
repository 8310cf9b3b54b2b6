import { multiplyMoney, toPaise } from "@bodycon/kit"
import { isRefusal } from "../modules/purchase-order/transitions"
import { dueAfter } from "./calendar"
import type { FactLine, FactReturn, ImpliedEntry, PurchaseOrderFacts, SupplierTerms } from "./types"

const later = (a: Date, b: Date): Date => (a > b ? a : b)

/**
 * When a purchase order became payable under these terms, whatever became of it since. An event that was
 * never reported is taken to have happened with the one after it.
 */
export const payableAt = (
  facts: PurchaseOrderFacts,
  { pay_on }: Pick<SupplierTerms, "pay_on">
): Date | null => {
  const { accepted_at, ready_at, picked_up_at, delivered_at } = facts
  const shipped = picked_up_at ?? delivered_at
  const at = {
    accept: accepted_at ?? ready_at ?? shipped,
    ship: shipped,
    deliver: delivered_at,
  }[pay_on]
  return at ? new Date(at) : null
}

/** Whether the supplier keeps a claim on a purchase order: it is payable, and not called off. */
export const isPayable = (facts: PurchaseOrderFacts, terms: SupplierTerms): boolean =>
  !isRefusal(facts.status) && !!payableAt(facts, terms)

const byTime = (a: FactReturn, b: FactReturn): number =>
  Number(new Date(a.returned_at)) - Number(new Date(b.returned_at)) || (a.id < b.id ? -1 : 1)

/** Paise for the pieces from the `first` to before the `last`; a whole line adds up to its cost exactly. */
const costOf = (line: FactLine, first: number, last: number): number =>
  toPaise(multiplyMoney(line.cost_price, last)) - toPaise(multiplyMoney(line.cost_price, first))

/**
 * What the ledger must hold for a purchase order as it is now: for every line its goods, for every return
 * what it takes off. Says so with 0 paise where nothing is owed (not payable yet, called off, refused, a
 * return that the supplier does not take). Depends on nothing but its arguments, so the order in which
 * events came does not matter.
 * @param terms those in force when it became payable
 */
export const impliedEntries = (facts: PurchaseOrderFacts, terms: SupplierTerms): ImpliedEntry[] => {
  const payable = isPayable(facts, terms)
  const event = payableAt(facts, terms) ?? new Date(0)
  const due = dueAfter(event, terms.pay_after_days)
  const takes = { rto: terms.accepts_rto, customer_return: terms.accepts_returns }
  // Of a line that shrank only the part that left it knows when that was.
  const departures = facts.lines.flatMap(({ refused_at, moved_at }) => refused_at ?? moved_at ?? [])
  const latest = departures.map((at) => new Date(at)).reduce(later, event)

  return facts.lines.flatMap((line): ImpliedEntry[] => {
    const gone = line.refused_at ?? line.moved_at
    const owed = payable && !gone
    const withdrawn = new Date(facts.closed_at ?? gone ?? latest)
    const goods: ImpliedEntry = {
      purchase_order_line_id: line.id,
      purchase_order_return_id: null,
      type: "purchase",
      paise: owed ? costOf(line, 0, line.quantity) : 0,
      pieces: owed ? line.quantity : 0,
      supplier_sku: line.supplier_sku,
      occurred_at: event,
      withdrawn_at: withdrawn,
      due_at: due,
    }
    let back = 0
    const returns = facts.returns
      .filter((one) => one.purchase_order_line_id === line.id)
      .sort(byTime)
      .map((one): ImpliedEntry => {
        const at = new Date(one.returned_at)
        const first = back
        back = Math.min(line.quantity, back + one.quantity)
        const counts = owed && takes[one.kind]
        return {
          purchase_order_line_id: line.id,
          purchase_order_return_id: one.id,
          type: one.kind === "rto" ? "rto" : "return",
          paise: counts ? 0 - costOf(line, first, back) : 0,
          pieces: counts ? back - first : 0,
          supplier_sku: line.supplier_sku,
          occurred_at: at,
          withdrawn_at: withdrawn,
          // Not before the goods themselves: nobody gives back what was not due yet.
          due_at: later(due, at),
        }
      })
    return [goods, ...returns]
  })
}
