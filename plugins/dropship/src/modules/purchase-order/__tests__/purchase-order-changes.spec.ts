import { ensureJobSchema, signToken } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { PURCHASE_ORDER_MODULE } from "../constants"
import type PurchaseOrderModuleService from "../service"
import { admin, draft, moduleOptions, order } from "./helpers"

jest.setTimeout(60_000)

const supplier = { type: "supplier", id: "supusr_1", channel: "portal" } as const
const MINUTE = 60_000

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
    const forgetJobs = () => sql("delete from graphile_worker._private_jobs")

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      await forgetJobs()
    })

    const placed = async (held: string[] = []) => {
      const { purchase_orders } = await service.createDrafts(
        order({ drafts: [draft("sup_a", ["l1", "l2"])], lines: [] })
      )
      await service.releaseDrafts("order_1", held)
      return purchase_orders[0]
    }
    const sent = async () => {
      const { id, lines } = await placed()
      const begun = await service.beginDispatch(id)
      await service.finishDispatch(begun!.dispatch_id, { outcome: "sent" })
      await forgetJobs()
      return { id, lines, dispatch_id: begun!.dispatch_id, link: tokenOf(begun!.answer_url) }
    }
    const accepted = async () => {
      const one = await sent()
      await service.answer({ id: one.id, action: "accept", actor: supplier })
      await forgetJobs()
      return one
    }
    const tokenOf = (url: string) => url.split("/").pop()!
    const read = (id: string) => service.retrievePurchaseOrder(id)
    const lastEntry = async (id: string) =>
      (
        await service.listPurchaseOrderTimelineEntries(
          { purchase_order_id: id },
          { order: { created_at: "DESC" }, take: 1 }
        )
      )[0]

    describe("cancel", () => {
      it("should give the lines to another supplier", async () => {
        const { id } = await sent()
        await service.cancel({ id, actor: admin, lines: "reroute", note: "too slow" })
        expect((await read(id)).status).toBe("cancelled")
        expect(await jobKeys()).toEqual([`purchase_order.cancelled:${id}`, `reroute:${id}`])
        expect(await service.linesToReroute(id)).toMatchObject({
          lines: [{ quantity: 2 }, { quantity: 2 }],
          refusals: [{ supplier_id: "sup_a" }, { supplier_id: "sup_a" }],
        })
      })

      it("should flag the goods for a refund, with what it takes to route them again", async () => {
        const { id } = await accepted()
        await service.cancel({ id, actor: admin, lines: "refund" })
        const flagged = await service.listUnfulfillableLines({ order_id: "order_1" })
        expect(flagged).toHaveLength(2)
        expect(flagged[0]).toMatchObject({
          reason: "cancelled by the merchant",
          purchase_order_id: id,
          part: 1,
          quantity: 2,
          request: {
            header: { order_number: "BC-20261120-000001", payment_method: "cod" },
            line: { title: "Ribbed Midi Dress", unit_price: "1499" },
          },
        })
        const keys = await jobKeys()
        expect(keys).toEqual(
          expect.arrayContaining([`ledger:${id}`, "settle-reservations:order_1"])
        )
        expect(keys.filter((key) => key.startsWith("purchase_order.unroutable"))).toHaveLength(1)
        expect((await service.linesToReroute(id)).lines).toEqual([])
      })

      it("should do nothing more when the order itself was cancelled", async () => {
        const { id, lines } = await sent()
        const taken = [{ id: lines[0].id, quantity: 1 }]
        await service.answer({ id, action: "accept", lines: taken, actor: supplier })
        await forgetJobs()
        await service.cancel({ id, actor: admin, lines: "release" })
        expect(await jobKeys()).toEqual([
          `ledger:${id}`,
          `purchase_order.cancelled:${id}`,
          "settle-reservations:order_1",
        ])
        expect((await service.linesToReroute(id)).lines).toEqual([])
        expect(await service.listUnfulfillableLines({})).toHaveLength(0)
        const { parts } = await service.listOrderParts("order_1")
        expect(parts.map(({ part, state }) => [part, state])).toEqual([[1, "released"]])
      })

      it("should cancel once, and not what the courier has", async () => {
        const { id } = await accepted()
        const wishes = await Promise.all(
          Array.from({ length: 5 }, () => service.cancel({ id, actor: admin, lines: "refund" }))
        )
        expect(wishes.filter((wish) => wish.changed)).toHaveLength(1)
        expect(await service.listUnfulfillableLines({})).toHaveLength(2)
      })

      it("should be too late once the courier has it", async () => {
        const { id } = await accepted()
        await service.applyEvent({ id, event: "pick_up", actor: { type: "system" } })
        const late = await service.cancel({ id, actor: admin, lines: "refund" })
        expect(late).toMatchObject({ changed: false, ignored: true })
        expect(await service.listUnfulfillableLines({})).toHaveLength(0)
      })
    })

    describe("revise", () => {
      it("should change a draft before it goes out, and say what changed", async () => {
        const { id, lines } = await placed()
        const answer_by = new Date(Date.now() + 30 * MINUTE)
        await service.revise({
          id,
          actor: admin,
          note: "gift wrap",
          answer_by,
          lines: [{ id: lines[0].id, cost_price: "600.50" }],
        })
        expect(await read(id)).toMatchObject({ revision: 1, note: "gift wrap", cost_total: 2425.7 })
        const entry = await lastEntry(id)
        expect(entry).toMatchObject({ type: "revised", actor_type: "admin" })
        expect(entry.note).toContain(
          "cost of S-l1 from ₹612.35 to ₹600.50; note: gift wrap; answer"
        )
        await service.beginDispatch(id)
        expect(new Date((await read(id)).answer_by!)).toEqual(answer_by)
        expect(await service.listPurchaseOrderDispatches({})).toHaveLength(1)
      })

      it("should send what went out once more as the next revision, and void older links", async () => {
        const { id, link } = await sent()
        await service.revise({ id, actor: admin, note: "two labels, please" })
        expect(await read(id)).toMatchObject({ status: "sent", revision: 2 })
        expect(await jobKeys()).toEqual([`dispatch:${id}`])
        await expect(service.openLink(link)).rejects.toMatchObject({ type: "not_found" })
        const begun = await service.beginDispatch(id)
        expect(begun).toMatchObject({ round: 2 })
        expect(await service.openLink(tokenOf(begun!.answer_url))).toEqual({
          purchase_order_id: id,
        })
      })

      it("should not take an answer to what was changed meanwhile", async () => {
        const { id } = await placed()
        const begun = await service.beginDispatch(id)
        await service.revise({ id, actor: admin, note: "changed while it was on its way" })
        await service.finishDispatch(begun!.dispatch_id, { outcome: "accepted" })
        expect(await read(id)).toMatchObject({ status: "sent", revision: 2 })
        expect(await service.beginDispatch(id)).toMatchObject({ round: 2 })
      })

      it("should do nothing when nothing changes", async () => {
        const { id, lines } = await sent()
        const same = [{ id: lines[0].id, cost_price: "612.35" }]
        expect(await service.revise({ id, actor: admin, lines: same })).toMatchObject({
          changed: false,
        })
        expect(await jobKeys()).toEqual([])
      })

      it("should be over with the answer", async () => {
        const { id } = await accepted()
        await expect(service.revise({ id, actor: admin, note: "x" })).rejects.toMatchObject({
          type: "not_allowed",
        })
        await expect(
          service.revise({ id: "po_none", actor: admin, note: "x" })
        ).rejects.toMatchObject({ type: "not_found" })
      })
    })

    describe("drafts that wait for the merchant", () => {
      it("should be written but not sent, however often the order is routed", async () => {
        await Promise.all(Array.from({ length: 10 }, () => placed(["sup_a"])))
        const [one] = await service.listPurchaseOrders({})
        expect(one).toMatchObject({ status: "draft", released_at: null })
        expect(one.held_at).not.toBeNull()
        await service.releaseDrafts("order_1")
        expect(await service.listPurchaseOrderDispatches({})).toHaveLength(0)
        expect(await jobKeys()).toEqual([`purchase_order.created:${one.id}`])
        await service.discardDrafts({
          order_id: "order_1",
          created_ids: [one.id],
          flagged_ids: [],
          moved_line_ids: [],
          lifted_ids: [],
        })
        expect(await service.listPurchaseOrders({})).toHaveLength(1)
        await expect(service.requestResend(one.id, admin)).rejects.toMatchObject({
          type: "not_allowed",
        })
      })

      it("should go out once when released", async () => {
        const { id } = await placed(["sup_a"])
        const results = await Promise.all(
          Array.from({ length: 5 }, () => service.release(id, admin))
        )
        expect(results.filter((result) => result.changed)).toHaveLength(1)
        expect(await service.listPurchaseOrderDispatches({})).toHaveLength(1)
        expect(await jobKeys()).toContain(`dispatch:${id}`)
        expect(await service.beginDispatch(id)).toMatchObject({ round: 1 })
      })

      it("should release nothing else", async () => {
        const { id } = await sent()
        await expect(service.release(id, admin)).rejects.toMatchObject({ type: "not_allowed" })
      })
    })

    describe("raiseAlarms", () => {
      it("should announce once that three quarters of the answer time are over", async () => {
        const { id } = await sent()
        expect(await service.raiseAlarms()).toEqual({ answer_due: [], dispatch_overdue: [] })
        await sql("update purchase_order set answer_by = now() + interval '29 minutes'")
        const raised = await Promise.all([service.raiseAlarms(), service.raiseAlarms()])
        expect(raised.flatMap((one) => one.answer_due)).toEqual([id])
        expect(await jobKeys()).toEqual([`purchase_order.answer_due:${id}`])
        expect(await lastEntry(id)).toMatchObject({ type: "answer_due", actor_type: "system" })
        expect((await service.raiseAlarms()).answer_due).toEqual([])
      })

      it("should leave to expiry what nobody answered, and start anew with a new sending", async () => {
        const { id } = await sent()
        await sql("update purchase_order set answer_by = now() - interval '1 second'")
        expect((await service.raiseAlarms()).answer_due).toEqual([])
        await sql("update purchase_order set answer_alarm_at = now()")
        await service.requestResend(id, admin)
        await service.beginDispatch(id)
        expect((await read(id)).answer_alarm_at).toBeNull()
      })

      it("should announce once what was not shipped in time", async () => {
        const { id } = await accepted()
        await sql("update purchase_order set dispatch_by = now() - interval '1 minute'")
        expect((await service.raiseAlarms()).dispatch_overdue).toEqual([id])
        expect((await service.raiseAlarms()).dispatch_overdue).toEqual([])
        expect(await jobKeys()).toEqual([`purchase_order.dispatch_overdue:${id}`])
      })

      it("should not announce what the courier has", async () => {
        const { id } = await accepted()
        await service.applyEvent({ id, event: "pick_up", actor: { type: "system" } })
        await sql("update purchase_order set dispatch_by = now() - interval '1 minute'")
        expect((await service.raiseAlarms()).dispatch_overdue).toEqual([])
      })

      it("should leave rows that somebody works on to the next minute", async () => {
        const { id } = await sent()
        await sql("update purchase_order set answer_by = now() + interval '1 minute'")
        await MikroOrmWrapper.forkManager().transactional(async (manager: any) => {
          await manager.execute("select 1 from purchase_order for update")
          expect((await service.raiseAlarms()).answer_due).toEqual([])
        })
        expect((await service.raiseAlarms()).answer_due).toEqual([id])
      })
    })

    describe("recordReturn", () => {
      const rto = (id: string) => ({
        purchase_order_id: id,
        kind: "rto" as const,
        source_id: "shipment:s1",
      })

      it("should record everything once, however often it is said", async () => {
        const { id } = await accepted()
        const results = await Promise.all(
          Array.from({ length: 5 }, () => service.recordReturn(rto(id)))
        )
        expect(results.filter((result) => result.changed)).toHaveLength(1)
        expect(results.every((result) => result.returns.length === 2)).toBe(true)
        expect(await service.listPurchaseOrderReturns({})).toHaveLength(2)
        expect(await jobKeys()).toEqual([
          `ledger:${id}`,
          `purchase_order.returned:${id}:shipment:s1`,
        ])
        expect((await lastEntry(id)).note).toBe("2 × S-l1; 2 × S-l2: refused at the door")
      })

      it("should never take back more than there was", async () => {
        const { id } = await accepted()
        const some = (source_id: string, quantity: number) =>
          service.recordReturn({
            purchase_order_id: id,
            kind: "customer_return",
            source_id,
            lines: [{ order_line_item_id: "l1", quantity }],
          })
        await some("return:1", 1)
        await expect(some("return:2", 2)).rejects.toMatchObject({
          type: "invalid_data",
          message: expect.stringContaining("lines.quantity of l1"),
        })
        const { returns } = await service.recordReturn(rto(id))
        expect(returns.map((one) => one.quantity).sort()).toEqual([1, 2])
      })

      it("should not record goods that never left", async () => {
        const { id } = await sent()
        await expect(service.recordReturn(rto(id))).rejects.toMatchObject({ type: "not_allowed" })
        await expect(service.recordReturn(rto("po_none"))).rejects.toMatchObject({
          type: "not_found",
        })
      })
    })

    describe("unfulfillable lines", () => {
      const flagged = async () => {
        const line = {
          order_line_item_id: "l9",
          variant_id: "variant_l9",
          title: "Ribbed Midi Dress",
          quantity: 2,
          unit_price: "1499",
        }
        const result = await service.createDrafts(
          order({ drafts: [], lines: [line], unrouted: [{ ...line, reason: "no stock" }] })
        )
        await service.releaseDrafts("order_1")
        return result.flagged_ids[0]
      }
      const readLine = (id: string) => service.retrieveUnfulfillableLine(id)

      it("should propose a refund, tell the shopper once, and be resolved once", async () => {
        const id = await flagged()
        await service.proposeRefunds({ lines: [{ id, refund_amount: "2998.50" }] })
        expect(await readLine(id)).toMatchObject({ refund_amount: 2998.5 })
        await expect(
          service.proposeRefunds({ lines: [{ id, refund_amount: "-1" }] })
        ).rejects.toMatchObject({ type: "invalid_data" })
        expect(await service.markShopperTold([id, "unful_none"])).toEqual({ ids: [id] })
        expect(await service.markShopperTold([id])).toEqual({ ids: [] })
        const resolve = (resolution: "refunded" | "dismissed") =>
          service.resolveUnfulfillableLine({ id, resolution, actor: admin })
        expect(await resolve("refunded")).toMatchObject({ changed: true })
        expect(await resolve("refunded")).toMatchObject({ changed: false })
        await expect(resolve("dismissed")).rejects.toMatchObject({ type: "not_allowed" })
        expect(await readLine(id)).toMatchObject({ resolution: "refunded", resolved_by: "user_1" })
        expect(await service.proposeRefunds({ lines: [{ id, refund_amount: "1" }] })).toEqual({
          ids: [],
        })
        await expect(service.requestOfUnfulfillableLine(id)).rejects.toMatchObject({
          type: "not_allowed",
        })
      })

      it("should be lifted once when somebody takes the line after all", async () => {
        const id = await flagged()
        const { header, line } = await service.requestOfUnfulfillableLine(id)
        const again = {
          ...header,
          lines: [line],
          unrouted: [],
          drafts: [draft("sup_c", ["l9"])],
          retry: { ids: [id], actor: admin },
        }
        const results = await Promise.all(
          Array.from({ length: 5 }, () => service.createDrafts(again))
        )
        expect(results.flatMap((result) => result.lifted_ids)).toEqual([id])
        expect(await service.listPurchaseOrders({})).toHaveLength(1)
        expect(await readLine(id)).toMatchObject({ resolution: "rerouted" })
        const written = results.find((result) => result.lifted_ids.length)!
        await service.discardDrafts({ order_id: "order_1", ...written })
        expect(await readLine(id)).toMatchObject({ resolution: null, resolved_at: null })
      })

      it("should stay, with the new reason, when nobody does", async () => {
        const id = await flagged()
        const { header, line } = await service.requestOfUnfulfillableLine(id)
        await service.createDrafts({
          ...header,
          lines: [line],
          drafts: [],
          unrouted: [{ ...line, reason: "every supplier is closed" }],
          retry: { ids: [id], actor: admin },
        })
        expect(await service.listUnfulfillableLines({})).toHaveLength(1)
        expect(await readLine(id)).toMatchObject({ reason: "every supplier is closed" })
      })
    })

    describe("flagUndelivered", () => {
      it("should flag the goods of a parcel once, though it was lost before it came back", async () => {
        const { id, lines } = await accepted()
        const flag = (reason: "rto" | "lost") =>
          service.flagUndelivered({ purchase_order_id: id, reason })
        const { unfulfillable_line_ids: ids } = await flag("lost")
        expect(ids).toHaveLength(lines.length)
        expect(await service.listUnfulfillableLines({ id: ids })).toEqual(
          ids.map(() => expect.objectContaining({ purchase_order_id: id, reason: "lost" }))
        )
        for (const one of ids) {
          await service.resolveUnfulfillableLine({ id: one, resolution: "refunded", actor: admin })
        }
        expect([...(await flag("rto")).unfulfillable_line_ids].sort()).toEqual([...ids].sort())
        expect([...(await flag("lost")).unfulfillable_line_ids].sort()).toEqual([...ids].sort())
        expect(await service.listUnfulfillableLines({})).toHaveLength(ids.length)
      })
    })

    describe("one-time links", () => {
      const nothing = async (token: string) => {
        await expect(service.openLink(token)).rejects.toMatchObject({ type: "not_found" })
        await expect(service.answerByLink({ token, action: "accept" })).rejects.toMatchObject({
          type: "not_found",
        })
      }

      it("should take a part of the order and then open nothing", async () => {
        const { id, link, lines } = await sent()
        await service.answerByLink({
          token: link,
          action: "accept",
          lines: [{ id: lines[0].id, quantity: 1 }],
        })
        expect(await read(id)).toMatchObject({ status: "accepted", cost_total: 612.35 })
        await nothing(link)
      })

      it("should stay good when the lines do not fit", async () => {
        const { id, link } = await sent()
        await expect(
          service.answerByLink({ token: link, action: "accept", lines: [{ id: "x", quantity: 1 }] })
        ).rejects.toMatchObject({ type: "invalid_data" })
        expect(await service.openLink(link)).toEqual({ purchase_order_id: id })
      })

      it("should open nothing with another payload, signature or secret", async () => {
        const { link, dispatch_id } = await sent()
        const other = await service.createPurchaseOrderDispatches({
          purchase_order_id: (await service.listPurchaseOrders({}))[0].id,
          round: 9,
          channel: "manual",
          link_expires_at: new Date(Date.now() + MINUTE),
        })
        const [payload, ...rest] = link.split(".")
        const swapped = Buffer.from(
          Buffer.from(payload, "base64url").toString().replace(dispatch_id, other.id)
        ).toString("base64url")
        expect(swapped).not.toBe(payload)
        await nothing([swapped, ...rest].join("."))
        const last = link.at(-2) === "A" ? "B" : "A"
        await nothing(`${link.slice(0, -2)}${last}${link.at(-1)}`)
        await nothing(payload)
        await nothing("")
        await nothing(
          signToken({ dispatch: dispatch_id }, { secret: "another-secret-x", expiresInSeconds: 60 })
        )
        await nothing(
          signToken({ order: "x" }, { secret: moduleOptions.linkSecret, expiresInSeconds: 60 })
        )
      })

      it("should open nothing when it is over by its own time", async () => {
        const { dispatch_id } = await sent()
        const stale = signToken(
          { dispatch: dispatch_id },
          { secret: moduleOptions.linkSecret, expiresInSeconds: -1 }
        )
        await nothing(stale)
      })

      it.each(["cancelled", "rejected", "expired"] as const)(
        "should open nothing of a %s order",
        async (status) => {
          const { id, link } = await sent()
          await sql(`update purchase_order set status = '${status}' where id = '${id}'`)
          await nothing(link)
        }
      )

      it("should not undo an answer given in another way", async () => {
        const { id, link } = await accepted()
        await expect(service.answerByLink({ token: link, action: "reject" })).rejects.toMatchObject(
          { type: "not_allowed" }
        )
        expect((await read(id)).status).toBe("accepted")
      })
    })
  },
})
