import { subtractMoney, sumMoney } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MathBN,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { isToBePaid } from "../../ledger/settlement-rules"
import { storedMoney } from "../../lib/stored-money"
import type {
  CreateSettlementInput,
  LedgerEntryDTO,
  LedgerPeriod,
  PaySettlementInput,
  SettlementDTO,
  VoidSettlementInput,
} from "../../types/ledger"
import { IN_ORDER, SupplierLedgerEntryService } from "./entry-service"
import { runSql } from "./run-sql"
import {
  BALANCE_NOW,
  LOCK_SETTLEMENT,
  NEGATIVE_DRAFTS,
  OPEN_ENTRIES,
  OPEN_TOTALS,
  RELEASE_LINES,
} from "./sql"

/** The suppliers' accounts and their settlements. */
class SupplierLedgerModuleService extends SupplierLedgerEntryService {
  /**
   * Gathers what is due to a supplier and in no settlement. A negative draft of before is voided and
   * carried over into this one.
   * @throws MedusaError NOT_ALLOWED when nothing is due that is not in a settlement already
   */
  @InjectTransactionManager()
  async openSettlement(
    { supplier_id, until, actor }: CreateSettlementInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SettlementDTO> {
    await this.lock_(`settlements_of:${supplier_id}`, context)
    const negative = (
      await runSql<{ id: string }>(context, NEGATIVE_DRAFTS, { supplier: supplier_id })
    ).map(({ id }) => id)
    const released = await runSql<{ entry_id: string }>(context, RELEASE_LINES, {
      settlements: negative,
    })
    const known = new Set(released.map(({ entry_id }) => entry_id))
    const [open] = await runSql<{ ids: string[]; total: string }>(context, OPEN_ENTRIES, {
      supplier: supplier_id,
      until: new Date(until),
    })
    if (open.ids.every((id) => known.has(id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `until: nothing is due to supplier ${supplier_id} that is not in a settlement already`
      )
    }
    const [{ balance }] = await runSql<{ balance: string }>(context, BALANCE_NOW, {
      supplier: supplier_id,
    })
    const number = await this.nextNumber_("ST", new Date(), context)
    const settlement = await this.createSupplierSettlements(
      {
        number,
        supplier_id,
        until: new Date(until),
        entry_count: open.ids.length,
        total: storedMoney(open.total),
        opening_balance: storedMoney(subtractMoney(balance, open.total)),
        created_by: actor.id ?? null,
      },
      context
    )
    await this.createSupplierSettlementLines(
      open.ids.map((entry_id) => ({ settlement_id: settlement.id, entry_id })),
      context
    )
    await this.updateSupplierSettlements(
      negative.map((id) => ({
        id,
        status: "void" as const,
        voided_at: new Date(),
        void_reason: `carried over into ${number}`,
        voided_by: actor.id ?? null,
      })),
      context
    )
    return settlement as unknown as SettlementDTO
  }

  /** What each supplier's open entries due until then add up to, zero and less included. ₹. */
  @InjectManager()
  async listOpenTotals(
    until: Date,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ supplier_id: string; total: string }[]> {
    const rows = await runSql<{ supplier_id: string; total: string }>(context, OPEN_TOTALS, {
      until,
    })
    return rows.map(({ supplier_id, total }) => ({ supplier_id, total: sumMoney([total]) }))
  }

  /**
   * Notes that a settlement was paid, by an entry of its whole total. The same payment twice is noted once.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it is void, negative or paid otherwise; INVALID_DATA
   * naming `amount` or `paid_at`
   */
  @InjectTransactionManager()
  async paySettlement(
    { id, reference, amount, actor, ...input }: PaySettlementInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SettlementDTO> {
    const settlement = await this.lockSettlement_(id, context)
    const paid_at = input.paid_at ? new Date(input.paid_at) : new Date()
    if (!isToBePaid(settlement, { reference, paid_at, amount })) {
      return settlement
    }
    if (!MathBN.eq(settlement.total, 0)) {
      await this.append_(
        [
          {
            supplier_id: settlement.supplier_id,
            type: "payment",
            amount: subtractMoney(0, settlement.total),
            occurred_at: paid_at,
            due_at: paid_at,
            source_key: `payment:${id}`,
            settlement_id: id,
            note: `${settlement.number}, UTR ${reference}`,
            actor,
          },
        ],
        context
      )
    }
    const paid = await this.updateSupplierSettlements(
      { id, status: "paid", reference, paid_at, paid_by: actor.id ?? null },
      context
    )
    return paid as unknown as SettlementDTO
  }

  /**
   * Makes a settlement void and frees its entries for the next one. If it was paid, the payment is reversed.
   * A repeat changes nothing.
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async voidSettlement(
    { id, reason, actor }: VoidSettlementInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SettlementDTO> {
    const settlement = await this.lockSettlement_(id, context)
    if (settlement.status === "void") {
      return settlement
    }
    const now = new Date()
    if (settlement.status === "paid" && !MathBN.eq(settlement.total, 0)) {
      await this.append_(
        [
          {
            supplier_id: settlement.supplier_id,
            type: "payment_reversal",
            amount: settlement.total,
            occurred_at: now,
            due_at: now,
            source_key: `payment_reversal:${id}`,
            settlement_id: id,
            note: `${settlement.number}: ${reason}`,
            actor,
          },
        ],
        context
      )
    }
    await runSql(context, RELEASE_LINES, { settlements: [id] })
    const voided = await this.updateSupplierSettlements(
      { id, status: "void", voided_at: now, void_reason: reason, voided_by: actor.id ?? null },
      context
    )
    return voided as unknown as SettlementDTO
  }

  /**
   * A settlement's entries and payments, between the balance without it and the one after it.
   * @throws MedusaError NOT_FOUND
   */
  @InjectManager()
  async readSettlement(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<LedgerPeriod & { settlement: SettlementDTO }> {
    const settlement = (await this.retrieveSupplierSettlement(
      id,
      {},
      context
    )) as unknown as SettlementDTO
    const config = { order: IN_ORDER }
    const settled = await this.listSupplierLedgerEntries(
      { settlement_lines: { settlement_id: id } } as never,
      config,
      context
    )
    const payments = await this.listSupplierLedgerEntries({ settlement_id: id }, config, context)
    const entries = [...settled, ...payments] as unknown as LedgerEntryDTO[]
    return {
      settlement,
      opening_balance: sumMoney([settlement.opening_balance]),
      entries,
      closing_balance: sumMoney([
        settlement.opening_balance,
        ...entries.map((entry) => entry.amount),
      ]),
    }
  }

  private async lockSettlement_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<SettlementDTO> {
    const locked = await runSql(context, LOCK_SETTLEMENT, [id])
    if (!locked.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `settlement ${id} was not found`)
    }
    return (await this.retrieveSupplierSettlement(id, {}, context)) as unknown as SettlementDTO
  }
}

export default SupplierLedgerModuleService
