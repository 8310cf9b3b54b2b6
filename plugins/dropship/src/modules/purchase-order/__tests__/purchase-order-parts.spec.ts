import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import type { OrderLine } from "../../../types/common"
import type { PurchaseOrderLineDTO } from "../../../types/purchase-order"
import { PURCHASE_ORDER_MODULE } from "../constants"
import type PurchaseOrderModuleService from "../service"
import { admin, draft, moduleOptions, order } from "./helpers"

jest.setTimeout(180_000)

const supplier = { type: "supplier", id: "supusr_1", channel: "portal" } as const

moduleIntegrationTestRunner<PurchaseOrderModuleService>({
  moduleName: PURCHASE_ORDER_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions,
  testSuite: ({ service, dbConfig, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> =>
      MikroOrmWrapper.forkManager().execute(text) as unknown as Promise<T[]>
    const jobKeys = async () =>
      (await sql<{ key: string }>("select key from graphile_worker.jobs order by key")).map(
        ({ key }) => key
      )

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await sql("delete from graphile_worker._private_jobs")
    })

    const place = async (input = order()) => {
      const { purchase_orders } = await service.createDrafts(input)
      await service.releaseDrafts(input.order_id)
      return purchase_orders
    }
    const sentTo = async (lineIds = ["l1", "l2"], quantity = 3) => {
      const [one] = await place(order({ drafts: [draft("sup_a", lineIds, "manual", quantity)] }))
      await service.applyEvent({ id: one.id, event: "send", actor: { type: "system" } })
      return { id: one.id, lines: one.lines }
    }
    const rows = async (id: string) =>
      (await service.listPurchaseOrderLines(
        { purchase_order_id: id },
        { order: { order_line_item_id: "ASC", part: "ASC" } }
      )) as unknown as PurchaseOrderLineDTO[]
    const timeline = async (id: string, type: string) =>
      service.listPurchaseOrderTimelineEntries({ purchase_order_id: id, type })

    describe("answer", () => {
      it("should keep the pieces taken and give the others a part of their own", async () => {
        const { id, lines } = await sentTo()
        const result = await service.answer({
          id,
          action: "accept",
          lines: [{ id: lines[0].id, quantity: 1 }],
          reason: "one left",
          actor: supplier,
        })
        expect(result).toMatchObject({
          changed: true,
          purchase_order: { status: "accepted", cost_total: 612.35 },
        })
        const stored = await rows(id)
        expect(
          stored.map((row) => [row.order_line_item_id, row.part, row.quantity, !!row.refused_at])
        ).toEqual([
          ["l1", 1, 1, false],
          ["l1", 2, 2, true],
          ["l2", 1, 3, true],
        ])
        expect(stored[1]).toMatchObject({ cost_price: 612.35, refusal_reason: "one left" })
        const [entry] = await timeline(id, "accepted")
        expect(entry.note).toBe(
          "took 1 × Ribbed Midi Dress (S-l1). Refused 2 × Ribbed Midi Dress (S-l1); 3 × Ribbed Midi Dress (S-l2): one left"
        )
        expect(await jobKeys()).toEqual(
          expect.arrayContaining([`ledger:${id}`, `purchase_order.accepted:${id}`, `reroute:${id}`])
        )
      })

      it("should take everything, or reject, when the lines say so", async () => {
        const whole = await sentTo()
        const all = whole.lines.map((line) => ({ id: line.id, quantity: 3 }))
        await service.answer({ id: whole.id, action: "accept", lines: all, actor: supplier })
        expect(await jobKeys()).not.toContain(`reroute:${whole.id}`)
        const [next] = await place(
          order({ order_id: "order_2", order_number: "N2", drafts: [draft("sup_a", ["m1"])] })
        )
        const none = [{ id: next.lines[0].id, quantity: 0 }]
        await service.answer({ id: next.id, action: "accept", lines: none, actor: supplier })
        expect((await service.retrievePurchaseOrder(next.id)).status).toBe("rejected")
      })

      it("should count ten equal partial answers at the same time as one", async () => {
        const { id, lines } = await sentTo()
        const taken = [{ id: lines[0].id, quantity: 1 }]
        const results = await Promise.all(
          Array.from({ length: 10 }, () =>
            service.answer({ id, action: "accept", lines: taken, actor: supplier })
          )
        )
        expect(results.filter((result) => result.changed)).toHaveLength(1)
        expect(results.filter((result) => result.ignored)).toHaveLength(0)
        expect(await rows(id)).toHaveLength(3)
        expect(await timeline(id, "ignored")).toHaveLength(0)
      })

      it("should note another answer and keep the first", async () => {
        const { id, lines } = await sentTo()
        const taken = [{ id: lines[0].id, quantity: 1 }]
        await service.answer({ id, action: "accept", lines: taken, actor: supplier })
        const other = await service.answer({ id, action: "accept", actor: supplier })
        expect(other).toMatchObject({ changed: false, ignored: true })
        expect(await rows(id)).toHaveLength(3)
        expect(await timeline(id, "ignored")).toHaveLength(1)
      })

      it("should change nothing when the lines do not fit", async () => {
        const { id, lines } = await sentTo()
        for (const [field, taken] of [
          ["lines.id", [{ id: "poline_other", quantity: 1 }]],
          ["lines.quantity", [{ id: lines[0].id, quantity: 4 }]],
        ] as const) {
          await expect(
            service.answer({ id, action: "accept", lines: [...taken], actor: supplier })
          ).rejects.toMatchObject({ type: "invalid_data", message: expect.stringContaining(field) })
        }
        expect((await service.retrievePurchaseOrder(id)).status).toBe("sent")
        expect(await rows(id)).toHaveLength(2)
      })

      it("should take a part by the supplier's SKU, with the sending too", async () => {
        const [one] = await place(order({ drafts: [draft("sup_a", ["l1"], "manual", 3)] }))
        const begun = await service.beginDispatch(one.id)
        await service.finishDispatch(begun!.dispatch_id, {
          outcome: "accepted",
          lines: [{ supplier_sku: "S-l1", quantity: 2 }],
        })
        expect((await rows(one.id)).map((row) => row.quantity)).toEqual([2, 1])
        const again = await service.answer({
          id: one.id,
          action: "accept",
          skus: [{ supplier_sku: "S-l1", quantity: 2 }],
          actor: supplier,
        })
        expect(again).toMatchObject({ changed: false })
        expect(again.ignored).toBeUndefined()
      })

      it("should wait for a person when an answer with the sending does not fit", async () => {
        const [one] = await place(order({ drafts: [draft("sup_a", ["l1"])] }))
        const begun = await service.beginDispatch(one.id)
        await service.finishDispatch(begun!.dispatch_id, {
          outcome: "accepted",
          lines: [{ supplier_sku: "S-l1", quantity: 9 }],
        })
        expect((await service.retrievePurchaseOrder(one.id)).status).toBe("sent")
        const [entry] = await timeline(one.id, "ignored")
        expect(entry.note).toContain("lines.quantity 9")
      })

      it("should let a supplier reject what it accepted, and re-route it", async () => {
        const { id } = await sentTo()
        await service.answer({ id, action: "accept", actor: supplier })
        await sql("delete from graphile_worker._private_jobs")
        await service.answer({ id, action: "reject", reason: "burnt down", actor: supplier })
        expect((await service.retrievePurchaseOrder(id)).status).toBe("rejected")
        expect(await jobKeys()).toEqual([
          `ledger:${id}`,
          `purchase_order.rejected:${id}`,
          `reroute:${id}`,
        ])
      })
    })

    describe("routing of parts", () => {
      it("should leave out lines that have any part anywhere", async () => {
        const { id, lines } = await sentTo(["l1"])
        const taken = [{ id: lines[0].id, quantity: 1 }]
        await service.answer({ id, action: "accept", lines: taken, actor: supplier })
        await service.createDrafts(await reroute(id, "sup_b"))
        const again = await service.createDrafts(order({ drafts: [draft("sup_c", ["l1"])] }))
        expect(again.created_ids).toEqual([])
        expect(
          again.purchase_orders.map((one) => [one.supplier_id, one.lines.map((l) => l.quantity)])
        ).toEqual([
          ["sup_a", [1]],
          ["sup_b", [2]],
        ])
      })

      it("should move refused parts once, whatever is repeated at the same time", async () => {
        const { id, lines } = await sentTo(["l1", "l2"])
        const taken = [{ id: lines[0].id, quantity: 1 }]
        await service.answer({ id, action: "accept", lines: taken, actor: supplier })
        const move = await reroute(id, "sup_b")
        await Promise.all(
          Array.from({ length: 10 }, async () => {
            await service.createDrafts(move)
            await service.releaseDrafts(move.order_id)
          })
        )
        const orders = await service.listPurchaseOrders({}, { order: { sequence: "ASC" } })
        expect(orders.map((one) => [one.supplier_id, one.attempt])).toEqual([
          ["sup_a", 1],
          ["sup_b", 2],
        ])
        expect(await rows(orders[1].id)).toHaveLength(2)
      })

      it("should undo a move as far as nothing was released", async () => {
        const { id, lines } = await sentTo(["l1"])
        const taken = [{ id: lines[0].id, quantity: 1 }]
        await service.answer({ id, action: "accept", lines: taken, actor: supplier })
        const written = await service.createDrafts(await reroute(id, "sup_b"))
        await service.discardDrafts({ order_id: "order_1", ...written })
        expect((await service.linesToReroute(id)).lines).toHaveLength(1)
        expect(await service.listPurchaseOrders({})).toHaveLength(1)
      })

      it("should say who has refused which variant", async () => {
        const { id, lines } = await sentTo(["l1", "l2"])
        const taken = [{ id: lines[0].id, quantity: 3 }]
        await service.answer({ id, action: "accept", lines: taken, actor: supplier })
        expect(await service.linesToReroute(id)).toMatchObject({
          previous_id: id,
          lines: [{ order_line_item_id: "l2", part: 1, quantity: 3 }],
          refusals: [{ supplier_id: "sup_a", variant_id: "variant_l2" }],
        })
      })

      it("should create each purchase order once when an order is routed twenty times at once", async () => {
        await Promise.all(Array.from({ length: 20 }, () => place()))
        const orders = await service.listPurchaseOrders({ order_id: "order_1" })
        expect(orders.map((one) => one.supplier_id).sort()).toEqual(["sup_a", "sup_b"])
        expect(await service.listPurchaseOrderLines({})).toHaveLength(3)
        expect(await service.listPurchaseOrderDispatches({})).toHaveLength(2)
        const created = (await jobKeys()).filter((key) => key.includes(".created:"))
        expect(created).toHaveLength(2)
      })
    })

    /** What the re-routing workflow would write if one supplier took everything. */
    const reroute = async (id: string, supplierId: string) => {
      const { lines, refusals: _refusals, ...header } = await service.linesToReroute(id)
      const [template] = draft(supplierId, ["x"]).lines
      return {
        ...header,
        lines,
        unrouted: [],
        drafts: [
          {
            ...draft(supplierId, []),
            lines: lines.map((line) => ({ ...template, ...line })),
          },
        ],
      }
    }

    describe("pieces", () => {
      const SUPPLIERS = ["sup_a", "sup_b", "sup_c", "sup_d"]

      type Move = { which: number; kind: string; pieces: number[]; twice: boolean }

      /** Re-routes as the workflow does: to the first supplier who has not refused, else flagged. */
      const rerouteAll = async (orderId: string) => {
        const orders = await service.listPurchaseOrders({ order_id: orderId })
        for (const { id } of orders) {
          const { lines, refusals, ...header } = await service.linesToReroute(id)
          const next = (line: OrderLine) =>
            SUPPLIERS.find(
              (one) =>
                !refusals.some(
                  (refusal) => refusal.supplier_id === one && refusal.variant_id === line.variant_id
                )
            )
          const routed = lines.filter(next)
          const [template] = draft("x", ["x"]).lines
          const input = {
            ...header,
            lines,
            drafts: SUPPLIERS.map((one) => ({
              ...draft(one, []),
              lines: routed
                .filter((line) => next(line) === one)
                .map((line) => ({ ...template, ...line })),
            })),
            unrouted: lines
              .filter((line) => !next(line))
              .map((line) => ({ ...line, reason: "nobody is left" })),
          }
          await Promise.all([service.createDrafts(input), service.createDrafts(input)])
          await service.releaseDrafts(orderId)
        }
      }

      const apply = async (orderId: string, { which, kind, pieces, twice }: Move) => {
        const orders = await service.listPurchaseOrders(
          { order_id: orderId, status: ["draft", "sent", "accepted"] },
          { order: { sequence: "ASC" } }
        )
        if (!orders.length) {
          return
        }
        const { id, status } = orders[which % orders.length]
        const goods = (await rows(id)).filter((row) => !row.refused_at && !row.moved_at)
        const act = () => {
          switch (kind) {
            case "reject":
              return service.answer({ id, action: "reject", actor: supplier })
            case "reroute":
            case "refund":
              return service.cancel({ id, lines: kind, actor: admin })
            default:
              return service.answer({
                id,
                action: "accept",
                actor: supplier,
                lines: goods.map((row, index) => ({
                  id: row.id,
                  quantity: Math.min(row.quantity, pieces[index % pieces.length]),
                })),
              })
          }
        }
        if (status === "accepted" && kind === "accept") {
          return
        }
        await Promise.all(twice ? [act(), act()] : [act()])
      }

      const counted = async (orderId: string) => {
        const parts = await sql<{ item: string; part: number; pieces: number }>(
          `select order_line_item_id as item, part, quantity as pieces
           from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
           where p.order_id = '${orderId}' and l.moved_at is null
           union all
           select order_line_item_id, part, quantity from unfulfillable_line
           where order_id = '${orderId}' and resolved_at is null`
        )
        const keys = parts.map((one) => `${one.item}#${one.part}`)
        expect(new Set(keys).size).toBe(keys.length)
        const sums = new Map<string, number>()
        parts.forEach((one) => sums.set(one.item, (sums.get(one.item) ?? 0) + one.pieces))
        return Object.fromEntries(sums)
      }

      it("should always add up to what was ordered, live and flagged, and none twice", async () => {
        const move = fc.record({
          which: fc.nat({ max: 5 }),
          kind: fc.constantFrom("accept", "accept", "accept", "reject", "reroute", "refund"),
          pieces: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
          twice: fc.boolean(),
        })
        let run = 0
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
            fc.array(fc.record({ move, settle: fc.boolean() }), { minLength: 1, maxLength: 7 }),
            async (ordered, moves) => {
              const orderId = `order_p${++run}`
              const ids = ordered.map((_, index) => `${orderId}_l${index}`)
              const expected = Object.fromEntries(ids.map((id, i) => [id, ordered[i]]))
              await place(
                order({
                  order_id: orderId,
                  order_number: `N-${orderId}`,
                  drafts: [
                    {
                      ...draft("sup_a", ids),
                      lines: draft("sup_a", ids).lines.map((line, i) => ({
                        ...line,
                        quantity: ordered[i],
                      })),
                    },
                  ],
                })
              )
              for (const { move: one, settle } of moves) {
                await apply(orderId, one)
                expect(await counted(orderId)).toEqual(expected)
                if (settle) {
                  await rerouteAll(orderId)
                  expect(await counted(orderId)).toEqual(expected)
                }
              }
              await rerouteAll(orderId)
              expect(await counted(orderId)).toEqual(expected)
              // At rest every piece is live or flagged: nothing waits for another supplier.
              const waiting = await sql(
                `select 1 from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
                 where p.order_id = '${orderId}' and l.moved_at is null
                   and (l.refused_at is not null or p.status in ('rejected', 'expired', 'cancelled'))`
              )
              expect(waiting).toEqual([])
            }
          ),
          { numRuns: 30 }
        )
      })
    })
  },
})
