import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { PURCHASE_ORDER_MODULE } from "../constants"
import type PurchaseOrderModuleService from "../service"
import { admin, draft, moduleOptions, order } from "./helpers"

jest.setTimeout(60_000)

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

    const placed = async (input = order()) => {
      const { purchase_orders } = await service.createDrafts(input)
      await service.releaseDrafts(input.order_id)
      return purchase_orders
    }
    const sent = async (channel = "manual") => {
      const [purchaseOrder] = await placed(order({ drafts: [draft("sup_a", ["l1"], channel)] }))
      const begun = await service.beginDispatch(purchaseOrder.id)
      await service.finishDispatch(begun!.dispatch_id, { outcome: "sent", external_id: "ext-1" })
      return { id: purchaseOrder.id, link: begun!.answer_url.split("/").pop()! }
    }
    const timeline = async (id: string) =>
      (
        await service.listPurchaseOrderTimelineEntries(
          { purchase_order_id: id },
          { order: { created_at: "ASC" } }
        )
      ).map((entry) => entry.type)

    describe("createDrafts", () => {
      it("should number the purchase orders of an order and add up their cost", async () => {
        const purchaseOrders = await placed()
        expect(purchaseOrders.map((one) => one.number)).toEqual([
          "BC-20261120-000001-P1",
          "BC-20261120-000001-P2",
        ])
        expect(purchaseOrders[0]).toEqual(
          expect.objectContaining({
            id: expect.stringMatching(/^po_/),
            status: "draft",
            attempt: 1,
            cost_total: 2449.4,
          })
        )
        expect(purchaseOrders[0].lines.map((line) => line.cost_price)).toEqual([612.35, 612.35])
      })

      it("should create each purchase order once when ten calls run at the same time", async () => {
        await Promise.all(Array.from({ length: 10 }, () => placed()))
        const stored = await service.listPurchaseOrders({ order_id: "order_1" })
        expect(stored.map((one) => one.supplier_id).sort()).toEqual(["sup_a", "sup_b"])
        expect(await service.listPurchaseOrderLines({})).toHaveLength(3)
        expect(await service.listPurchaseOrderDispatches({})).toHaveLength(2)
        expect((await jobKeys()).filter((key) => key.startsWith("dispatch:"))).toHaveLength(2)
      })

      it("should let the index refuse a second live purchase order of one attempt", async () => {
        const [first] = await placed()
        const copy = sql(
          `insert into purchase_order (id, number, sequence, order_id, order_number, supplier_id,
             attempt, status, channel, payment_method, ship_to, cost_total, raw_cost_total,
             answer_minutes, dispatch_hours)
           select 'po_copy', 'other', 9, order_id, order_number, supplier_id, attempt, status, channel,
             payment_method, ship_to, cost_total, raw_cost_total, answer_minutes, dispatch_hours
           from purchase_order where id = '${first.id}'`
        )
        await expect(copy).rejects.toThrow(/IDX_purchase_order_live_unique/)
      })

      it("should take back what was not released, and nothing else", async () => {
        const first = await service.createDrafts(order())
        await service.discardDrafts({ order_id: "order_1", ...first })
        expect(await service.listPurchaseOrders({})).toHaveLength(0)
        const second = await service.createDrafts(order())
        await service.releaseDrafts("order_1")
        await service.discardDrafts({ order_id: "order_1", ...second })
        expect(await service.listPurchaseOrders({})).toHaveLength(2)
      })

      it("should flag what nobody takes and announce it once", async () => {
        const unrouted = [
          { order_line_item_id: "l9", variant_id: "v9", quantity: 1, reason: "no supplier" },
        ]
        const input = order({ unrouted })
        await placed(input)
        await placed(input)
        expect(await service.listUnfulfillableLines({ order_id: "order_1" })).toHaveLength(1)
        expect((await jobKeys()).filter((key) => key.includes("unroutable"))).toHaveLength(1)
      })
    })

    describe("applyEvent", () => {
      it("should write who did what and publish it in the same transaction", async () => {
        const { id } = await sent()
        const result = await service.applyEvent({
          id,
          event: "accept",
          actor: { type: "supplier", id: "supusr_1", channel: "portal" },
        })
        expect(result.changed).toBe(true)
        expect(await timeline(id)).toEqual(["created", "sent", "accepted"])
        const [entry] = await service.listPurchaseOrderTimelineEntries({ type: "accepted" })
        expect(entry).toEqual(
          expect.objectContaining({
            actor_type: "supplier",
            actor_id: "supusr_1",
            channel: "portal",
            from_status: "sent",
            to_status: "accepted",
          })
        )
        expect(await jobKeys()).toContain(`purchase_order.accepted:${id}`)
      })

      it("should count one acceptance when ten arrive at the same time", async () => {
        const { id } = await sent()
        const results = await Promise.all(
          Array.from({ length: 10 }, () =>
            service.applyEvent({ id, event: "accept", actor: admin })
          )
        )
        expect(results.filter((result) => result.changed)).toHaveLength(1)
        expect((await timeline(id)).filter((type) => type === "accepted")).toHaveLength(1)
      })

      it("should keep the state on a late event and note it", async () => {
        const { id } = await sent()
        await service.applyEvent({ id, event: "cancel", actor: admin })
        const late = await service.applyEvent({ id, event: "accept", actor: admin })
        expect(late).toEqual(expect.objectContaining({ changed: false }))
        expect(late.purchase_order.status).toBe("cancelled")
        expect((await timeline(id)).at(-1)).toBe("ignored")
      })

      it("should queue the re-routing of a rejected order and move its lines once", async () => {
        const { id } = await sent()
        await service.applyEvent({ id, event: "reject", actor: admin, note: "no stock" })
        expect(await jobKeys()).toContain(`reroute:${id}`)
        const move = order({ previous_id: id, drafts: [draft("sup_b", ["l1"])] })
        await Promise.all([service.createDrafts(move), service.createDrafts(move)])
        const stored = await service.listPurchaseOrders({}, { order: { sequence: "ASC" } })
        expect(stored.map((one) => [one.supplier_id, one.attempt, one.status])).toEqual([
          ["sup_a", 1, "rejected"],
          ["sup_b", 2, "draft"],
        ])
        expect(stored[1].previous_id).toBe(id)
      })

      it("should answer NOT_FOUND for an unknown id", async () => {
        await expect(
          service.applyEvent({ id: "po_none", event: "accept", actor: admin })
        ).rejects.toMatchObject({ type: "not_found" })
      })
    })

    describe("dispatch", () => {
      it("should not send twice while an outcome is unknown, and settle it by the report", async () => {
        const [purchaseOrder] = await placed(
          order({ drafts: [draft("sup_a", ["l1"], "whatsapp")] })
        )
        const begun = await service.beginDispatch(purchaseOrder.id)
        await service.failDispatch(begun!.dispatch_id, { kind: "unknown", message: "time-out" })
        await expect(service.beginDispatch(purchaseOrder.id)).rejects.toMatchObject({
          type: "conflict",
        })
        await service.recordMessageStatus({
          external_id: "wamid.1",
          dispatch_id: begun!.dispatch_id,
          status: "delivered",
        })
        const [dispatch] = await service.listPurchaseOrderDispatches({})
        expect(dispatch).toEqual(
          expect.objectContaining({
            status: "sent",
            external_id: "wamid.1",
            message_status: "delivered",
          })
        )
        expect(await service.beginDispatch(purchaseOrder.id)).toBeNull()
        expect((await service.retrievePurchaseOrder(purchaseOrder.id)).status).toBe("sent")
      })

      it("should keep the highest message status in any order", async () => {
        await sent("whatsapp")
        for (const status of ["read", "sent", "delivered", "read", "nonsense"]) {
          expect(await service.recordMessageStatus({ external_id: "ext-1", status })).toBe(true)
        }
        const [dispatch] = await service.listPurchaseOrderDispatches({})
        expect(dispatch.message_status).toBe("read")
        expect(
          await service.recordMessageStatus({ external_id: "wamid.other", status: "read" })
        ).toBe(false)
      })

      it("should wait for a person after a refusal and send again on request", async () => {
        const [purchaseOrder] = await placed(order({ drafts: [draft("sup_a", ["l1"])] }))
        const begun = await service.beginDispatch(purchaseOrder.id)
        await service.failDispatch(begun!.dispatch_id, { kind: "refused", message: "bad number" })
        expect(await service.beginDispatch(purchaseOrder.id)).toBeNull()
        expect(await jobKeys()).toContain(`purchase_order.dispatch_failed:${purchaseOrder.id}`)
        await service.requestResend(purchaseOrder.id, admin)
        expect(await service.beginDispatch(purchaseOrder.id)).toEqual(
          expect.objectContaining({ round: 2 })
        )
      })

      it("should take an answer that came with the sending", async () => {
        const [purchaseOrder] = await placed(order({ drafts: [draft("sup_a", ["l1"])] }))
        const begun = await service.beginDispatch(purchaseOrder.id)
        await service.finishDispatch(begun!.dispatch_id, {
          outcome: "accepted",
          supplier_reference: "SO-77",
        })
        expect(await service.retrievePurchaseOrder(purchaseOrder.id)).toEqual(
          expect.objectContaining({ status: "accepted", supplier_reference: "SO-77" })
        )
        expect(await timeline(purchaseOrder.id)).toEqual(["created", "sent", "accepted"])
      })
    })

    describe("one-time links", () => {
      it("should answer once and then open nothing", async () => {
        const { id, link } = await sent()
        expect(await service.openLink(link)).toEqual({ purchase_order_id: id })
        const answers = await Promise.allSettled(
          Array.from({ length: 5 }, () => service.answerByLink({ token: link, action: "accept" }))
        )
        expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1)
        await expect(service.openLink(link)).rejects.toMatchObject({ type: "not_found" })
      })

      it("should open nothing when altered or expired", async () => {
        const { link } = await sent()
        const altered = `${link.slice(0, -2)}xx`
        await expect(service.openLink(altered)).rejects.toMatchObject({ type: "not_found" })
        await sql(
          "update purchase_order_dispatch set link_expires_at = now() - interval '1 second'"
        )
        await expect(service.openLink(link)).rejects.toMatchObject({ type: "not_found" })
        await expect(service.answerByLink({ token: link, action: "accept" })).rejects.toMatchObject(
          { type: "not_found" }
        )
      })
    })

    describe("expireIfOverdue", () => {
      it("should expire only what was not answered in time", async () => {
        const { id } = await sent()
        expect(await service.listOverdue()).toEqual([])
        expect(await service.expireIfOverdue(id)).toBe(false)
        await sql("update purchase_order set answer_by = now() - interval '1 minute'")
        expect(await service.listOverdue()).toEqual([id])
        expect(await service.expireIfOverdue(id)).toBe(true)
        expect((await service.retrievePurchaseOrder(id)).status).toBe("expired")
        expect(await jobKeys()).toContain(`reroute:${id}`)
      })
    })
  },
})
