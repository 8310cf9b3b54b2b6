import fc from "fast-check"
import type { FactLine, PurchaseOrderFacts, SupplierTerms } from "../../types"
import type { Happening } from "./recount"

const DAY_MS = 86_400_000
const BEGIN = Date.UTC(2026, 9, 1)

export const SUPPLIERS = ["sup_a", "sup_b", "sup_c"]

const which = fc.nat(5)
const few = fc.nat(4)
const date = fc.nat(40)
const event = <Kind extends string, Rest>(
  kind: Kind,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> }
) => fc.record({ kind: fc.constant(kind), ...rest } as never) as fc.Arbitrary<{ kind: Kind } & Rest>

export const anyTerms: fc.Arbitrary<SupplierTerms> = fc.record({
  pay_on: fc.constantFrom("accept", "ship", "deliver"),
  pay_after_days: fc.nat(10),
  accepts_returns: fc.boolean(),
  accepts_rto: fc.boolean(),
})

/** Lines of one purchase order: pieces and paise for one. */
const anyLines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 4 }),
    paise: fc.integer({ min: 1, max: 200_000 }),
  }),
  { minLength: 1, maxLength: 3 }
)

export const anyOrders = fc.array(anyLines, { minLength: 4, maxLength: 6 })

/** What may happen to purchase orders, in any order, however senseless. */
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

/** What may happen to purchase orders, in any order, however senseless. */
export const anyTradeEvent = fc.oneof(
  often(2, event("accept", { order: which, taken: fc.array(few, { minLength: 3, maxLength: 3 }) })),
  often(6, event("accept", { order: which, taken: fc.constant<number[]>([4, 4, 4]) })),
  often(5, event("ship", { order: which })),
  often(4, event("deliver", { order: which })),
  often(1, event("cancel", { order: which })),
  often(1, event("reject", { order: which })),
  often(1, event("drop_line", { order: which, line: few })),
  often(2, event("rto", { order: which, date })),
  often(
    4,
    event("return", { order: which, line: few, quantity: fc.integer({ min: 1, max: 4 }), date })
  ),
  often(2, event("terms", { supplier: which, terms: anyTerms })),
  often(8, event("post", { order: which }))
)

export type TradeEvent = typeof anyTradeEvent extends fc.Arbitrary<infer T> ? T : never

/**
 * Purchase orders as the purchase-order module would keep them, and beside them a plain record of what
 * happened to the goods.
 */
export class Trade {
  readonly orders: PurchaseOrderFacts[]
  readonly log: Happening[] = []
  readonly terms = new Map<string, SupplierTerms>()
  private days = 0
  private returned = 0

  constructor(lines: { quantity: number; paise: number }[][], terms: SupplierTerms[]) {
    SUPPLIERS.forEach((supplier, index) => this.agree(supplier, terms[index]))
    this.orders = lines.map((list, index) => this.place(`po_${index}`, SUPPLIERS[index % 3], list))
  }

  apply(happens: TradeEvent): void {
    this.days += 1
    if (happens.kind === "terms") {
      this.agree(SUPPLIERS[happens.supplier % 3], happens.terms)
      return
    }
    const order = this.orders[happens.order % this.orders.length]
    switch (happens.kind) {
      case "accept":
        return this.accept(order, happens.taken)
      case "ship":
        return this.move(order, ["accepted"], "picked_up", "shipped")
      case "deliver":
        return this.move(order, ["accepted", "picked_up"], "delivered", "delivered")
      case "cancel":
        return this.move(order, ["sent", "accepted"], "cancelled", "called_off")
      case "reject":
        return this.move(order, ["sent", "accepted"], "rejected", "called_off")
      case "drop_line":
        return this.drop(order, order.lines[happens.line % order.lines.length])
      case "rto":
        return order.lines.forEach((line) =>
          this.back(order, line, "rto", line.quantity, happens.date)
        )
      case "return": {
        const line = order.lines[happens.line % order.lines.length]
        return this.back(order, line, "customer_return", happens.quantity, happens.date)
      }
    }
  }

  private now(): string {
    return new Date(BEGIN + this.days * DAY_MS).toISOString()
  }

  private agree(supplier: string, terms: SupplierTerms): void {
    this.terms.set(supplier, terms)
    this.log.push({ what: "terms", supplier, terms })
  }

  private place(
    id: string,
    supplier_id: string,
    list: { quantity: number; paise: number }[]
  ): PurchaseOrderFacts {
    const lines = list.map(({ quantity, paise }, index) => ({
      id: `${id}_${index}`,
      supplier_sku: `SKU-${index}`,
      quantity,
      cost_price: `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`,
      refused_at: null,
      moved_at: null,
    }))
    const pieces = list.flatMap(({ quantity, paise }, index) =>
      Array.from({ length: quantity }, () => ({ line: `${id}_${index}`, paise }))
    )
    this.log.push({ what: "bought", order: id, supplier: supplier_id, pieces })
    return {
      id,
      number: `${id}-P1`,
      order_id: `order_${id}`,
      order_number: id,
      supplier_id,
      status: "sent",
      accepted_at: null,
      ready_at: null,
      picked_up_at: null,
      delivered_at: null,
      closed_at: null,
      lines,
      returns: [],
    }
  }

  private accept(order: PurchaseOrderFacts, taken: number[]): void {
    if (order.status !== "sent") {
      return
    }
    const kept = order.lines.map((line, index) => Math.min(line.quantity, taken[index % 3]))
    const parts: FactLine[] = []
    order.lines.forEach((line, index) => {
      const left = line.quantity - kept[index]
      this.log.push({ what: "left_out", order: order.id, line: line.id, pieces: left })
      if (kept[index] === 0) {
        line.refused_at = this.now()
      } else if (left > 0) {
        line.quantity = kept[index]
        parts.push({ ...line, id: `${line.id}_rest`, quantity: left, refused_at: this.now() })
      }
    })
    order.lines.push(...parts)
    order.status = kept.some(Boolean) ? "accepted" : "rejected"
    order[kept.some(Boolean) ? "accepted_at" : "closed_at"] = this.now()
    this.log.push({ what: kept.some(Boolean) ? "accepted" : "called_off", order: order.id })
  }

  private move(
    order: PurchaseOrderFacts,
    from: string[],
    to: "picked_up" | "delivered" | "cancelled" | "rejected",
    what: "shipped" | "delivered" | "called_off"
  ): void {
    if (!from.includes(order.status)) {
      return
    }
    order.status = to
    order[what === "called_off" ? "closed_at" : (`${to}_at` as "picked_up_at")] = this.now()
    this.log.push({ what, order: order.id })
  }

  private drop(order: PurchaseOrderFacts, line: FactLine): void {
    line.moved_at ??= this.now()
    this.log.push({ what: "left_out", order: order.id, line: line.id, pieces: line.quantity })
  }

  private back(
    order: PurchaseOrderFacts,
    line: FactLine,
    kind: "rto" | "customer_return",
    quantity: number,
    day: number
  ): void {
    if (!order.accepted_at || line.id.endsWith("_rest")) {
      return
    }
    this.returned += 1
    const id = `ret_${String(this.returned).padStart(4, "0")}`
    // News may be of any day, so that they come in any order.
    const returned_at = new Date(BEGIN + day * DAY_MS).toISOString()
    order.returns.push({ id, kind, purchase_order_line_id: line.id, quantity, returned_at })
    this.log.push({
      what: "back",
      order: order.id,
      line: line.id,
      kind,
      quantity,
      at: `${returned_at} ${id}`,
    })
  }
}
