import type { Sandbox } from "@bodycon/sandbox"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createHarness } from "../orders/helpers/harness"
import type { Harness } from "../orders/helpers/harness"

jest.setTimeout(300_000)

const BACK = [
  "picked_up",
  "out_for_delivery",
  "undelivered",
  "rto_initiated",
  "rto_in_transit",
  "rto_delivered",
]
const THERE = ["picked_up", "out_for_delivery", "delivered"]

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
    const bell = async () =>
      (
        await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
      ).map(({ data }) => String((data as { title: string }).title))
    const again = async (workflowId: string, id: string) => {
      await shop.jobs.enqueue({ workflowId, input: { id } })
      await shop.drain()
    }
    const payment = async (orderId: string) =>
      (await shop.orderOf(orderId)).payment_collections[0].payments[0]
    /** An order of one piece from A and one from B, both with the courier. */
    const sendTwo = async (place: Harness["placeCod"] | Harness["placePrepaid"]) => {
      await shop.world.stock("A", "WRAP-S", 1)
      await shop.world.stock("B", "TOP-S", 1)
      const order = await place({ "WRAP-S": 1, "TOP-S": 1 })
      for (const { id } of await shop.purchaseOrdersOf(order.id)) {
        await shop.accept(id)
      }
      const parcels = await shop.shipmentsOf(order.id)
      const of = (code: "A" | "B") =>
        parcels.find((one) => one.supplier_id === shop.world.suppliers[code].id)
      return { order, ofA: of("A"), ofB: of("B") }
    }
    /** An order of one piece from A, with the courier. */
    const sendOne = async (place: Harness["placeCod"] | Harness["placePrepaid"]) => {
      await shop.world.stock("A", "WRAP-S", 1)
      const order = await place({ "WRAP-S": 1 })
      const [{ id }] = await shop.purchaseOrdersOf(order.id)
      await shop.accept(id)
      const [parcel] = await shop.shipmentsOf(order.id)
      return { order, parcel }
    }

    describe("an order to be paid at the door", () => {
      it("should be closed with its payment when all of it came back, its pieces in stock once", async () => {
        const { order, parcel } = await sendOne(shop.placeCod)
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 0, reserved: 0 })
        await shop.advance(parcel.awb, BACK)
        await again("record-rto", parcel.id)

        const closed = await shop.orderOf(order.id)
        expect(closed.status).toBe("canceled")
        expect((await payment(order.id)).canceled_at).not.toBeNull()
        expect(closed.fulfillments).toEqual([
          expect.objectContaining({
            canceled_at: expect.anything(),
            metadata: expect.objectContaining({ undelivered: "rto" }),
          }),
        ])
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 1, reserved: 0 })
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        expect(purchaseOrder.returns).toEqual([
          expect.objectContaining({ kind: "rto", quantity: 1, source_id: `shipment:${parcel.id}` }),
        ])
        expect(await shop.flagsOf(order.id)).toEqual([])
        expect(
          (await bell()).filter((title) => title.includes("is back with its supplier"))
        ).toHaveLength(1)
        const journey = await shop.journey(order.id)
        expect(journey.status).toBe("cancelled")
        expect(journey.parcels[0].events[0]).toMatchObject({
          status: "rto_delivered",
          label: "Back with the sender",
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        })
      })

      it("should collect the rest when a part of it came back", async () => {
        const { order, ofA, ofB } = await sendTwo(shop.placeCod)
        await shop.advance(ofB.awb, BACK)
        let now = await shop.orderOf(order.id)
        expect(now.status).toBe("pending")
        expect(now.items.map((item: any) => item.product_title)).toEqual(["Wrap dress"])
        expect((await shop.flagsOf(order.id))[0]).toMatchObject({
          reason: "rto",
          resolution: "refunded",
          refund_amount: 500,
        })
        expect(await shop.world.levelAt("B", "TOP-S")).toEqual({ stocked: 1, reserved: 0 })

        await shop.advance(ofA.awb, THERE)
        now = await shop.orderOf(order.id)
        const captured = now.payment_collections[0].payments[0].captures
        // The first parcel brings the order's shipping, so nothing of what stays is left uncollected.
        expect(captured.map((one: any) => Number(one.amount))).toEqual([1049.01])
        expect(Number(now.total)).toBe(1049.01)
        const journey = await shop.journey(order.id)
        expect(journey.status).toBe("partially_delivered")
        expect(journey.parcels.map((one: any) => [one.status, one.items[0].title])).toEqual(
          expect.arrayContaining([
            ["delivered", "Wrap dress"],
            ["cancelled", expect.stringContaining("Top")],
          ])
        )
      })

      it("should keep what was collected when the rest comes back later", async () => {
        const { order, ofA, ofB } = await sendTwo(shop.placeCod)
        await shop.advance(ofA.awb, THERE)
        await shop.advance(ofB.awb, BACK)
        const now = await shop.orderOf(order.id)
        const [collection] = now.payment_collections
        expect(now.status).toBe("pending")
        expect(now.items).toHaveLength(1)
        expect(Number(collection.amount)).toBe(Number(now.total))
        expect(collection.payments[0].canceled_at).toBeNull()
        expect((await shop.journey(order.id)).status).toBe("partially_delivered")
        expect(collection.payments[0].captures.map((one: any) => Number(one.amount))).toEqual([
          Number(ofA.cod_amount),
        ])
      })

      it("should not put pieces into stock that the supplier does not take back", async () => {
        const supplierId = shop.world.suppliers.A.id
        await getContainer()
          .resolve<any>("supplier")
          .updateSuppliers({ id: supplierId, accepts_rto: false })
        const { order, parcel } = await sendOne(shop.placeCod)
        await shop.advance(parcel.awb, BACK)
        expect((await shop.orderOf(order.id)).status).toBe("canceled")
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 0, reserved: 0 })
      })
    })

    describe("a prepaid order", () => {
      it("should have the refund of what came back proposed, and pay it back once", async () => {
        const { order, ofA, ofB } = await sendTwo(shop.placePrepaid)
        await shop.advance(ofA.awb, THERE)
        await shop.advance(ofB.awb, BACK)
        await again("record-rto", ofB.id)
        const flags = await shop.flagsOf(order.id)
        expect(flags).toEqual([
          expect.objectContaining({ reason: "rto", refund_amount: 500, resolution: null }),
        ])
        expect(
          mails().filter((mail) => mail.subject.startsWith("Part of your order"))
        ).toHaveLength(1)
        expect((await payment(order.id)).refunds).toEqual([])

        const path = `/admin/orders/${order.id}/unfulfillable-lines/${flags[0].id}/refund`
        expect((await shop.admin.post(path)).status).toBe(202)
        await shop.drain()
        expect((await payment(order.id)).refunds.map((one: any) => Number(one.amount))).toEqual([
          500,
        ])
        const now = await shop.orderOf(order.id)
        expect(
          Number(now.summary.totals?.pending_difference ?? now.summary.pending_difference)
        ).toBe(0)
        expect((await shop.journey(order.id)).status).toBe("partially_delivered")
      })

      it("should give back all of it, shipping too, when nothing arrived", async () => {
        const { order, parcel } = await sendOne(shop.placePrepaid)
        await shop.advance(parcel.awb, BACK)
        expect((await shop.orderOf(order.id)).status).toBe("pending")
        const [flag] = await shop.flagsOf(order.id)
        expect(Number(flag.refund_amount)).toBe(1049.01)
        await shop.admin.post(`/admin/orders/${order.id}/unfulfillable-lines/${flag.id}/refund`)
        await shop.drain()
        expect((await payment(order.id)).refunds.map((one: any) => Number(one.amount))).toEqual([
          1049.01,
        ])
        expect((await shop.journey(order.id)).status).toBe("refunded")
      })
    })

    describe("a lost parcel", () => {
      it("should alarm the merchant, propose the refund and put nothing into stock", async () => {
        const { order, parcel } = await sendOne(shop.placePrepaid)
        await shop.advance(parcel.awb, ["picked_up", "lost"])
        await again("record-lost", parcel.id)
        expect((await shop.flagsOf(order.id))[0]).toMatchObject({
          reason: "lost",
          resolution: null,
        })
        expect((await bell()).filter((title) => title.includes(" lost "))).toHaveLength(1)
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 0, reserved: 0 })
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        expect(purchaseOrder.returns).toHaveLength(1)
      })

      it("should come to the shopper after all without a failed job", async () => {
        const { order, parcel } = await sendOne(shop.placePrepaid)
        await shop.advance(parcel.awb, ["picked_up", "lost", "delivered"])
        expect((await shop.purchaseOrdersOf(order.id))[0].status).toBe("delivered")
        expect((await shop.journey(order.id)).parcels[0].status).toBe("delivered")
      })
    })

    describe("a parcel given up that turns up", () => {
      const alarms = async () =>
        (await bell()).filter((title) => title.includes("was delivered after it was given up"))

      it("should leave a cancelled order's payment alone and tell the merchant once", async () => {
        const { order, parcel } = await sendOne(shop.placeCod)
        await shop.advance(parcel.awb, ["picked_up", "lost"])
        expect((await shop.orderOf(order.id)).status).toBe("canceled")
        await shop.advance(parcel.awb, ["delivered"])
        await again("deliver-shipment", parcel.id)
        const paid = await payment(order.id)
        expect(paid.canceled_at).not.toBeNull()
        expect(paid.captures).toEqual([])
        expect((await shop.purchaseOrdersOf(order.id))[0].status).toBe("delivered")
        expect(await alarms()).toHaveLength(1)
      })

      it("should be refunded once when it was lost, paid back, and then came back", async () => {
        const { order, parcel } = await sendOne(shop.placePrepaid)
        await shop.advance(parcel.awb, ["picked_up", "lost"])
        const [flag] = await shop.flagsOf(order.id)
        await shop.admin.post(`/admin/orders/${order.id}/unfulfillable-lines/${flag.id}/refund`)
        await shop.drain()
        await shop.advance(parcel.awb, ["rto_delivered"])
        expect(await shop.flagsOf(order.id)).toHaveLength(1)
        expect((await payment(order.id)).refunds).toHaveLength(1)
        expect((await shop.purchaseOrdersOf(order.id))[0].returns).toHaveLength(1)
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 1, reserved: 0 })
        expect(await alarms()).toEqual([])
      })
    })

    describe("a process that dies", () => {
      it("should finish what was begun, and do nothing twice", async () => {
        const { order, parcel } = await sendOne(shop.placePrepaid)
        await shop.advance(parcel.awb, BACK)
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await knex.raw("update fulfillment set canceled_at = null")
        await again("record-rto", parcel.id)
        expect(await shop.world.levelAt("A", "WRAP-S")).toEqual({ stocked: 1, reserved: 0 })
        const now = await shop.orderOf(order.id)
        expect(Number(now.items[0].detail.fulfilled_quantity)).toBe(0)
        expect(now.fulfillments[0].canceled_at).not.toBeNull()
        expect(await shop.flagsOf(order.id)).toHaveLength(1)
      })
    })
  },
})
