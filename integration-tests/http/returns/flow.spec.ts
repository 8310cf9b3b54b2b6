import type { Sandbox } from "@bodycon/sandbox"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import sweepReceivedReturns from "@bodycon/medusa-backend/jobs/sweep-received-returns"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createReturnsShop } from "./helpers/returns-shop"

jest.setTimeout(300_000)

const UPI = { method: "upi", upi_id: "meera@okaxis", name: "Meera Nair", consent: true }

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: Awaited<ReturnType<typeof createReturnsShop>>

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createReturnsShop(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(() => {
      sandbox.control.reset()
      sandbox.control.clearMailbox()
    })

    const subjects = () =>
      (sandbox.state().mailbox.messages as { subject: string }[]).map((mail) => mail.subject)
    const lineOf = async (orderId: string, title: string) =>
      (await shop.orderOf(orderId)).items.find((item: any) => item.product_title === title)
    const pending = async (orderId: string) => {
      const { summary } = await shop.orderOf(orderId)
      return Number(summary.totals?.pending_difference ?? summary.pending_difference)
    }
    const refunded = () =>
      (sandbox.state().razorpay as any).payments.map((one: any) => one.amount_refunded)

    describe("a return paid back the way it was paid", () => {
      it("should fetch, restock, pay back and tell the supplier, each once however often it runs", async () => {
        await shop.world.stock("A", "WRAP-S", 2)
        await shop.world.stock("B", "TOP-S", 3)
        const order = await shop.placePrepaid({ "WRAP-S": 1, "TOP-S": 2 })
        await shop.deliver(order.id)
        const wrap = await lineOf(order.id, "Wrap dress")
        const top = await lineOf(order.id, "Top")
        const { status, data } = await shop.ask(order.id, {
          kind: "return",
          items: [
            { line_item_id: wrap.id, quantity: 1, reason: "fit" },
            { line_item_id: top.id, quantity: 1, reason: "changed_mind" },
          ],
          refund: { method: "source" },
        })
        expect([status, data.message]).toEqual([201, undefined])
        const { id, number } = data.return_request
        expect(data.return_request).toMatchObject({ status: "requested", kind: "return" })

        expect((await shop.approve(id)).status).toBe(200)
        await shop.again("open-return", { id, order_id: order.id })
        const parcels = await shop.reverseOf(order.id)
        expect(parcels.map((one) => one.reference).sort()).toEqual([`${number}-P1`, `${number}-P2`])
        expect(parcels.map((one) => one.supplier_id).sort()).toEqual(
          [shop.world.suppliers.A.id, shop.world.suppliers.B.id].sort()
        )
        expect(await shop.returnsOf(order.id)).toHaveLength(2)
        expect((await shop.requestOf(id)).status).toBe("pickup_scheduled")

        for (const { awb } of parcels) {
          await shop.advance(awb, ["picked_up"])
        }
        expect((await shop.requestOf(id)).status).toBe("picked_up")
        for (const { awb } of parcels) {
          await shop.advance(awb, ["in_transit", "delivered"])
        }
        const arrived = await shop.requestOf(id)
        expect(arrived.status).toBe("arrived")

        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 1, reserved: 0 })
        const received = await shop.receive(
          id,
          arrived.items.map((item: any) => ({ id: item.id, quantity: 1, condition: "good" }))
        )
        expect(received.status).toBe(200)
        await shop.again("settle-return", { id, order_id: order.id })

        expect(await shop.requestOf(id)).toMatchObject({ status: "completed" })
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 2, reserved: 0 })
        expect(await shop.world.levelAt("B", "TOP-S")).toEqual({ stocked: 2, reserved: 0 })
        expect(refunded()).toEqual([1500_01])
        expect(await pending(order.id)).toBe(0)
        const backs = (await shop.purchaseOrdersOf(order.id)).flatMap((one) => one.returns)
        expect(backs.map((one: any) => [one.kind, one.quantity])).toEqual([
          ["customer_return", 1],
          ["customer_return", 1],
        ])
        expect(subjects()).toEqual([
          `Your return ${number} is accepted`,
          `Your return ${number} was picked up`,
          `Your refund for ${number}`,
        ])
      })

      it("should go on where a process died, at every point of receiving", async () => {
        await shop.world.stock("A", "TOP-S", 2)
        const order = await shop.placePrepaid({ "TOP-S": 2 })
        await shop.deliver(order.id)
        const top = await lineOf(order.id, "Top")
        const { data } = await shop.ask(order.id, {
          kind: "return",
          items: [{ line_item_id: top.id, quantity: 2, reason: "fit" }],
          refund: { method: "source" },
        })
        const { id, number } = data.return_request
        await shop.approve(id)
        const [item] = (await shop.requestOf(id)).items
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const [opened] = await shop.returnsOf(order.id)
        const [payment] = (await shop.orderOf(order.id)).payment_collections[0].payments
        // The stock was put back and a refund kept, but the process died before anything else was noted.
        await knex.raw(
          `update return_item set metadata = metadata || '{"restocked": 2}' where return_id = ?`,
          [opened.id]
        )
        await knex.raw(
          `insert into refund (id, amount, raw_amount, payment_id, note)
           values ('ref_of_a_crash', 1000, '{"value": "1000", "precision": 20}', ?, ?)`,
          [payment.id, `return ${number}`]
        )
        await shop.receive(id, [{ id: item.id, quantity: 2, condition: "good" }])
        expect(await shop.requestOf(id)).toMatchObject({ status: "completed" })
        expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 0, reserved: 0 })
        const [after] = (await shop.orderOf(order.id)).payment_collections[0].payments
        expect(after.refunds.map((one: any) => one.id)).toEqual(["ref_of_a_crash"])
        expect(refunded()).toEqual([1000_00])
        expect(await pending(order.id)).toBe(0)
      })

      it("should pay nothing for what is not fit, keep it out of stock and of the supplier's account", async () => {
        await shop.world.stock("A", "TOP-S", 2)
        const order = await shop.placePrepaid({ "TOP-S": 2 })
        await shop.deliver(order.id)
        const top = await lineOf(order.id, "Top")
        const { data } = await shop.ask(order.id, {
          kind: "return",
          items: [{ line_item_id: top.id, quantity: 2, reason: "fit" }],
          refund: { method: "source" },
        })
        const { id } = data.return_request
        await shop.approve(id)
        const [item] = (await shop.requestOf(id)).items
        await shop.receive(id, [
          { id: item.id, quantity: 1, condition: "good" },
          { id: item.id, quantity: 1, condition: "damaged" },
        ])
        expect(refunded()).toEqual([500_00])
        expect(await shop.world.levelAt("A", "TOP-S")).toEqual({ stocked: 1, reserved: 0 })
        const [back] = await shop.returnsOf(order.id)
        expect(
          [back.items[0].received_quantity, back.items[0].damaged_quantity].map(Number)
        ).toEqual([2, 1])
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        expect(purchaseOrder.returns.map((one: any) => one.quantity)).toEqual([1])
        expect(await pending(order.id)).toBe(0)
      })
    })

    describe("a return of an order paid at the door", () => {
      it("should go to the UPI id, discount taken off, and be recorded when it was transferred", async () => {
        await shop.world.stock("A", "TOP-S", 3)
        const order = await shop.placeCod({ "TOP-S": 3 }, "TENTH")
        await shop.deliver(order.id)
        const top = await lineOf(order.id, "Top")
        const { status, data } = await shop.ask(order.id, {
          kind: "return",
          items: [{ line_item_id: top.id, quantity: 3, reason: "fit" }],
          refund: UPI,
        })
        expect([status, data.message]).toEqual([201, undefined])
        const { id } = data.return_request
        expect(data.return_request.refund).toMatchObject({ method: "upi", amount: "1350.00" })
        expect(JSON.stringify(data)).not.toContain("meera@okaxis")
        await shop.approve(id)
        const [item] = (await shop.requestOf(id)).items
        await shop.receive(id, [{ id: item.id, quantity: 3, condition: "good" }])
        expect((await shop.requestOf(id)).status).toBe("received")
        await shop.again("settle-return", { id, order_id: order.id })
        const due = await shop.admin.get("/admin/return-payouts?status=due")
        expect(due.data.return_payouts).toHaveLength(1)
        const [payout] = due.data.return_payouts
        expect(Number(payout.amount)).toBe(1350)
        await shop.admin.post(`/admin/return-payouts/${payout.id}/paid`, {
          reference: "UTR1234567",
        })
        await shop.drain()
        await shop.again("record-return-payout", {
          id: payout.id,
          return_request_id: id,
          order_id: order.id,
        })
        expect((await shop.requestOf(id)).status).toBe("completed")
        const [payment] = (await shop.orderOf(order.id)).payment_collections[0].payments
        expect(payment.refunds.map((one: any) => Number(one.amount))).toEqual([1350])
        expect(await pending(order.id)).toBe(0)
        expect(subjects().at(-1)).toMatch(/^Your refund for /)
      })
    })

    describe("an exchange", () => {
      it("should order the other piece at no charge once the first is back, paid at the door or not", async () => {
        await shop.world.stock("A", "TOP-S", 2)
        const order = await shop.placeCod({ "TOP-S": 1 })
        await shop.deliver(order.id)
        const top = await lineOf(order.id, "Top")
        const [choice] = (await shop.options(order.id)).items[0].exchange_variants
        const { status, data } = await shop.ask(order.id, {
          kind: "exchange",
          items: [
            {
              line_item_id: top.id,
              quantity: 1,
              reason: "fit",
              exchange_variant_id: choice.variant_id,
            },
          ],
        })
        expect([status, data.message]).toEqual([201, undefined])
        const { id } = data.return_request
        await shop.approve(id)
        const [item] = (await shop.requestOf(id)).items
        await shop.receive(id, [{ id: item.id, quantity: 1, condition: "good" }])
        await shop.again("settle-return", { id, order_id: order.id })
        expect((await shop.requestOf(id)).status).toBe("completed")

        const { items, total } = await shop.orderOf(order.id)
        expect(items).toHaveLength(2)
        expect(Number(total)).toBe(549)
        expect(await pending(order.id)).toBe(0)
        const [, second, ...more] = await shop.purchaseOrdersOf(order.id)
        expect(more).toEqual([])
        expect(second).toMatchObject({ payment_method: "prepaid", status: "sent" })
        await shop.deliver(order.id)
        const [, parcel] = (await shop.shipmentsOf(order.id)).filter(
          (one) => one.direction === "forward"
        )
        expect(parcel).toMatchObject({ status: "delivered", payment_method: "prepaid" })
        expect([parcel.cod_amount, parcel.declared_value].map(Number)).toEqual([0, 500])
      })
    })

    describe("a return whose event was lost", () => {
      it("should be found by the sweep, once", async () => {
        await shop.world.stock("A", "TOP-S", 1)
        const order = await shop.placePrepaid({ "TOP-S": 1 })
        await shop.deliver(order.id)
        const top = await lineOf(order.id, "Top")
        const orders = getContainer().resolve(Modules.ORDER)
        // As Medusa's own admin receives a return, with a process that dies before the event is heard.
        const { id } = await orders.createReturn({
          order_id: order.id,
          location_id: shop.world.suppliers.A.stock_location_id,
          items: [{ id: top.id, quantity: 1 }],
        } as never)
        await orders.receiveReturn({ return_id: id, items: [{ id: top.id, quantity: 1 }] } as never)
        await sweepReceivedReturns(getContainer())
        await shop.drain()
        const young = (await shop.purchaseOrdersOf(order.id))[0].returns
        expect(young).toEqual([])
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await knex.raw(`update return set updated_at = now() - interval '1 minute' where id = ?`, [
          id,
        ])
        await sweepReceivedReturns(getContainer())
        await shop.drain()
        const [{ returns }] = await shop.purchaseOrdersOf(order.id)
        expect(returns.map((one: any) => one.quantity)).toEqual([1])
        await sweepReceivedReturns(getContainer())
        const queued = (await shop.jobs.listJobs()).map((job) => job.key)
        expect(queued).not.toContain(`record-customer-return:${id}`)
      })
    })

    describe("a return that is not fetched", () => {
      it("should tell the merchant's bell when the rider's check refused it", async () => {
        await shop.world.stock("A", "TOP-S", 1)
        const order = await shop.placePrepaid({ "TOP-S": 1 })
        await shop.deliver(order.id)
        const top = await lineOf(order.id, "Top")
        const { data } = await shop.ask(order.id, {
          kind: "return",
          items: [{ line_item_id: top.id, quantity: 1, reason: "fit" }],
          refund: { method: "source" },
        })
        const { id, number } = data.return_request
        await shop.approve(id)
        const [parcel] = await shop.reverseOf(order.id)
        expect(parcel.qc).toMatchObject({ items: [{ sku: "TOP-S", size: "S" }] })
        await shop.advance(parcel.awb, ["qc_failed", "cancelled"])
        await shop.again("alarm-return-shipment", {
          id: parcel.id,
          order_id: order.id,
          purchase_order_id: parcel.purchase_order_id,
          return_request_id: id,
          status: "cancelled",
        })
        const bell = await getContainer()
          .resolve(Modules.NOTIFICATION)
          .listNotifications({ channel: "feed" })
        expect(
          bell.filter((one) => String(one.data?.title).includes(`return ${number}`))
        ).toHaveLength(1)
        expect((await shop.requestOf(id)).status).toBe("pickup_scheduled")
        expect(refunded()).toEqual([0])
        expect((await shop.admin.post(`/admin/return-requests/${id}/cancel`)).status).toBe(200)
        await shop.drain()
        expect((await shop.returnsOf(order.id)).map((one) => one.status)).toEqual(["canceled"])
      })

      it("should call the courier off and leave the pieces with the shopper", async () => {
        await shop.world.stock("A", "TOP-S", 1)
        const order = await shop.placePrepaid({ "TOP-S": 1 })
        await shop.deliver(order.id)
        const top = await lineOf(order.id, "Top")
        const body = {
          kind: "return",
          items: [{ line_item_id: top.id, quantity: 1, reason: "fit" }],
          refund: { method: "source" },
        }
        const { data } = await shop.ask(order.id, body)
        const { id } = data.return_request
        await shop.approve(id)
        const { headers } = shop.world
        const cancelled = await shop.client.post(
          `/store/orders/${order.id}/return-requests/${id}/cancel?token=${shop.token(order.id)}`,
          {},
          { headers }
        )
        expect(cancelled.data.return_request.status).toBe("cancelled")
        await shop.drain()
        await shop.again("close-return", { id, order_id: order.id })
        expect((await shop.reverseOf(order.id)).map((one) => one.status)).toEqual(["cancelled"])
        expect((await shop.returnsOf(order.id)).map((one) => one.status)).toEqual(["canceled"])
        expect((await shop.options(order.id)).items[0].returnable_quantity).toBe(1)
        expect((await shop.ask(order.id, body)).status).toBe(201)
      })
    })
  },
})
