import type { Sandbox } from "@bodycon/sandbox"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { startSpecSandbox } from "../../helpers/sandbox"
import { createCashShop, FEE } from "./helpers/cash-shop"
import type { CashShop, Placed } from "./helpers/cash-shop"

jest.setTimeout(300_000)

/** Dress and delivery, in ₹. */
const GOODS = 1049.01

medusaIntegrationTestRunner({
  inApp: true,
  cwd: process.cwd(),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shop: CashShop

    beforeAll(async () => {
      sandbox = await startSpecSandbox(api.defaults.baseURL)
      shop = await createCashShop(getContainer(), api as never, sandbox)
    })
    afterAll(() => sandbox.close())
    beforeEach(async () => {
      sandbox.control.reset()
      sandbox.control.clearMailbox()
      // What the test before saved is known for seconds; saving nothing forgets it.
      await shop.admin.post("/admin/cod-settings")
    })

    const offer = async (order: Placed) =>
      (await shop.asShopper.get(order, "pay-online")).data.pay_online
    const open = async (order: Placed) => {
      const { status, data } = await shop.asShopper.post(order, "pay-online")
      expect([status, data.message]).toEqual([200, undefined])
      return data.payment_session
    }
    const payNow = async (order: Placed) => {
      const session = await open(order)
      await shop.verify(session, await shop.pay(session))
      return session
    }
    const confirm = (order: Placed) =>
      shop.asShopper.post(order, "cod-confirmation", { code: shop.codes().at(-1) })
    const books = async (order: Placed) => {
      const { total, summary, payment_collections, items } = await shop.orderOf(order.id)
      const payments = payment_collections.flatMap((one: any) => one.payments)
      const { rows } = await shop.knex.raw<{ rows: { paid: string }[] }>(
        "select coalesce(sum(amount), 0) as paid from order_transaction where order_id = ? and deleted_at is null",
        [order.id]
      )
      const { rows: changes } = await shop.knex.raw<{ rows: object[] }>(
        "select id from order_change where order_id = ? and status in ('pending', 'requested')",
        [order.id]
      )
      return {
        total: Number(total),
        paid: Number(rows[0].paid),
        pending: Number(summary.totals?.pending_difference ?? summary.pending_difference),
        fees: items.filter((item: any) => item.metadata?.kind === "cod_fee").length,
        cash: payments
          .filter((one: any) => one.provider_id === "pp_cod_cod")
          .map((one: any) => (one.canceled_at ? "cancelled" : "stands")),
        collections: payment_collections.map((one: any) => one.status).sort(),
        open_changes: changes.length,
      }
    }
    const PREPAID = {
      total: GOODS,
      paid: GOODS,
      pending: 0,
      fees: 0,
      cash: ["cancelled"],
      collections: ["canceled", "completed"],
      open_changes: 0,
    }
    const CASH = {
      total: GOODS + FEE,
      paid: 0,
      pending: GOODS + FEE,
      fees: 1,
      cash: ["stands"],
      open_changes: 0,
    }
    const refunded = () =>
      shop.razorpay().payments.map(({ amount, amount_refunded }) => [amount, amount_refunded])
    const switchAgain = async (order: Placed) => {
      await shop.jobs.enqueue({
        workflowId: "switch-order-to-prepaid",
        input: { order_id: order.id },
      })
      await shop.drain()
    }

    describe("an order to be paid at the door that is paid online", () => {
      it("should become a prepaid one before it was confirmed: no fee, no code, no cash", async () => {
        const order = await shop.place()
        expect(await offer(order)).toEqual({
          payable: true,
          reason: null,
          amount: "1049.01",
          saves: "49.00",
        })
        const session = await open(order)
        expect(session).toMatchObject({
          provider_id: "pp_razorpay_razorpay",
          status: "pending",
          amount: GOODS,
        })
        expect((await open(order)).id).toBe(session.id)
        expect(await books(order)).toMatchObject(CASH)

        await shop.verify(session, await shop.pay(session))
        expect(await books(order)).toEqual(PREPAID)
        expect(await shop.confirmationOf(order)).toMatchObject({ status: "confirmed" })
        expect(await shop.journey(order.id)).toMatchObject({
          status: "confirmed",
          payment_method: "prepaid",
          waiting_for: null,
        })
        expect(await offer(order)).toMatchObject({ payable: false })
        const [purchaseOrder] = await shop.purchaseOrdersOf(order.id)
        expect(purchaseOrder).toMatchObject({ payment_method: "prepaid" })
        await shop.acceptAll(order)
        const [shipment] = await shop.shipmentsOf(order.id)
        expect(shipment).toMatchObject({ payment_method: "prepaid" })
        expect(Number(shipment.cod_amount)).toBe(0)
        expect(Number(shipment.declared_value)).toBe(GOODS)

        await switchAgain(order)
        expect(await books(order)).toEqual(PREPAID)
        expect(refunded()).toEqual([[104901, 0]])
        await shop.advance(shipment.awb, ["picked_up", "out_for_delivery", "delivered"])
        expect(await books(order)).toEqual(PREPAID)
        expect((await shop.journey(order.id)).status).toBe("delivered")
      })

      it("should become a prepaid one after its supplier was asked, too", async () => {
        const order = await shop.place()
        await confirm(order)
        const [before] = await shop.purchaseOrdersOf(order.id)
        expect(before).toMatchObject({ payment_method: "cod" })
        await payNow(order)
        expect(await books(order)).toEqual(PREPAID)
        const [after] = await shop.purchaseOrdersOf(order.id)
        expect(after).toMatchObject({ id: before.id, payment_method: "prepaid" })
        await shop.acceptAll(order)
        const [shipment] = await shop.shipmentsOf(order.id)
        expect(shipment).toMatchObject({ payment_method: "prepaid" })
        expect(Number(shipment.cod_amount)).toBe(0)
      })

      it("should stay as it is, and the money go back in full, once a parcel is booked", async () => {
        const order = await shop.place()
        await confirm(order)
        const session = await open(order)
        await shop.acceptAll(order)
        const [shipment] = await shop.shipmentsOf(order.id)
        expect(await offer(order)).toMatchObject({
          payable: false,
          reason: "Your parcel is on its way already, please pay at the door",
        })
        const refusal = await shop.asShopper.post(order, "pay-online")
        expect([refusal.status, refusal.data.message]).toEqual([
          400,
          "Your parcel is on its way already, please pay at the door",
        ])

        await shop.verify(session, await shop.pay(session))
        expect(await books(order)).toMatchObject(CASH)
        expect(refunded()).toEqual([[104901, 104901]])
        const told = () => shop.mails().filter((one) => one.subject.includes("goes back to you"))
        expect(told()).toHaveLength(1)
        expect(told()[0].text).toContain("₹1,049.01")
        await switchAgain(order)
        expect(await books(order)).toMatchObject(CASH)
        expect(refunded()).toEqual([[104901, 104901]])
        expect(told()).toHaveLength(1)

        expect(await shop.journey(order.id)).toMatchObject({
          payment_method: "cod",
          status: "processing",
        })
        expect(Number(shipment.cod_amount)).toBe(GOODS + FEE)
        await shop.advance(shipment.awb, ["picked_up", "out_for_delivery", "delivered"])
        expect(await books(order)).toMatchObject({
          total: GOODS + FEE,
          paid: GOODS + FEE,
          pending: 0,
        })
      })

      it("should have nothing collected by a called-off parcel that is booked anew", async () => {
        const order = await shop.place()
        await confirm(order)
        await shop.acceptAll(order)
        const [parcel] = await shop.shipmentsOf(order.id)
        await shop.admin.post(`/admin/shipments/${parcel.id}/cancel`)
        await shop.drain()
        const session = await open(order)
        const answer = await shop.pay(session)
        // The process dies once the cash is cancelled, and then the merchant books the parcel.
        await shop.knex.raw(
          "create or replace function no_prepaid() returns trigger as $$ begin raise exception 'the process died'; end $$ language plpgsql"
        )
        await shop.knex.raw(
          "create trigger no_prepaid before update of payment_method on purchase_order for each row execute function no_prepaid()"
        )
        try {
          await shop.verify(session, answer).catch(() => null)
        } finally {
          await shop.knex.raw("drop trigger no_prepaid on purchase_order")
        }
        expect(await books(order)).toMatchObject({ cash: ["cancelled"], fees: 1 })
        expect((await shop.admin.post(`/admin/shipments/${parcel.id}/rebook`)).status).toBe(200)
        await switchAgain(order)
        expect(await books(order)).toEqual(PREPAID)
        const [after] = await shop.shipmentsOf(order.id)
        expect([after.payment_method, Number(after.cod_amount)]).toEqual(["prepaid", 0])
        expect(after.status).toBe("pickup_scheduled")
      })

      it("should be over when it was paid too late and its parcel comes back", async () => {
        const order = await shop.place()
        await confirm(order)
        const session = await open(order)
        await shop.acceptAll(order)
        await shop.verify(session, await shop.pay(session))
        const [shipment] = await shop.shipmentsOf(order.id)
        await shop.advance(shipment.awb, ["picked_up", "rto_initiated", "rto_delivered"])
        expect((await shop.orderOf(order.id)).status).toBe("canceled")
        expect(await books(order)).toMatchObject({ paid: 0, cash: ["cancelled"] })
        expect(refunded()).toEqual([[104901, 104901]])
      })

      it("should be paid once when she pays twice", async () => {
        const order = await shop.place()
        const first = await payNow(order)
        await shop.pay(first).catch(() => null)
        await shop.drain()
        // A second payment of its own, as when the amount had changed in between.
        const [collection] = (await shop.orderOf(order.id)).payment_collections.filter(
          (one: any) => one.metadata?.kind === "pay_online"
        )
        const payments = getContainer().resolve(Modules.PAYMENT)
        const second = await payments.createPaymentSession(collection.id, {
          provider_id: "pp_razorpay_razorpay",
          amount: GOODS,
          currency_code: "inr",
          data: {},
          context: {},
        } as never)
        await shop.verify(second, await shop.pay(second as never))
        expect(await books(order)).toEqual(PREPAID)
        expect(refunded().sort((a, b) => a[1] - b[1])).toEqual([
          [104901, 0],
          [104901, 104901],
        ])
        expect(shop.mails().filter((one) => one.subject.includes("goes back"))).toHaveLength(1)
      })

      it("should give everything back when the order was cancelled meanwhile", async () => {
        const order = await shop.place()
        const session = await open(order)
        await shop.asShopper.post(order, "cod-confirmation/decline")
        expect((await shop.orderOf(order.id)).status).toBe("canceled")
        const refusal = await shop.asShopper.post(order, "pay-online")
        expect([refusal.status, refusal.data.message]).toEqual([400, "This order was cancelled"])
        await shop.verify(session, await shop.pay(session))
        await shop.drain()
        expect(refunded()).toEqual([[104901, 104901]])
        expect((await books(order)).paid).toBe(0)
        expect(shop.mails().filter((one) => one.subject.includes("goes back"))).toHaveLength(1)
      })

      it("should take up where a process died, wherever that was", async () => {
        const order = await shop.place()
        const session = await open(order)
        const answer = await shop.pay(session)
        await shop.knex.raw(
          "create or replace function no_edit() returns trigger as $$ begin raise exception 'the process died'; end $$ language plpgsql"
        )
        await shop.knex.raw(
          "create trigger no_edit before insert on order_change for each row execute function no_edit()"
        )
        await shop.verify(session, answer).catch(() => null)
        expect(await books(order)).toMatchObject({ cash: ["cancelled"], fees: 1, paid: GOODS })
        await shop.knex.raw("drop trigger no_edit on order_change")
        await switchAgain(order)
        expect(await books(order)).toEqual(PREPAID)
        expect(refunded()).toEqual([[104901, 0]])
        expect(await shop.purchaseOrdersOf(order.id)).toHaveLength(1)
      })

      it("should be found by the sweep when its event was lost, and its capture never booked", async () => {
        const order = await shop.place()
        const session = await open(order)
        await shop.pay(session)
        const payments = getContainer().resolve(Modules.PAYMENT)
        // The module captures within authorising; the process dies before the order hears of it.
        await payments.authorizePaymentSession(session.id, {})
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await knex.raw(
          "update payment set captured_at = now() - interval '5 minutes' where captured_at is not null"
        )
        await knex.raw("update capture set created_at = now() - interval '5 minutes'")
        const { default: run } =
          (await import("@bodycon/medusa-backend/jobs/switch-paid-cash-orders")) as {
            default: (container: ReturnType<typeof getContainer>) => Promise<void>
          }
        await run(getContainer())
        await shop.drain()
        expect(await books(order)).toEqual(PREPAID)
        await run(getContainer())
        const waiting = (await shop.jobs.listJobs()).map((job) => (job.payload as any).workflow_id)
        expect(waiting).not.toContain("switch-order-to-prepaid")
      })

      it("should be one or the other when its parcel is booked at the same moment", async () => {
        const order = await shop.place()
        await confirm(order)
        const session = await open(order)
        const [{ id }] = await shop.purchaseOrdersOf(order.id)
        await shop.admin.post(`/admin/purchase-orders/${id}/accept`)
        await shop.pay(session)
        await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
        await shop.knex.raw("update capture set created_at = now() - interval '5 minutes'")
        const engine = getContainer().resolve(Modules.WORKFLOW_ENGINE)
        await Promise.all([
          engine.run("switch-order-to-prepaid", { input: { order_id: order.id } }),
          engine.run("ship-purchase-order", { input: { id } }),
          engine.run("switch-order-to-prepaid", { input: { order_id: order.id } }),
        ])
        await shop.drain()
        const shipments = await shop.shipmentsOf(order.id)
        expect(shipments).toHaveLength(1)
        const isCash = shipments[0].payment_method === "cod"
        expect(Number(shipments[0].cod_amount)).toBe(isCash ? GOODS + FEE : 0)
        expect(await books(order)).toMatchObject(isCash ? CASH : PREPAID)
        expect(refunded()).toEqual([[104901, isCash ? 104901 : 0]])
      })

      it("should be as the merchant set it", async () => {
        await shop.admin.post("/admin/cod-settings", { pay_online_after_ordering: false })
        const order = await shop.place()
        expect(await offer(order)).toMatchObject({
          payable: false,
          reason: "Please pay at the door",
        })
        expect((await shop.asShopper.post(order, "pay-online")).status).toBe(400)
        expect((await shop.asShopper.post(order, "pay-online", { amount: 1 })).status).toBe(400)
      })
    })
  },
})
