import { toPaise } from "@bodycon/kit"
import fc from "fast-check"
import { impliedEntries, isPayable } from "../implied-entries"
import { missingEntries } from "../missing-entries"
import type { MissingEntry, PurchaseOrderFacts, SupplierTerms } from "../types"
import { anyOrders, anyTerms, anyTradeEvent, Trade } from "./helpers/random-trade"
import { recountOrders } from "./helpers/recount"

const RUNS = 1_500

/** The rules of the ledger over an account kept in memory. */
class Account {
  readonly entries = new Map<string, MissingEntry[]>()
  private readonly kept = new Map<string, SupplierTerms>()

  post(order: PurchaseOrderFacts, current: SupplierTerms): MissingEntry[] {
    const terms = this.kept.get(order.id) ?? current
    if (isPayable(order, terms)) {
      this.kept.set(order.id, terms)
    }
    const stored = this.entries.get(order.id) ?? []
    const added = missingEntries(order.id, impliedEntries(order, terms), stored)
    this.entries.set(order.id, [...stored, ...added])
    return added
  }

  paise(order: string): number {
    return (this.entries.get(order) ?? []).reduce((sum, { amount }) => sum + toPaise(amount), 0)
  }
}

const world = fc.tuple(
  anyOrders,
  fc.array(anyTerms, { minLength: 3, maxLength: 3 }),
  fc.array(anyTradeEvent, { minLength: 1, maxLength: 80, size: "max" })
)

describe("the ledger's rules", () => {
  it(`should hold after every posting what a recount piece by piece finds, in ${RUNS} random trades`, () => {
    let postings = 0
    let entered = 0
    fc.assert(
      fc.property(world, ([lines, terms, events]) => {
        const trade = new Trade(lines, terms)
        const account = new Account()
        const post = (order: PurchaseOrderFacts) => {
          entered += account.post(order, trade.terms.get(order.supplier_id)!).length
          postings += 1
          trade.log.push({ what: "posted", order: order.id })
          expect(BigInt(account.paise(order.id))).toBe(
            recountOrders(trade.log).get(order.id)!.paise
          )
        }
        for (const event of events) {
          if (event.kind === "post") {
            post(trade.orders[event.order % trade.orders.length])
          } else {
            trade.apply(event)
          }
        }
        trade.orders.forEach(post)
        for (const order of trade.orders) {
          expect(account.post(order, trade.terms.get(order.supplier_id)!)).toEqual([])
          const keys = account.entries.get(order.id)!.map(({ source_key }) => source_key)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }),
      { numRuns: RUNS }
    )
    // Most of these trades must be about something, or the property says nothing.
    expect(entered).toBeGreaterThan(RUNS * 4)
    expect(postings).toBeGreaterThan(entered)
  })

  it("should owe the same whether a trade is posted at every step or at its end", () => {
    fc.assert(
      fc.property(world, ([lines, terms, events]) => {
        const steady = events.filter(({ kind }) => kind !== "terms" && kind !== "post")
        const trade = new Trade(lines, terms)
        const eager = new Account()
        for (const event of steady) {
          trade.apply(event)
          trade.orders.forEach((order) => eager.post(order, trade.terms.get(order.supplier_id)!))
        }
        const late = new Account()
        for (const order of [...trade.orders].reverse()) {
          late.post(order, trade.terms.get(order.supplier_id)!)
          expect(late.paise(order.id)).toBe(eager.paise(order.id))
        }
      }),
      { numRuns: 300 }
    )
  })

  it("should never make a deduction due before the goods it is taken off", () => {
    fc.assert(
      fc.property(world, ([lines, terms, events]) => {
        const trade = new Trade(lines, terms)
        const account = new Account()
        for (const event of events) {
          trade.apply(event as never)
          trade.orders.forEach((order) => account.post(order, trade.terms.get(order.supplier_id)!))
        }
        for (const entries of account.entries.values()) {
          for (const { amount, due_at, purchase_order_line_id: line } of entries) {
            const goods = entries.find((one) => one.purchase_order_line_id === line)!
            expect(Number(amount) > 0 || due_at >= goods.due_at).toBe(true)
          }
        }
      }),
      { numRuns: 300 }
    )
  })
})
