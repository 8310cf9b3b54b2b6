import {
  advancePurchaseOrderWorkflow,
  answerPurchaseOrderWorkflow,
  cancelPurchaseOrderWorkflow,
  expirePurchaseOrdersWorkflow,
  recordPurchaseOrderReturnWorkflow,
  refreshSupplierScorecardsWorkflow,
} from "@bodycon/medusa-plugin-dropship/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createDropshipWorld,
  loginAdmin,
  loginSupplier,
  placeOrder,
} from "../purchase-orders/helpers/dropship-world"
import type { DropshipWorld } from "../purchase-orders/helpers/dropship-world"

jest.setTimeout(180_000)

const HOUR = 3_600_000
const MINUTE = 60_000
/** When the suppliers of these specs were asked. */
const ASKED = Date.now() - 72 * HOUR

type Knex = { raw: (sql: string, bindings?: unknown[]) => Promise<{ rows: any[] }> }

const after = (ms: number) => new Date(ASKED + ms)

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let world: DropshipWorld
    let admin: { headers: Record<string, string> }
    let orders = 0

    const sql = (text: string, bindings: unknown[] = []) =>
      container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(text, bindings)
    const status = (request: Promise<{ status: number }>): Promise<number> =>
      request.then(
        (answer) => answer.status,
        (error) => error.response?.status
      )
    const stockOnlyAt = async (codes: string[]) => {
      for (const code of Object.keys(world.suppliers)) {
        await world.stockAt(code, codes.includes(code) ? 60 : 0, 0)
      }
    }
    /** When things happened, as if they had not happened just now. */
    const dated = async (id: string, times: Record<string, Date>) => {
      const columns = Object.keys(times)
      await sql(
        `update purchase_order set ${columns.map((name) => `${name} = ?`).join(", ")} where id = ?`,
        [...columns.map((name) => times[name]), id]
      )
    }
    /** A purchase order that a supplier was asked for in the past. */
    const asked = async (code: string, quantity = 1) => {
      await stockOnlyAt([code])
      const { purchase_orders } = await placeOrder(container, world, `sc${++orders}`, [quantity])
      const [{ id }] = purchase_orders
      await dated(id, {
        created_at: after(0),
        sent_at: after(0),
        answer_by: after(120 * MINUTE),
      })
      await sql("update purchase_order set status = 'sent' where id = ?", [id])
      return id
    }
    const actor = { type: "supplier" as const, channel: "portal" }
    const answer = (id: string, action: "accept" | "reject", lines?: unknown[]) =>
      answerPurchaseOrderWorkflow(container).run({
        input: { id, action, actor, reason: "no stock", lines } as never,
      })
    const accepted = async (id: string, minutes: number) => {
      await answer(id, "accept")
      const accepted_at = after(minutes * MINUTE)
      await dated(id, {
        accepted_at,
        dispatch_by: new Date(accepted_at.getTime() + 24 * HOUR),
      })
      return id
    }
    const advance = (id: string, to: "picked_up" | "delivered") =>
      advancePurchaseOrderWorkflow(container).run({ input: { id, to, actor } })
    const pickedUp = async (id: string, minutes: number, hours: number) => {
      await accepted(id, minutes)
      await advance(id, "picked_up")
      await dated(id, { picked_up_at: after(minutes * MINUTE + hours * HOUR) })
      return id
    }
    const returned = (
      purchase_order_id: string,
      kind: "rto" | "customer_return",
      quantity: number
    ) =>
      sql("select order_line_item_id from purchase_order_line where purchase_order_id = ?", [
        purchase_order_id,
      ]).then(({ rows }) =>
        recordPurchaseOrderReturnWorkflow(container).run({
          input: {
            purchase_order_id,
            kind,
            source_id: `spec:${purchase_order_id}`,
            lines: [{ order_line_item_id: rows[0].order_line_item_id, quantity }],
          },
        })
      )
    const refresh = () => refreshSupplierScorecardsWorkflow(container).run()
    const scorecardOf = async (code: string) =>
      (await api.get(`/admin/scorecards/${world.suppliers[code].id}`, admin)).data

    beforeAll(async () => {
      container = getContainer()
      world = await createDropshipWorld(container, "http://127.0.0.1:9")
      admin = { headers: await loginAdmin(container, api) }
    })

    it("should let nobody in but the merchant", async () => {
      const supplier = world.suppliers["HAND-1"]
      const asSupplier = { headers: await loginSupplier(container, api, supplier) }
      const paths = ["/admin/scorecards", `/admin/scorecards/${supplier.id}`]
      for (const path of paths) {
        expect(await status(api.get(path))).toBe(401)
        expect(await status(api.get(path, asSupplier))).toBe(401)
      }
      expect(await status(api.post("/admin/scorecards/refresh", {}))).toBe(401)
      expect(await status(api.post("/admin/scorecards/refresh", {}, asSupplier))).toBe(401)
    })

    it("should refuse what it does not know", async () => {
      expect(await status(api.get("/admin/scorecards/sup_nobody", admin))).toBe(404)
      expect(await status(api.get("/admin/scorecards?order=secret", admin))).toBe(400)
      expect(await status(api.post("/admin/scorecards/refresh", { now: true }, admin))).toBe(400)
    })

    it("should give a supplier without orders the neutral scorecard", async () => {
      const { data } = await api.post("/admin/scorecards/refresh", {}, admin)
      expect(data).toEqual({ suppliers: 0, days: 0 })
      const { scorecard, days } = await scorecardOf("WA-1")
      expect(scorecard).toMatchObject({
        score: 70,
        orders: 0,
        cancellation_rate: null,
        window_days: 90,
        supplier: { code: "WA-1" },
      })
      expect(days).toEqual([])
    })

    it("should count what suppliers really did, and route by it", async () => {
      // A supplier who keeps its word.
      await advance(await pickedUp(await asked("MAIL-1", 2), 10, 5), "delivered")
      const sentBack = await pickedUp(await asked("MAIL-1", 2), 30, 7)
      await advance(sentBack, "delivered")
      await returned(sentBack, "customer_return", 1)
      await returned(await pickedUp(await asked("MAIL-1"), 20, 9), "rto", 1)
      // One who does not: refuses, lets go after accepting, lets the time pass, ships late.
      const refused = await asked("HAND-1", 2)
      await answer(refused, "reject")
      await dated(refused, { closed_at: after(5 * MINUTE) })
      await answer(await accepted(await asked("HAND-1"), 200), "reject")
      await asked("HAND-1")
      await expirePurchaseOrdersWorkflow(container).run()
      await pickedUp(await asked("HAND-1"), 60, 30)
      // None of these says anything about HAND-1: an order called off, a draft, one of long ago.
      const calledOff = await accepted(await asked("HAND-1"), 60)
      await cancelPurchaseOrderWorkflow(container).run({
        input: { id: calledOff, actor: { type: "admin" }, lines: "release" },
      })
      await placeOrder(container, world, "sc-draft", [1])
      await dated(await asked("HAND-1"), { created_at: new Date(Date.now() - 91 * 24 * HOUR) })

      const { data } = await api.post("/admin/scorecards/refresh", {}, admin)
      expect(data).toEqual({ suppliers: 2, days: 2 })

      const good = await scorecardOf("MAIL-1")
      expect(good.scorecard).toMatchObject({
        orders: 3,
        accepted: 3,
        acceptance_minutes: 20,
        dispatch_hours: 7,
        answered_in_time_rate: 1,
        refusal_rate: 0,
        cancellation_rate: 0,
        dispatched_in_time_rate: 1,
        delivered: 2,
        rto: 1,
        return_rate: 0.25,
      })
      expect(good.scorecard.rto_rate).toBeCloseTo(1 / 3, 5)
      const india = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" })
      expect(good.days).toEqual([
        expect.objectContaining({ day: india.format(ASKED), orders: 3, acceptance_minutes: 20 }),
      ])

      const poor = await scorecardOf("HAND-1")
      expect(poor.scorecard).toMatchObject({
        orders: 5,
        due_answers: 5,
        answered_in_time: 3,
        rejected: 1,
        expired: 1,
        pieces_asked: 5,
        pieces_refused: 2,
        accepted: 3,
        cancelled_after_acceptance: 1,
        due_dispatches: 1,
        dispatched_in_time: 0,
        dispatch_hours: 30,
        acceptance_minutes: 60,
        return_rate: null,
      })
      expect(poor.scorecard.score).toBeLessThan(70)
      expect(good.scorecard.score).toBeGreaterThan(poor.scorecard.score)

      const best = await api.get("/admin/scorecards", admin)
      expect(best.data).toMatchObject({ count: 2, limit: 20, offset: 0 })
      expect(best.data.scorecards.map((one: any) => one.supplier.code)).toEqual([
        "MAIL-1",
        "HAND-1",
      ])
      const worst = await api.get("/admin/scorecards?order=dispatched_in_time_rate", admin)
      expect(worst.data.scorecards[0].supplier.code).toBe("HAND-1")

      await stockOnlyAt(["HAND-1", "MAIL-1"])
      const { purchase_orders } = await placeOrder(container, world, "sc-routed", [1])
      expect(purchase_orders[0].supplier_id).toBe(world.suppliers["MAIL-1"].id)
      expect(purchase_orders[0].lines[0].reason).toBe(
        `chosen because it scores ${good.scorecard.score} against ${poor.scorecard.score} of HAND-1 at the same cost`
      )
    })

    it("should count the pieces refused with a part, and a cancellation that sent lines elsewhere", async () => {
      const partly = await asked("WA-1", 4)
      const { rows } = await sql("select id from purchase_order_line where purchase_order_id = ?", [
        partly,
      ])
      await answer(partly, "accept", [{ id: rows[0].id, quantity: 3 }])
      const takenAway = await accepted(await asked("WA-1", 4), 30)
      await cancelPurchaseOrderWorkflow(container).run({
        input: { id: takenAway, actor: { type: "admin" }, lines: "reroute" },
      })
      await refresh()
      const { scorecard } = await scorecardOf("WA-1")
      expect(scorecard).toMatchObject({
        pieces_asked: 8,
        pieces_refused: 1,
        refusal_rate: 0.125,
        accepted: 2,
        cancelled_after_acceptance: 1,
      })
    })

    it("should forget what has left the window", async () => {
      const id = await accepted(await asked("MAIL-1"), 10)
      await refresh()
      expect((await scorecardOf("MAIL-1")).scorecard.orders).toBe(1)
      await dated(id, { created_at: new Date(Date.now() - 91 * 24 * HOUR) })
      await refresh()
      const { scorecard, days } = await scorecardOf("MAIL-1")
      expect([scorecard.score, scorecard.orders, days]).toEqual([70, 0, []])
    })

    it("should route to the nearer supplier and say how much nearer", async () => {
      const moveTo = (code: string, pincode: string) =>
        sql(
          "update supplier set pickup_address = jsonb_set(pickup_address, '{postal_code}', ?::jsonb) where code = ?",
          [JSON.stringify(pincode), code]
        )
      await moveTo("HAND-1", "302029")
      await moveTo("MAIL-1", "395003")
      await stockOnlyAt(["HAND-1", "MAIL-1"])
      const { purchase_orders } = await placeOrder(container, world, "sc-near", [1])
      expect(purchase_orders[0].supplier_id).toBe(world.suppliers["MAIL-1"].id)
      const [, km] = /it is (\d+) km nearer than HAND-1 at the same cost/.exec(
        purchase_orders[0].lines[0].reason
      )!
      // Jaipur is about 1,550 km from Bengaluru, Surat about 1,050.
      expect(Number(km)).toBeGreaterThan(450)
      expect(Number(km)).toBeLessThan(550)
    })
  },
})
