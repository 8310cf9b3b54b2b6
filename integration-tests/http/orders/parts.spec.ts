import { sumMoney } from "@bodycon/kit"
import type { Sandbox } from "@bodycon/sandbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "./helpers/harness"
import type { Harness } from "./helpers/harness"

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
    })

    it("should send three pieces from two suppliers when one takes two of them", async () => {
      await shop.world.stock("A", "WRAP-S", 3)
      await shop.world.stock("B", "WRAP-S", 1)
      const order = await shop.placeCod({ "WRAP-S": 3 })
      const [first] = await shop.purchaseOrdersOf(order.id)
      await shop.accept(first.id, [{ id: first.lines[0].id, quantity: 2 }])

      const [taken, second] = await shop.purchaseOrdersOf(order.id)
      expect(second.supplier_id).toBe(shop.world.suppliers.B.id)
      await shop.accept(second.id)

      const shipments = await shop.shipmentsOf(order.id)
      expect(shipments.map((one) => one.items.map((item: any) => item.units))).toEqual([[2], [1]])
      expect(sumMoney(shipments.map((one) => one.cod_amount))).toBe("3049.03")
      expect(order.total).toBe(3049.03)
      expect(taken.status).toBe("accepted")

      const { fulfillments, items } = await shop.orderOf(order.id)
      expect(
        fulfillments.map((one: any) => [one.location_id, Number(one.items[0].quantity)]).sort()
      ).toEqual(
        [
          [shop.world.suppliers.A.stock_location_id, 2],
          [shop.world.suppliers.B.stock_location_id, 1],
        ].sort()
      )
      expect(Number(items[0].detail.fulfilled_quantity)).toBe(3)
      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 1, reserved: 0 })
      expect(await shop.world.levelAt("B", "WRAP-S")).toEqual({ stocked: 0, reserved: 0 })
      expect(await shop.world.reservationsOf(items[0].id)).toEqual([])
      expect((await shop.journey(order.id)).status).toBe("processing")

      const awbs = shipments.map((one) => one.awb)
      await shop.advance(awbs[0], ["picked_up", "out_for_delivery", "delivered"])
      await shop.advance(awbs[1], ["picked_up", "out_for_delivery", "delivered"])
      const paid = await shop.orderOf(order.id)
      const [collection] = paid.payment_collections
      expect(sumMoney(collection.payments[0].captures.map((capture: any) => capture.amount))).toBe(
        "3049.03"
      )
      expect(collection.status).toBe("completed")
      expect((await shop.journey(order.id)).status).toBe("delivered")
      expect(await shop.jobs.listJobs()).toEqual([])
    })

    it("should call the parcel off when a supplier goes back on it, and send it from the next", async () => {
      await shop.world.stock("A", "WRAP-S", 2)
      await shop.world.stock("B", "WRAP-S", 2)
      const order = await shop.placeCod({ "WRAP-S": 2 })
      const [first] = await shop.purchaseOrdersOf(order.id)
      await shop.accept(first.id)
      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 0, reserved: 0 })

      expect((await shop.reject(first.id)).status).toBe(200)
      const [, second] = await shop.purchaseOrdersOf(order.id)
      const [cancelled] = await shop.shipmentsOf(order.id)
      expect(cancelled.status).toBe("cancelled")
      expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 2, reserved: 0 })
      expect(await shop.world.levelAt("B", "WRAP-S")).toEqual({ stocked: 2, reserved: 2 })

      await shop.accept(second.id)
      const shipments = await shop.shipmentsOf(order.id)
      expect(shipments.map((one) => one.status)).toEqual(["cancelled", expect.any(String)])
      expect(sumMoney([shipments[1].cod_amount])).toBe("2049.02")
      const { fulfillments } = await shop.orderOf(order.id)
      expect(fulfillments.filter((one: any) => !one.canceled_at)).toHaveLength(1)
      expect(await shop.world.levelAt("B", "WRAP-S")).toEqual({ stocked: 0, reserved: 0 })
      expect((await shop.journey(order.id)).status).toBe("processing")
      expect(await shop.jobs.listJobs()).toEqual([])
    })

    it("should write down that a refused parcel is back with its supplier, once", async () => {
      await shop.world.stock("A", "WRAP-S", 1)
      const order = await shop.placeCod({ "WRAP-S": 1 })
      const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
      await shop.accept(purchaseOrder.id)
      const [shipment] = await shop.shipmentsOf(order.id)
      await shop.advance(shipment.awb, [
        "picked_up",
        "undelivered",
        "rto_initiated",
        "rto_delivered",
      ])
      const [{ returns, lines }] = await shop.purchaseOrdersOf(order.id)
      expect(returns).toEqual([
        expect.objectContaining({
          kind: "rto",
          source_id: `shipment:${shipment.id}`,
          purchase_order_line_id: lines[0].id,
          quantity: 1,
        }),
      ])
      await shop.jobs.enqueue({ workflowId: "record-rto", input: { id: shipment.id } })
      await shop.drain()
      expect((await shop.purchaseOrdersOf(order.id))[0].returns).toHaveLength(1)
      expect((await shop.journey(order.id)).status).toBe("cancelled")
    })

    it("should give what a shopper sent back to the supplier at whose place it was received", async () => {
      await shop.world.stock("A", "WRAP-S", 3)
      await shop.world.stock("B", "WRAP-S", 1)
      const order = await shop.placeCod({ "WRAP-S": 3 })
      const [first] = await shop.purchaseOrdersOf(order.id)
      await shop.accept(first.id, [{ id: first.lines[0].id, quantity: 2 }])
      const [, second] = await shop.purchaseOrdersOf(order.id)
      await shop.accept(second.id)
      for (const { awb } of await shop.shipmentsOf(order.id)) {
        await shop.advance(awb, ["picked_up", "out_for_delivery", "delivered"])
      }
      const [{ id: lineId }] = (await shop.orderOf(order.id)).items
      const location_id = shop.world.suppliers.B.stock_location_id
      const begun = await shop.admin.post("/admin/returns", { order_id: order.id, location_id })
      const returnId = begun.data.return.id
      await shop.admin.post(`/admin/returns/${returnId}/request-items`, {
        items: [{ id: lineId, quantity: 2 }],
      })
      await shop.admin.post(`/admin/returns/${returnId}/request`)
      await shop.admin.post(`/admin/returns/${returnId}/receive`)
      await shop.admin.post(`/admin/returns/${returnId}/receive-items`, {
        items: [{ id: lineId, quantity: 2 }],
      })
      const confirmed = await shop.admin.post(`/admin/returns/${returnId}/receive/confirm`)
      expect(confirmed.status).toBe(200)
      await shop.drain()
      await shop.jobs.enqueue({
        workflowId: "record-customer-return",
        input: { return_id: returnId },
      })
      await shop.drain()
      const orders = await shop.purchaseOrdersOf(order.id)
      expect(
        orders.map((one) => one.returns.map((back: any) => [back.kind, back.quantity]))
      ).toEqual([[["customer_return", 1]], [["customer_return", 1]]])
    })
  },
})
