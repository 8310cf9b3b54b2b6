import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { seriesOf } from "../../../ledger/calendar"
import { SUPPLIER_LEDGER_MODULE } from "../constants"
import type SupplierLedgerModuleService from "../service"
import { admin, came, DAY_MS, facts, terms } from "./helpers/ledger-world"

jest.setTimeout(60_000)

const settled = <T>(results: PromiseSettledResult<T>[]) =>
  results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []))

moduleIntegrationTestRunner<SupplierLedgerModuleService>({
  moduleName: SUPPLIER_LEDGER_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const post = (overrides = {}, agreed = terms()) =>
      service.postPurchaseOrder({ facts: facts(overrides), terms: agreed })
    const balance = async (supplierId = "sup_a") => (await service.balanceOf(supplierId)).balance
    const open = (overrides = {}) =>
      service.openSettlement({
        supplier_id: "sup_a",
        until: new Date(),
        actor: admin,
        ...overrides,
      })
    const pay = (id: string, overrides = {}) =>
      service.paySettlement({ id, reference: "UTR1", actor: admin, ...overrides })
    const cancel = (id: string) =>
      service.voidSettlement({ id, reason: "wrong month", actor: admin })
    const note = (kind: "debit" | "credit", amount: string, overrides = {}) =>
      service.addNote({
        supplier_id: "sup_a",
        kind,
        amount,
        reason: "stains",
        actor: admin,
        ...overrides,
      })
    const year = seriesOf("ST", new Date()).slice(2)

    describe("entries", () => {
      it("should let nobody change or delete one, neither by SQL nor by a method", async () => {
        await post()
        const [entry] = await service.listSupplierLedgerEntries({})
        await expect(sql("update supplier_ledger_entry set amount = 1")).rejects.toThrow(
          /append-only/
        )
        await expect(sql("delete from supplier_ledger_entry")).rejects.toThrow(/append-only/)
        for (const change of [
          () => service.updateSupplierLedgerEntries(),
          () => service.deleteSupplierLedgerEntries(),
          () => service.softDeleteSupplierLedgerEntries(),
          () => service.restoreSupplierLedgerEntries(),
        ]) {
          await expect(change()).rejects.toMatchObject({ type: "not_allowed" })
        }
        expect(await service.retrieveSupplierLedgerEntry(entry.id)).toEqual(entry)
        expect(await balance()).toBe("1837.05")
      })

      it("should let the index refuse the same source twice", async () => {
        await post()
        const copy = sql(
          `insert into supplier_ledger_entry (id, supplier_id, type, amount, raw_amount, occurred_at,
             due_at, actor_type, source_key)
           select 'copy', supplier_id, type, amount, raw_amount, occurred_at, due_at, actor_type,
             source_key from supplier_ledger_entry`
        )
        await expect(copy).rejects.toThrow(/IDX_supplier_ledger_entry_source_unique/)
      })
    })

    describe("postPurchaseOrder", () => {
      it("should enter what is owed once when ten run at the same time", async () => {
        const posted = await Promise.all(Array.from({ length: 10 }, () => post()))
        expect(posted.reduce((sum, result) => sum + result.posted, 0)).toBe(1)
        const [entry, ...more] = await service.listSupplierLedgerEntries({})
        expect(more).toEqual([])
        expect(entry).toMatchObject({
          type: "purchase",
          amount: 1837.05,
          purchase_order_number: "BC-20261101-po_1-P1",
          order_number: "BC-20261101-po_1",
          actor_type: "system",
        })
      })

      it("should keep the terms that were in force when it became payable", async () => {
        await post({ delivered_at: null, status: "picked_up" }, terms({ pay_after_days: 3 }))
        expect(await service.listSupplierLedgerTerms({})).toEqual([])
        await post({}, terms({ pay_after_days: 5 }))
        await post({ returns: [came("customer_return", 1)] }, terms({ accepts_returns: false }))
        const [kept] = await service.listSupplierLedgerTerms({})
        expect(kept).toMatchObject({ pay_after_days: 5, accepts_returns: true })
        expect(await balance()).toBe("1224.70")
      })
    })

    describe("balances", () => {
      it("should tell what is due, overdue and next, of many suppliers at once", async () => {
        const today = new Date()
        await post({ delivered_at: new Date(Date.now() - 9 * DAY_MS) })
        await post({ id: "po_2", delivered_at: new Date(Date.now() - 7 * DAY_MS) })
        await post({ id: "po_3", delivered_at: today })
        await post({ id: "po_4", supplier_id: "sup_b", delivered_at: today })
        const [a, b, none] = await service.balancesOf(["sup_a", "sup_b", "sup_none"])
        expect(a).toMatchObject({ balance: "5511.15", due: "3674.10", overdue: "1837.05" })
        expect(b).toMatchObject({ balance: "1837.05", due: "0.00", overdue: "0.00" })
        expect(b.next_due_at!.getTime()).toBeGreaterThan(Date.now() + 6 * DAY_MS)
        expect(none).toMatchObject({ balance: "0.00", next_due_at: null })
        const { balances, count } = await service.listBalances({ limit: 1, offset: 0 })
        expect([balances, count]).toEqual([[a], 2])
        expect((await service.listBalances({ limit: 9, offset: 0, due_only: true })).count).toBe(1)
      })
    })

    describe("addNote", () => {
      it("should number notes without gaps, and enter one of a key once", async () => {
        await Promise.all(Array.from({ length: 5 }, () => note("debit", "10.10")))
        await expect(note("debit", "0")).rejects.toMatchObject({ type: "invalid_data" })
        await expect(note("debit", "1.001")).rejects.toMatchObject({ type: "invalid_data" })
        const same = await Promise.all(
          Array.from({ length: 5 }, () => note("credit", "99.99", { idempotency_key: "form-1" }))
        )
        expect(new Set(same.map(({ id }) => id)).size).toBe(1)
        const entries = await service.listSupplierLedgerEntries({}, { order: { number: "ASC" } })
        expect(entries.map(({ number }) => number)).toEqual([
          `CN${year}/0001`,
          ...[1, 2, 3, 4, 5].map((n) => `DN${year}/000${n}`),
        ])
        expect(await balance()).toBe("49.49")
      })
    })

    describe("settlements", () => {
      it("should never take an entry twice when ten are created at the same time", async () => {
        for (let n = 0; n < 20; n++) {
          await post({ id: `po_${n}` })
        }
        const results = await Promise.allSettled(Array.from({ length: 10 }, () => open()))
        const created = settled(results)
        expect(created).toHaveLength(1)
        expect(created[0]).toMatchObject({
          number: `ST${year}/0001`,
          entry_count: 20,
          total: 36741,
        })
        const lines = await service.listSupplierSettlementLines({})
        expect(new Set(lines.map(({ entry_id }) => entry_id)).size).toBe(20)
        expect(results.find(({ status }) => status === "rejected")).toMatchObject({
          reason: { type: "not_allowed" },
        })
        const [{ last }] = await sql<{ last: number }>("select last from supplier_ledger_counter")
        expect(last).toBe(1)
      })

      it("should let the index refuse an entry in a second live settlement", async () => {
        await post()
        const { id } = await open()
        const [line] = await service.listSupplierSettlementLines({ settlement_id: id })
        const again = sql(
          `insert into supplier_settlement_line (id, settlement_id, entry_id)
           values ('again', '${id}', '${line.entry_id}')`
        )
        await expect(again).rejects.toThrow(/IDX_supplier_settlement_line_live_unique/)
      })

      it("should take only what is due by then, and only this supplier's", async () => {
        await post()
        await post({ id: "po_2", delivered_at: new Date() })
        await post({ id: "po_3", supplier_id: "sup_b" })
        expect(await open()).toMatchObject({
          entry_count: 1,
          total: 1837.05,
          opening_balance: 1837.05,
        })
        await expect(open()).rejects.toMatchObject({ type: "not_allowed" })
        const later = new Date(Date.now() + 9 * DAY_MS)
        expect(await open({ until: later })).toMatchObject({ entry_count: 1 })
      })

      it("should enter its payment once, whole, with the bank's reference", async () => {
        await post()
        const { id, number } = await open()
        await expect(pay(id, { amount: "1837.04" })).rejects.toMatchObject({
          type: "invalid_data",
          message: expect.stringContaining("amount must be 1837.05"),
        })
        await expect(pay(id, { paid_at: new Date(Date.now() + DAY_MS) })).rejects.toMatchObject({
          message: expect.stringContaining("paid_at"),
        })
        await Promise.all(Array.from({ length: 5 }, () => pay(id, { amount: "1837.05" })))
        await expect(pay(id, { reference: "UTR2" })).rejects.toMatchObject({ type: "not_allowed" })
        const payments = await service.listSupplierLedgerEntries({ type: "payment" })
        expect(payments).toHaveLength(1)
        expect(payments[0]).toMatchObject({ amount: -1837.05, note: `${number}, UTR UTR1` })
        expect(await balance()).toBe("0.00")
        expect((await service.balanceOf("sup_a")).due).toBe("0.00")
      })

      it("should reverse the payment of a void one and free its entries", async () => {
        await post()
        const first = await open()
        await pay(first.id)
        await Promise.all([cancel(first.id), cancel(first.id)])
        expect(await balance()).toBe("1837.05")
        await expect(pay(first.id)).rejects.toMatchObject({ type: "not_allowed" })
        const second = await open()
        expect(second).toMatchObject({ number: `ST${year}/0002`, total: 1837.05, entry_count: 1 })
        await cancel(second.id)
        expect(await balance()).toBe("1837.05")
        expect((await service.listSupplierSettlementLines({ released_at: null })).length).toBe(0)
      })

      it("should carry a return of paid goods over until there is something to take it off", async () => {
        await post()
        await pay((await open()).id)
        await post({ returns: [came("customer_return", 2)] })
        const negative = await open()
        expect(negative.total).toBe(-1224.7)
        await expect(pay(negative.id)).rejects.toMatchObject({
          type: "not_allowed",
          message: expect.stringContaining("carried over"),
        })
        await expect(open()).rejects.toMatchObject({ type: "not_allowed" })
        expect((await service.retrieveSupplierSettlement(negative.id)).status).toBe("draft")
        await post({ id: "po_2" })
        const next = await open()
        expect(next).toMatchObject({ total: 612.35, entry_count: 2 })
        expect(await service.retrieveSupplierSettlement(negative.id)).toMatchObject({
          status: "void",
          void_reason: `carried over into ${next.number}`,
        })
        await pay(next.id)
        expect(await balance()).toBe("0.00")
      })

      it("should close one whose entries add up to nothing without a payment", async () => {
        await post()
        await note("debit", "1837.05")
        const { id, total } = await open()
        expect(total).toBe(0)
        expect((await pay(id)).status).toBe("paid")
        expect(await service.listSupplierLedgerEntries({ type: "payment" })).toEqual([])
      })

      it("should say which suppliers have something open", async () => {
        await post()
        await post({ id: "po_2", supplier_id: "sup_b" })
        await note("debit", "2000", { supplier_id: "sup_c" })
        await open()
        expect(await service.listOpenTotals(new Date())).toEqual([
          { supplier_id: "sup_b", total: "1837.05" },
          { supplier_id: "sup_c", total: "-2000.00" },
        ])
      })
    })

    describe("statements", () => {
      it("should balance a period and a settlement", async () => {
        await post({ delivered_at: new Date(Date.now() - 40 * DAY_MS) })
        await post({ id: "po_2" })
        const from = new Date(Date.now() - 30 * DAY_MS)
        const to = new Date(Date.now() + DAY_MS)
        const period = await service.readPeriod({ supplier_id: "sup_a", from, to })
        expect(period).toMatchObject({ opening_balance: "1837.05", closing_balance: "3674.10" })
        expect(period.entries.map((entry) => entry.purchase_order_id)).toEqual(["po_2"])

        const { id } = await open()
        await note("credit", "5")
        await pay(id)
        const statement = await service.readSettlement(id)
        expect(statement).toMatchObject({ opening_balance: "0.00", closing_balance: "0.00" })
        expect(statement.entries.map(({ type }) => type)).toEqual([
          "purchase",
          "purchase",
          "payment",
        ])
        await expect(service.readSettlement("settl_none")).rejects.toMatchObject({
          type: "not_found",
        })
      })
    })
  },
})
