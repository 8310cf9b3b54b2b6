import { fromPaise, sumMoney, toPaise } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { BigNumberInput, Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { documentNumber, endOfIstDay, seriesOf } from "../../ledger/calendar"
import { impliedEntries, isPayable } from "../../ledger/implied-entries"
import { missingEntries } from "../../ledger/missing-entries"
import type { LedgerEntryType, PurchaseOrderFacts, SupplierTerms } from "../../ledger/types"
import { storedMoney } from "../../lib/stored-money"
import type { Actor } from "../../types/common"
import type {
  AddLedgerNoteInput,
  LedgerEntryDTO,
  LedgerPeriod,
  SupplierBalance,
} from "../../types/ledger"
import SupplierLedgerCounter from "./models/supplier-ledger-counter"
import SupplierLedgerEntry from "./models/supplier-ledger-entry"
import SupplierLedgerTerm from "./models/supplier-ledger-term"
import SupplierSettlement from "./models/supplier-settlement"
import SupplierSettlementLine from "./models/supplier-settlement-line"
import { runSql } from "./run-sql"
import { ALL_BALANCES, BALANCE_BEFORE, BALANCES_OF, LOCK, NEXT_NUMBER } from "./sql"

type BalanceRow = Omit<SupplierBalance, "next_due_at"> & {
  next_due_at: Date | string | null
  count?: string
}

type Order = Pick<PurchaseOrderFacts, "id" | "number" | "order_id" | "order_number">

type NewEntry = {
  supplier_id: string
  type: LedgerEntryType
  amount: BigNumberInput
  occurred_at: Date
  due_at: Date
  source_key: string
  actor: Actor
  order?: Order
  note?: string | null
  number?: string
  purchase_order_line_id?: string
  purchase_order_return_id?: string | null
  settlement_id?: string
}

const GOODS: LedgerEntryType[] = ["purchase", "cancellation", "return", "rto"]
/** As they happened. */
export const IN_ORDER = { occurred_at: "ASC", created_at: "ASC", id: "ASC" } as const
const SYSTEM: Actor = { type: "system" }

const money = (text: string): string => sumMoney([text])

const toBalance = ({ count: _count, ...row }: BalanceRow): SupplierBalance => ({
  supplier_id: row.supplier_id,
  balance: money(row.balance),
  due: money(row.due),
  overdue: money(row.overdue),
  next_due_at: row.next_due_at ? new Date(row.next_due_at) : null,
})

const nothing = (supplier_id: string): SupplierBalance => ({
  supplier_id,
  balance: "0.00",
  due: "0.00",
  overdue: "0.00",
  next_due_at: null,
})

const refuseChange = async (): Promise<never> => {
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "ledger entries are only ever added to; post a counter-entry"
  )
}

/** The suppliers' accounts: what is entered, and what it adds up to. */
export class SupplierLedgerEntryService extends MedusaService({
  SupplierLedgerEntry,
  SupplierLedgerTerm,
  SupplierLedgerCounter,
  SupplierSettlement,
  SupplierSettlementLine,
}) {
  override updateSupplierLedgerEntries = refuseChange
  override deleteSupplierLedgerEntries = refuseChange
  override softDeleteSupplierLedgerEntries = refuseChange
  override restoreSupplierLedgerEntries = refuseChange

  /**
   * Brings the entries of one purchase order up to what its facts imply. The terms given are kept with the
   * first amount that becomes payable; later ones do not change it. Safe to repeat and to run at the same
   * time, as long as the facts were read after anything newer was posted (see `post-purchase-order`).
   * @returns how many entries were added
   */
  @InjectTransactionManager()
  async postPurchaseOrder(
    input: { facts: PurchaseOrderFacts; terms: SupplierTerms },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ posted: number }> {
    const { facts } = input
    await this.lock_(`ledger_of_purchase_order:${facts.id}`, context)
    const [kept] = await this.listSupplierLedgerTerms(
      { purchase_order_id: facts.id },
      { take: 1 },
      context
    )
    const terms: SupplierTerms = kept ?? input.terms
    const stored = await this.listSupplierLedgerEntries(
      { purchase_order_id: facts.id, type: GOODS },
      {},
      context
    )
    const missing = missingEntries(facts.id, impliedEntries(facts, terms), stored)
    if (!kept && isPayable(facts, terms)) {
      const { pay_on, pay_after_days, accepts_returns, accepts_rto } = terms
      await this.createSupplierLedgerTerms(
        { purchase_order_id: facts.id, pay_on, pay_after_days, accepts_returns, accepts_rto },
        context
      )
    }
    await this.append_(
      missing.map((entry) => ({
        ...entry,
        supplier_id: facts.supplier_id,
        order: facts,
        actor: SYSTEM,
      })),
      context
    )
    return { posted: missing.length }
  }

  /**
   * Enters a debit note (the supplier owes the shop) or a credit note.
   * @param order the purchase order it is about; whose it is must have been checked
   * @throws MedusaError INVALID_DATA when the amount is not above zero in whole paise
   */
  @InjectTransactionManager()
  async addNote(
    input: Omit<AddLedgerNoteInput, "purchase_order_id"> & { order?: Order },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<LedgerEntryDTO> {
    const { supplier_id, kind, order, reason, actor } = input
    const paise = toPaise(input.amount)
    if (paise <= 0) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "amount must be above zero")
    }
    const now = new Date()
    const key = input.idempotency_key
    if (key) {
      await this.lock_(`ledger_note:${supplier_id}:${key}`, context)
      const [entered] = await this.listSupplierLedgerEntries(
        { source_key: `note:${supplier_id}:${key}` },
        { take: 1 },
        context
      )
      if (entered) {
        return entered as unknown as LedgerEntryDTO
      }
    }
    const number = await this.nextNumber_(kind === "debit" ? "DN" : "CN", now, context)
    const [entry] = await this.append_(
      [
        {
          supplier_id,
          type: kind === "debit" ? "debit_note" : "credit_note",
          amount: fromPaise(kind === "debit" ? -paise : paise),
          occurred_at: now,
          due_at: now,
          source_key: `note:${key ? `${supplier_id}:${key}` : number}`,
          number,
          note: reason,
          order,
          actor,
        },
      ],
      context
    )
    return entry
  }

  /** What is owed to suppliers, in one statement; a supplier without entries is owed nothing. */
  @InjectManager()
  async balancesOf(
    supplierIds: string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierBalance[]> {
    const rows = await runSql<BalanceRow>(context, BALANCES_OF, {
      suppliers: supplierIds,
      ...this.clock_(),
    })
    const byId = new Map(rows.map((row) => [row.supplier_id, toBalance(row)]))
    return supplierIds.map((id) => byId.get(id) ?? nothing(id))
  }

  /** What is owed to one supplier. */
  @InjectManager()
  async balanceOf(
    supplierId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierBalance> {
    const [balance] = await this.balancesOf([supplierId], context)
    return balance
  }

  /** A page of the suppliers that have entries, what is due most first. */
  @InjectManager()
  async listBalances(
    page: { limit: number; offset: number; due_only?: boolean },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ balances: SupplierBalance[]; count: number }> {
    const rows = await runSql<BalanceRow>(context, ALL_BALANCES, {
      ...this.clock_(),
      limit: page.limit,
      offset: page.offset,
      due_only: !!page.due_only,
    })
    return { balances: rows.map(toBalance), count: Number(rows[0]?.count ?? 0) }
  }

  /** A supplier's entries from one instant to before another, between the balances then. */
  @InjectManager()
  async readPeriod(
    input: { supplier_id: string; from: Date; to: Date },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<LedgerPeriod> {
    const [{ balance }] = await runSql<{ balance: string }>(context, BALANCE_BEFORE, {
      supplier: input.supplier_id,
      before: input.from,
    })
    const entries = await this.listSupplierLedgerEntries(
      { supplier_id: input.supplier_id, occurred_at: { $gte: input.from, $lt: input.to } },
      { order: IN_ORDER },
      context
    )
    return {
      opening_balance: money(balance),
      entries: entries as unknown as LedgerEntryDTO[],
      closing_balance: sumMoney([balance, ...entries.map((entry) => entry.amount)]),
    }
  }

  /** Adds entries, all or none. */
  protected async append_(
    entries: NewEntry[],
    @MedusaContext() context: Context<EntityManager>
  ): Promise<LedgerEntryDTO[]> {
    const rows = entries.map(({ actor, order, amount, ...rest }) => ({
      ...rest,
      amount: storedMoney(amount),
      purchase_order_id: order?.id ?? null,
      purchase_order_number: order?.number ?? null,
      order_id: order?.order_id ?? null,
      order_number: order?.order_number ?? null,
      actor_type: actor.type,
      actor_id: actor.id ?? null,
    }))
    return (await this.createSupplierLedgerEntries(rows, context)) as unknown as LedgerEntryDTO[]
  }

  /** The next document number of a series, without gaps. */
  protected async nextNumber_(
    prefix: "ST" | "DN" | "CN",
    at: Date,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<string> {
    const series = seriesOf(prefix, at)
    const [{ last }] = await runSql<{ last: number }>(context, NEXT_NUMBER, [
      generateEntityId("", "ledcnt"),
      series,
    ])
    return documentNumber(series, last)
  }

  protected async lock_(
    key: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await runSql(context, LOCK, [key])
  }

  private clock_(): { now: Date; today: Date } {
    const now = new Date()
    return { now, today: endOfIstDay(now) }
  }
}
