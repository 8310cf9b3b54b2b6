import { fromPaise, toPaise } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import {
  anyOrders,
  anyTerms,
  anyTradeEvent,
  SUPPLIERS,
  Trade,
} from "../../../ledger/__tests__/helpers/random-trade"
import type { TradeEvent } from "../../../ledger/__tests__/helpers/random-trade"
import { recountOrders } from "../../../ledger/__tests__/helpers/recount"
import type { PurchaseOrderFacts } from "../../../ledger/types"
import { SUPPLIER_LEDGER_MODULE } from "../constants"
import type SupplierLedgerModuleService from "../service"
import { admin, DAY_MS } from "./helpers/ledger-world"

jest.setTimeout(240_000)

const RUNS = 30

type MoneyEvent =
  | { kind: "note"; supplier: number; paise: number; isDebit: boolean }
  | { kind: "settle"; supplier: number; date: number }
  | { kind: "pay" | "void"; settlement: number }

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

const anyMoneyEvent: fc.Arbitrary<MoneyEvent> = fc.oneof(
  often(
    2,
    fc.record({
      kind: fc.constant("note" as const),
      supplier: fc.nat(2),
      paise: fc.integer({ min: 1, max: 100_000 }),
      isDebit: fc.boolean(),
    })
  ),
  often(
    4,
    fc.record({
      kind: fc.constant("settle" as const),
      supplier: fc.nat(2),
      date: fc.integer({ min: 30, max: 150 }),
    })
  ),
  often(4, fc.record({ kind: fc.constant("pay" as const), settlement: fc.nat(2) })),
  often(1, fc.record({ kind: fc.constant("void" as const), settlement: fc.nat(2) }))
)

const world = fc.tuple(
  anyOrders,
  fc.array(anyTerms, { minLength: 3, maxLength: 3 }),
  fc.array(
    fc.oneof({ weight: 3, arbitrary: anyTradeEvent }, { weight: 2, arbitrary: anyMoneyEvent }),
    { minLength: 40, maxLength: 100, size: "max" }
  )
)

const isRefusal = (error: { type?: string }): null => {
  if (error.type !== "not_allowed") {
    throw error
  }
  return null
}

moduleIntegrationTestRunner<SupplierLedgerModuleService>({
  moduleName: SUPPLIER_LEDGER_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>

    /** One random history; its ids carry the run, so that many live in one database. */
    class History {
      readonly settlements: string[] = []
      /** What was transferred and not called back, in paise. */
      readonly transfers = new Map<string, { supplier: string; paise: number }>()
      readonly notes: { supplier: string; paise: number }[] = []

      constructor(
        private readonly run: string,
        readonly trade: Trade
      ) {}

      supplier(index: number): string {
        return this.id(SUPPLIERS[index])
      }

      id(id: string): string {
        return `${this.run}-${id}`
      }

      /** The same posting twice at once, as repeated jobs do. */
      async post(order: PurchaseOrderFacts): Promise<void> {
        const facts = { ...order, id: this.id(order.id), supplier_id: this.id(order.supplier_id) }
        const terms = this.trade.terms.get(order.supplier_id)!
        await Promise.all([
          service.postPurchaseOrder({ facts, terms }),
          service.postPurchaseOrder({ facts, terms }),
        ])
        this.trade.log.push({ what: "posted", order: order.id })
      }

      async settle(supplier_id: string, date: number): Promise<void> {
        const until = new Date(Date.UTC(2026, 9, 1) + date * DAY_MS)
        const input = { supplier_id, until, actor: admin }
        const opened = await Promise.all([
          service.openSettlement(input).catch(isRefusal),
          service.openSettlement(input).catch(isRefusal),
        ])
        this.settlements.push(...opened.flatMap((one) => one?.id ?? []))
      }

      async pay(id: string): Promise<void> {
        const pay = () =>
          service.paySettlement({ id, reference: "UTR", actor: admin }).catch(isRefusal)
        const [paid] = await Promise.all([pay(), pay()])
        if (paid) {
          this.transfers.set(id, { supplier: paid.supplier_id, paise: toPaise(paid.total) })
        }
      }

      async void(id: string): Promise<void> {
        const cancel = () => service.voidSettlement({ id, reason: "wrong", actor: admin })
        await Promise.all([cancel(), cancel()])
        this.transfers.delete(id)
      }

      async note(supplier: string, paise: number, isDebit: boolean): Promise<void> {
        await service.addNote({
          supplier_id: supplier,
          kind: isDebit ? "debit" : "credit",
          amount: fromPaise(paise),
          reason: "random",
          actor: admin,
        })
        this.notes.push({ supplier, paise: isDebit ? -paise : paise })
      }

      async play(event: TradeEvent | MoneyEvent): Promise<void> {
        switch (event.kind) {
          case "post":
            return this.post(this.trade.orders[event.order % this.trade.orders.length])
          case "note":
            return this.note(this.supplier(event.supplier), event.paise, event.isDebit)
          case "settle":
            return this.settle(this.supplier(event.supplier), event.date)
          case "pay":
          case "void": {
            const id = this.settlements.at(-1 - event.settlement)
            return id ? this[event.kind](id) : undefined
          }
          default:
            return this.trade.apply(event)
        }
      }

      /** What each supplier is owed, counted without looking at any entry. */
      recount(): string[] {
        const owed = new Map(SUPPLIERS.map((supplier) => [this.id(supplier), 0n]))
        const add = (supplier: string, paise: bigint) =>
          owed.set(supplier, owed.get(supplier)! + paise)
        recountOrders(this.trade.log).forEach(({ supplier, paise }) =>
          add(this.id(supplier), paise)
        )
        this.notes.forEach(({ supplier, paise }) => add(supplier, BigInt(paise)))
        this.transfers.forEach(({ supplier, paise }) => add(supplier, -BigInt(paise)))
        return [...owed.values()].map(String)
      }
    }

    it(`should hold the recounted balance and no entry in two settlements, in ${RUNS} random histories`, async () => {
      let runs = 0
      let paid = 0
      await fc.assert(
        fc.asyncProperty(world, async ([lines, terms, events]) => {
          runs += 1
          const history = new History(`run${runs}`, new Trade(lines, terms))
          for (const event of events) {
            await history.play(event)
          }
          for (const order of history.trade.orders) {
            await history.post(order)
          }
          paid += history.transfers.size

          const balances = await service.balancesOf(SUPPLIERS.map((one) => history.id(one)))
          expect(balances.map(({ balance }) => String(toPaise(balance)))).toEqual(history.recount())
          expect(
            await sql(
              `select line.entry_id from supplier_settlement_line line
               join supplier_settlement settlement on settlement.id = line.settlement_id
               where settlement.status <> 'void'
               group by line.entry_id having count(*) > 1`
            )
          ).toEqual([])
          expect(
            await sql(
              `select settlement.id from supplier_settlement settlement
               join supplier_settlement_line line on line.settlement_id = settlement.id
               join supplier_ledger_entry entry on entry.id = line.entry_id
               group by settlement.id having sum(entry.amount) <> max(settlement.total)
                 or bool_or(entry.supplier_id <> settlement.supplier_id)
                 or bool_or((line.released_at is null) = (settlement.status = 'void'))`
            )
          ).toEqual([])
        }),
        { numRuns: RUNS }
      )
      expect(paid).toBeGreaterThan(RUNS / 2)
      const numbers = await service.listSupplierSettlements({}, { select: ["number"] })
      const [{ last }] = await sql<{ last: number }>(
        "select last from supplier_ledger_counter where series like 'ST/%'"
      )
      expect(last).toBe(numbers.length)
    })
  },
})
