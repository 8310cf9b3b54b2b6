import type { Sandbox } from "@bodycon/sandbox"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "../orders/helpers/harness"
import type { Harness } from "../orders/helpers/harness"

jest.setTimeout(300_000)

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

    const mails = () => sandbox.state().mailbox.messages as { subject: string; text: string }[]
    const path = (orderId: string, lineId: string) =>
      `/admin/orders/${orderId}/unfulfillable-lines/${lineId}/refund`
    const refund = async (orderId: string, lineId: string) => {
      const answer = await shop.admin.post(path(orderId, lineId))
      await shop.drain()
      return answer
    }
    /** Both dresses are bought; nobody has the top, and A takes the wrap dress. */
    const loseTheTop = async (place: Harness["placeCod"] | Harness["placePrepaid"]) => {
      await shop.world.stock("A", "WRAP-S", 2)
      await shop.world.stock("B", "TOP-S", 2)
      const order = await place({ "WRAP-S": 1, "TOP-S": 2 })
      const orders = await shop.purchaseOrdersOf(order.id)
      const ofTop = orders.find((one) => one.supplier_id === shop.world.suppliers.B.id)
      const ofWrap = orders.find((one) => one.supplier_id === shop.world.suppliers.A.id)
      await shop.reject(ofTop.id)
      await shop.accept(ofWrap.id)
      const [flag] = await shop.flagsOf(order.id)
      return { order, flag }
    }

    describe("a prepaid order of which nobody can deliver a line", () => {
      it("should tell the shopper once, propose the refund, and pay it back once by Razorpay", async () => {
        const { order, flag } = await loseTheTop(shop.placePrepaid)
        expect(flag).toMatchObject({ refund_amount: 1000, quantity: 2, resolution: null })
        expect(flag.shopper_told_at).not.toBeNull()
        expect(mails().map((mail) => mail.subject)).toEqual([
          expect.stringMatching(/^Part of your order BC-\d{8}-\d{6} will not come$/),
        ])
        expect(mails()[0].text).toContain("₹1,000 back the way you paid")
        await shop.jobs.enqueue({ workflowId: "offer-refund", input: { order_id: order.id } })
        await shop.drain()
        expect(mails()).toHaveLength(1)

        const proposed = await shop.journey(order.id)
        expect(proposed.unavailable).toEqual([
          {
            title: "Top",
            variant_title: "S",
            quantity: 2,
            refund: { amount: "1000.00", status: "proposed" },
          },
        ])

        const answers = await Promise.all([
          shop.admin.post(path(order.id, flag.id)),
          shop.admin.post(path(order.id, flag.id)),
        ])
        expect(answers.map(({ status }) => status)).toEqual([202, 202])
        expect(answers[0].data.refund).toEqual({
          unfulfillable_line_id: flag.id,
          amount: "1000.00",
          status: "requested",
        })
        await shop.drain()
        const again = await refund(order.id, flag.id)
        expect(again.data.refund).toMatchObject({ amount: "1000.00", status: "refunded" })

        const { items, payment_collections, summary, total } = await shop.orderOf(order.id)
        expect(items.map((item: any) => [item.product_title, Number(item.quantity)])).toEqual([
          ["Wrap dress", 1],
        ])
        expect(Number(total)).toBe(1049.01)
        const [payment] = payment_collections[0].payments
        expect(payment.refunds.map((one: any) => Number(one.amount))).toEqual([1000])
        expect(Number(summary.totals?.pending_difference ?? summary.pending_difference)).toBe(0)
        const { payments } = sandbox.state().razorpay as any
        expect(payments.map((one: any) => one.amount_refunded)).toEqual([1000_00])
        expect((await shop.flagsOf(order.id))[0]).toMatchObject({ resolution: "refunded" })
        const journey = await shop.journey(order.id)
        expect(journey.unavailable[0].refund).toEqual({ amount: "1000.00", status: "refunded" })
        expect(journey.status).toBe("processing")
      })

      it("should finish what a process that died had begun, and pay nothing twice", async () => {
        const { order, flag } = await loseTheTop(shop.placePrepaid)
        const orders = getContainer().resolve(Modules.ORDER)
        await orders.createOrderChange({
          order_id: order.id,
          change_type: "edit",
          internal_note: `unfulfillable line ${flag.id}`,
        } as never)
        const before = await shop.orderOf(order.id)
        const [payment] = before.payment_collections[0].payments
        // Medusa keeps a refund before it asks the provider; the process dies right there.
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await knex.raw(
          `insert into refund (id, amount, raw_amount, payment_id, note)
           values ('ref_left_by_a_crash', 1000, '{"value": "1000", "precision": 20}', ?, ?)`,
          [payment.id, `unfulfillable line ${flag.id}`]
        )
        expect((await refund(order.id, flag.id)).status).toBe(202)

        const { items, payment_collections, summary } = await shop.orderOf(order.id)
        expect(items).toHaveLength(1)
        expect(payment_collections[0].payments[0].refunds.map((one: any) => one.id)).toEqual([
          "ref_left_by_a_crash",
        ])
        const { payments } = sandbox.state().razorpay as any
        expect(payments.map((one: any) => one.amount_refunded)).toEqual([1000_00])
        expect(Number(summary.totals?.pending_difference ?? summary.pending_difference)).toBe(0)
        expect((await shop.flagsOf(order.id))[0]).toMatchObject({ resolution: "refunded" })
      })

      it("should say why not while another change of the order is open", async () => {
        const { order, flag } = await loseTheTop(shop.placePrepaid)
        await shop.admin.post("/admin/order-edits", { order_id: order.id })
        const { status, data } = await refund(order.id, flag.id)
        expect(status).toBe(400)
        expect(data.message).toContain("has an open edit")
        expect((await shop.flagsOf(order.id))[0].resolution).toBeNull()
      })

      it("should give the shipping back with the last line when nothing is left", async () => {
        await shop.world.stock("A", "WRAP-S", 1)
        await shop.world.stock("A", "TOP-S", 1)
        const order = await shop.placePrepaid({ "WRAP-S": 1, "TOP-S": 1 })
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        await shop.reject(purchaseOrder.id)
        const flags = await shop.flagsOf(order.id)
        expect(flags.reduce((sum, one) => sum + Number(one.refund_amount), 0)).toBeCloseTo(1549.01)
        expect(mails()[0].subject).toMatch(/^We cannot deliver your order/)
        expect((await shop.journey(order.id)).status).toBe("cancelled")
        for (const flag of flags) {
          expect((await refund(order.id, flag.id)).status).toBe(202)
        }
        const { payments } = sandbox.state().razorpay as any
        expect(payments.map((one: any) => one.amount_refunded)).toEqual([1549_01])
        expect((await shop.journey(order.id)).status).toBe("refunded")
      })
    })

    describe("a cash-on-delivery order of which nobody can deliver a line", () => {
      it("should collect that much less, keep its payment and every reservation in its place", async () => {
        await shop.world.stock("A", "WRAP-S", 3)
        const order = await shop.placeCod({ "WRAP-S": 3 })
        const [first] = await shop.purchaseOrdersOf(order.id)
        await shop.accept(first.id, [{ id: first.lines[0].id, quantity: 2 }])
        const [flag] = await shop.flagsOf(order.id)
        expect(flag).toMatchObject({ quantity: 1, refund_amount: 1000.01 })
        expect(mails()[0].text).toContain("you pay ₹1,000.01 less")
        expect((await refund(order.id, flag.id)).status).toBe(202)

        const { items, payment_collections, total } = await shop.orderOf(order.id)
        expect(Number(items[0].quantity)).toBe(2)
        expect(Number(total)).toBe(2049.02)
        expect(payment_collections).toHaveLength(1)
        expect(Number(payment_collections[0].amount)).toBe(2049.02)
        expect(payment_collections[0].payments[0].canceled_at).toBeNull()
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 1, reserved: 0 })

        const [shipment] = await shop.shipmentsOf(order.id)
        await shop.advance(shipment.awb, ["picked_up", "out_for_delivery", "delivered"])
        const paid = await shop.orderOf(order.id)
        const [collection] = paid.payment_collections
        expect(collection.status).toBe("completed")
        expect(collection.payments[0].refunds).toEqual([])
        expect((await shop.journey(order.id)).unavailable[0].refund).toEqual({
          amount: "1000.01",
          status: "refunded",
        })
      })

      it("should let the discount shrink with the pieces", async () => {
        await shop.world.stock("A", "TOP-S", 3)
        const order = await shop.placeCod({ "TOP-S": 3 }, "TENTH")
        expect(Number(order.total)).toBe(1399)
        const [first] = await shop.purchaseOrdersOf(order.id)
        await shop.accept(first.id, [{ id: first.lines[0].id, quantity: 2 }])
        const [flag] = await shop.flagsOf(order.id)
        expect(Number(flag.refund_amount)).toBe(450)
        await refund(order.id, flag.id)
        expect(Number((await shop.orderOf(order.id)).total)).toBe(949)
        const [shipment] = await shop.shipmentsOf(order.id)
        expect(Number(shipment.cod_amount)).toBe(949)
      })
    })

    describe("POST /admin/orders/:id/unfulfillable-lines/:line_id/refund", () => {
      it("should know nothing of another order's line, want a login, and take no amount", async () => {
        const { order, flag } = await loseTheTop(shop.placeCod)
        await shop.world.stock("A", "TOP-S", 1)
        const other = await shop.placeCod({ "TOP-S": 1 })
        expect((await refund(other.id, flag.id)).status).toBe(404)
        expect((await refund("order_unknown", flag.id)).status).toBe(404)
        expect((await refund(order.id, "unful_unknown")).status).toBe(404)
        expect((await shop.client.post(path(order.id, flag.id))).status).toBe(401)
        const wrong = await shop.admin.post(path(order.id, flag.id), { amount: 5 })
        expect(wrong.status).toBe(400)
        expect(wrong.data.message).toContain("amount")
        await shop.drain()
        expect((await shop.flagsOf(order.id))[0].resolution).toBeNull()
      })
    })
  },
})
