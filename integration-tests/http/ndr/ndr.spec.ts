import type { Sandbox } from "@bodycon/sandbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "../orders/helpers/harness"
import type { Harness } from "../orders/helpers/harness"

jest.setTimeout(300_000)

const UNDELIVERED = ["picked_up", "in_transit", "out_for_delivery", "undelivered"]

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: Harness

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createHarness(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
      sandbox.control.clearTrouble()
      sandbox.control.clearMailbox()
    })

    const cases = async (query = "") =>
      (await shop.admin.get(`/admin/ndr-cases${query}`)).data.ndr_cases as any[]
    /** An order whose only parcel could not be delivered. */
    const undelivered = async () => {
      await shop.world.stock("A", "WRAP-S", 1)
      const order = await shop.placeCod({ "WRAP-S": 1 })
      const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
      await shop.accept(purchaseOrder.id)
      const [{ awb }] = await shop.shipmentsOf(order.id)
      await shop.advance(awb, UNDELIVERED)
      const [found] = await cases(`?order_id=${order.id}`)
      return { order, awb: awb as string, found }
    }
    const mailedToken = () => {
      const [mail] = sandbox
        .state()
        .mailbox.messages.filter((one) => JSON.stringify(one).includes("/delivery/"))
      return decodeURIComponent(/\/delivery\/([\w.%-]+)/.exec(JSON.stringify(mail))![1])
    }
    const store = () => ({ headers: shop.world.headers })

    it("should open a case, ask the shopper, take her choice once and send it", async () => {
      const { awb, found } = await undelivered()
      expect(found).toMatchObject({
        awb,
        attempts: 1,
        reason_code: "customer_unavailable",
        answered_by: "rule",
        send_state: "queued",
      })
      const token = mailedToken()
      const path = `/store/delivery-choices/${token}`
      const { status, data } = await shop.client.get(path, store())
      expect(status).toBe(200)
      expect(data.delivery).toMatchObject({
        awb,
        city: "Bengaluru",
        pincode: "560001",
        items: [{ title: expect.any(String), quantity: 1 }],
        dates: expect.any(Array),
        // A rule answered for later, and does not stand in her way.
        answered: expect.objectContaining({ action: "re-attempt" }),
        changeable: true,
      })
      expect(JSON.stringify(data)).not.toMatch(/Meera|Residency|9876543210/)

      const wrong = await shop.client.post(
        path,
        { action: "re-attempt", date: "2020-01-01" },
        store()
      )
      expect([wrong.status, wrong.data.message]).toEqual([400, expect.stringMatching(/^date/)])
      const body = { action: "re-attempt", date: data.delivery.dates[2], phone: "9811122233" }
      const chosen = await shop.client.post(path, body, store())
      expect(chosen.status).toBe(200)
      expect(chosen.data.delivery.answered).toEqual({ action: "re-attempt", date: body.date })
      expect(chosen.data.delivery.changeable).toBe(false)
      expect((await shop.client.post(path, body, store())).status).toBe(404)
      expect((await shop.client.get(path, store())).status).toBe(404)
      await shop.drain()

      const after = (await shop.admin.get(`/admin/ndr-cases/${found.id}`)).data.ndr_case
      expect(after).toMatchObject({ answered_by: "shopper", send_state: "sent" })
      expect(after.events.map((one: any) => one.kind).sort()).toEqual(
        ["opened", "rule", "asked", "answered", "sent"].sort()
      )
      const late = { action: "return", comments: "No more" }
      expect((await shop.admin.post(`/admin/ndr-cases/${found.id}/answer`, late)).status).toBe(409)

      await shop.advance(awb, ["out_for_delivery", "delivered"])
      expect((await cases(`?order_id=${found.order_id}`))[0]).toMatchObject({
        status: "closed",
        outcome: "delivered",
      })
    })

    it("should open nothing with an altered link, and send one mail a case", async () => {
      const { found } = await undelivered()
      const token = mailedToken()
      for (const wrong of [`${token}x`, `x${token}`, "a.b", found.id]) {
        const path = `/store/delivery-choices/${wrong}`
        expect((await shop.client.get(path, store())).status).toBe(404)
        expect((await shop.client.post(path, { action: "return" }, store())).status).toBe(404)
      }
      await shop.jobs.publish({ name: "ndr_case.opened", data: { id: found.id } })
      await shop.jobs.publish({ name: "shipment.undelivered", data: { id: found.shipment_id } })
      await shop.jobs.enqueue({ workflowId: "sync-ndr-cases", input: {} })
      await shop.drain()
      expect(await cases()).toHaveLength(1)
      expect(
        sandbox.state().mailbox.messages.filter((one) => JSON.stringify(one).includes("/delivery/"))
      ).toHaveLength(1)
    })

    it("should not send twice what Shiprocket has although its answer was lost", async () => {
      const { found, awb } = await undelivered()
      sandbox.control.addTrouble({
        provider: "shiprocket",
        kind: "timeout_after_success",
        match: "/action",
        times: 1,
        ms: 50,
      } as never)
      const body = { action: "re-attempt", comments: "Please ring twice" }
      expect((await shop.admin.post(`/admin/ndr-cases/${found.id}/answer`, body)).status).toBe(200)
      await shop.drain()
      const after = (await shop.admin.get(`/admin/ndr-cases/${found.id}`)).data.ndr_case
      expect(after).toMatchObject({ send_state: "sent", answered_by: "person" })
      const shipments = getContainer().resolve<any>("shipment")
      const entry = await shipments.findNdr(awb)
      expect(entry.history.filter((one: any) => one.action_by === "SELLER")).toHaveLength(1)

      const path = `/store/delivery-choices/${mailedToken()}`
      const { status, data } = await shop.client.get(path, store())
      expect([status, data.delivery.answered.action]).toEqual([200, "re-attempt"])
      const choice = { action: "re-attempt", address_1: "Flat 9, 12 Lake Road" }
      expect((await shop.client.post(path, choice, store())).status).toBe(409)
    })

    it("should act by rule once, and not ask the shopper what is settled", async () => {
      const shipments = getContainer().resolve<any>("shipment")
      const when = { reason_codes: ["customer_unavailable"] }
      const rules = [{ name: "At once", when, then: "re-attempt", wait_hours: 0 }]
      await shipments.saveSettings("ndr", { rules })
      try {
        const { found, awb } = await undelivered()
        expect(found).toMatchObject({ answered_by: "rule", send_state: "sent" })
        await shop.jobs.publish({ name: "shipment.undelivered", data: { id: found.shipment_id } })
        await shop.jobs.enqueue({ workflowId: "sync-ndr-cases", input: {} })
        await shop.drain()
        const { history } = await shipments.findNdr(awb)
        expect(history.filter((one: any) => one.action_by === "SELLER")).toHaveLength(1)

        expect(JSON.stringify(sandbox.state().mailbox.messages)).not.toContain("/delivery/")
      } finally {
        await shipments.saveSettings("ndr", {})
      }
    })

    it("should bring another phone number and address to the courier, and see a second attempt fail", async () => {
      const { found, awb } = await undelivered()
      const path = `/store/delivery-choices/${mailedToken()}`
      const nothing = await shop.client.post(path, { action: "re-attempt" }, store())
      expect([nothing.status, nothing.data.message]).toEqual([400, expect.stringMatching(/^date/)])
      const body = {
        action: "re-attempt",
        phone: "+91 98111 22233",
        address_1: "Flat 9, 12 Lake Road",
      }
      expect((await shop.client.post(path, body, store())).status).toBe(200)
      await shop.drain()
      const parcel = sandbox.state().shiprocket.parcels.find((one) => one.awb === awb)
      expect(parcel!.to).toMatchObject({
        phone: "9811122233",
        address: "Flat 9, 12 Lake Road",
      })

      await shop.advance(awb, ["out_for_delivery", "undelivered"])
      await shop.jobs.enqueue({ workflowId: "sync-ndr-cases", input: {} })
      await shop.drain()
      const all = await cases(`?order_id=${found.order_id}&order=attempts`)
      expect(all.map(({ attempts, status, outcome }) => [attempts, status, outcome])).toEqual([
        [1, "closed", "attempted_again"],
        [2, "open", null],
      ])
    })

    it("should answer many, say which could not be, and name wrong fields", async () => {
      const { found } = await undelivered()
      const bulk = "/admin/ndr-cases/bulk-answer"
      const answer = { action: "return", comments: "Please return it" }
      const { status, data } = await shop.admin.post(bulk, { ...answer, ids: [found.id, "ndr_no"] })
      expect(status).toBe(200)
      expect(data).toEqual({
        answered: [found.id],
        refused: [{ id: "ndr_no", message: expect.stringContaining("ndr_no") }],
      })
      const path = `/admin/ndr-cases/${found.id}/answer`
      for (const [field, change] of Object.entries({
        action: { action: "burn" },
        phone: { action: "re-attempt", phone: "12" },
        deferred_date: { action: "re-attempt", deferred_date: "2020-01-01" },
      })) {
        const wrong = await shop.admin.post(path, { ...answer, ...change })
        expect([wrong.status, wrong.data.message]).toEqual([400, expect.stringContaining(field)])
      }
    })

    it("should ask for a login, and not know foreign ids", async () => {
      const body = { action: "return", comments: "x" }
      expect((await shop.client.get("/admin/ndr-cases")).status).toBe(401)
      expect((await shop.client.get("/admin/ndr-cases/ndr_1")).status).toBe(401)
      expect((await shop.client.post("/admin/ndr-cases/ndr_1/answer", body)).status).toBe(401)
      expect((await shop.client.post("/admin/ndr-cases/bulk-answer", body)).status).toBe(401)
      expect((await shop.admin.get("/admin/ndr-cases/ndr_1")).status).toBe(404)
      expect((await shop.admin.post("/admin/ndr-cases/ndr_1/answer", body)).status).toBe(404)
    })
  },
})
