import type { Sandbox } from "@bodycon/sandbox"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "../orders/helpers/harness"
import type { Harness } from "../orders/helpers/harness"

jest.setTimeout(300_000)

type Entry = { channel: string; data: { title: string; description: string } }

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
      sandbox.control.clearMailbox()
    })

    const publish = async (name: string, data: Record<string, unknown>) => {
      await shop.jobs.publish({ name, data })
      await shop.drain()
    }
    const bell = async () => {
      const { data } = await shop.admin.get("/admin/notifications?channel=feed&order=created_at")
      return data.notifications as Entry[]
    }

    it("should ring the merchant's bell once for each alarm of a purchase order", async () => {
      await shop.world.stock("A", "WRAP-S", 1)
      const order = await shop.placeCod({ "WRAP-S": 1 })
      const [{ id, number, supplier_id }] = await shop.purchaseOrdersOf(order.id)
      const data = { id, order_id: order.id, supplier_id }
      for (const name of ["answer_due", "dispatch_overdue", "dispatch_failed"]) {
        await publish(`purchase_order.${name}`, data)
        await publish(`purchase_order.${name}`, data)
      }
      const entries = await bell()
      expect(entries.map((entry) => entry.data.title)).toEqual([
        `Supplier A has not answered ${number}`,
        `${number} is late`,
        `${number} did not reach Supplier A`,
      ])
      expect(entries.every((entry) => entry.data.description.includes(number))).toBe(true)
    })

    it("should tell the merchant of lines nobody can deliver, and of a feed out of date", async () => {
      await shop.world.stock("A", "TOP-S", 1)
      const order = await shop.placeCod({ "TOP-S": 1 })
      const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
      await shop.reject(purchaseOrder.id)
      const supplier_id = shop.world.suppliers.A.id
      const feed = await getContainer().resolve<any>("supplier_feed").createSupplierFeeds({
        supplier_id,
        name: "Nightly stock",
        source: "upload",
        mapping: {},
        category_map: {},
        size_map: {},
        cost_rule: {},
        state: "stale",
        stale_at: new Date(),
      })
      await publish("supplier_feed.stale", { id: feed.id, supplier_id })
      await publish("supplier_feed.stale", { id: feed.id, supplier_id })
      const entries = await bell()
      expect(entries.map((entry) => entry.data.title)).toEqual([
        expect.stringMatching(/^Nobody can deliver part of BC-\d{8}-\d{6}$/),
        "The feed Nightly stock of Supplier A is out of date",
      ])
      expect(entries[0].data.description).toContain("1 × Top")
    })

    it("should send a mail again when the server was away, and once when it was not", async () => {
      const notifications = getContainer().resolve(Modules.NOTIFICATION)
      await shop.world.stock("A", "TOP-S", 1)
      const order = await shop.placeCod({ "TOP-S": 1 })
      const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
      await sandbox.close()
      await shop.admin.post(`/admin/purchase-orders/${purchaseOrder.id}/reject`, { reason: "gone" })
      await shop.jobs.drain()
      const waiting = (await shop.jobs.listJobs()).filter(
        (job) => (job.payload as any).workflow_id === "offer-refund"
      )
      expect(waiting).toEqual([expect.objectContaining({ state: "retrying" })])
      const [flag] = await shop.flagsOf(order.id)
      expect(flag).toMatchObject({ refund_amount: 549, shopper_told_at: null })

      sandbox = await startSpecSandbox(api.defaults.baseURL)
      await shop.jobs.retryJobs(waiting.map((job) => job.id))
      await shop.drain()
      await shop.jobs.enqueue({ workflowId: "offer-refund", input: { order_id: order.id } })
      await shop.drain()
      expect(sandbox.state().mailbox.messages).toHaveLength(1)
      const mails = await notifications.listNotifications({ channel: "email" })
      expect(mails).toHaveLength(1)
      expect((await shop.flagsOf(order.id))[0].shopper_told_at).not.toBeNull()
    })
  },
})
