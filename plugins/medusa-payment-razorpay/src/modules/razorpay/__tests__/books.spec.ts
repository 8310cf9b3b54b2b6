import { resolve } from "node:path"
import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Pool } from "pg"
import { RAZORPAY_MODULE } from ".."
import type { RazorpayApiPayment, RazorpayApiRefund } from "../../../types/wire"
import RazorpayEvent from "../models/razorpay-event"
import RazorpayOrder from "../models/razorpay-order"
import RazorpayPayment from "../models/razorpay-payment"
import RazorpayRefund from "../models/razorpay-refund"
import RazorpayStrayPayment from "../models/razorpay-stray-payment"
import type RazorpayModuleService from "../service"

jest.setTimeout(60_000)

const KEY_ID = "rzp_test_module"

const attempt = (change: Partial<RazorpayApiPayment> = {}): RazorpayApiPayment => ({
  id: "pay_1",
  entity: "payment",
  amount: 49950,
  currency: "INR",
  status: "failed",
  order_id: "order_1",
  method: "upi",
  amount_refunded: 0,
  refund_status: null,
  captured: false,
  error_code: "BAD_REQUEST_ERROR",
  error_description: "Declined",
  created_at: 1_795_000_000,
  ...change,
})

const refund = (change: Partial<RazorpayApiRefund> = {}): RazorpayApiRefund => ({
  id: "rfnd_1",
  entity: "refund",
  amount: 1_010,
  currency: "INR",
  payment_id: "pay_1",
  status: "pending",
  receipt: null,
  notes: [],
  created_at: 1_795_000_100,
  ...change,
})

moduleIntegrationTestRunner<RazorpayModuleService>({
  moduleName: RAZORPAY_MODULE,
  moduleModels: [
    RazorpayOrder,
    RazorpayPayment,
    RazorpayRefund,
    RazorpayEvent,
    RazorpayStrayPayment,
  ],
  moduleOptions: { keyId: KEY_ID, keySecret: "key-secret", webhookSecret: "webhook-secret" },
  resolve: resolve(__dirname, ".."),
  testSuite: ({ service, dbConfig }) => {
    let pool: Pool

    const order = (change: Record<string, unknown> = {}) => ({
      razorpay_order_id: "order_1",
      key_id: KEY_ID,
      payment_session_id: "payses_1",
      payment_collection_id: "pay_col_1",
      cart_id: "cart_1",
      amount: "499.50",
      currency_code: "inr",
      opened_at: new Date(),
      ...change,
    })

    const jobs = async (): Promise<{ key: string; payload: Record<string, unknown> }[]> => {
      const { rows } = await pool.query(
        "select key, payload from graphile_worker._private_jobs order by id"
      )
      return rows
    }

    const recorded = async (change: Record<string, unknown> = {}) => {
      await service.recordOrder(order(change))
      return (await service.findOrder(String(change.razorpay_order_id ?? "order_1")))!
    }

    beforeEach(async () => {
      await ensureJobSchema(dbConfig.clientUrl)
      pool = new Pool({ connectionString: dbConfig.clientUrl })
      await pool.query("truncate graphile_worker._private_jobs")
    })

    afterEach(() => pool.end())

    it("should keep only a masked contact of the payer", async () => {
      const { id } = await recorded()
      await service.recordPayments(id, [
        attempt({ contact: "+919876543210", email: "meera@bodycon.test" }),
      ])

      const [payment] = await service.listRazorpayPayments()
      expect(payment.contact_hint).toBe("+•••••••••210")
      expect(JSON.stringify(payment)).not.toContain("meera")
    })

    it("should show a dismissed or agreed payment again once it changes", async () => {
      const { id } = await recorded()
      const captured = attempt({ status: "captured" })
      await service.recordPayments(id, [captured])
      const [{ id: paymentId }] = await service.listRazorpayPayments()
      await service.dismissPayment(paymentId, { by: "user_1", note: "Known" })
      await service.updateRazorpayPayments({ id: paymentId, agreed_at: new Date() })

      await service.recordPayments(id, [captured])
      expect(await service.retrieveRazorpayPayment(paymentId)).toMatchObject({
        dismissed_at: expect.any(Date),
        agreed_at: expect.any(Date),
        dismissed_by: "user_1",
        dismissed_note: "Known",
      })
      await service.recordPayments(id, [attempt({ status: "captured", amount_refunded: 1 })])
      expect(await service.retrieveRazorpayPayment(paymentId)).toMatchObject({
        dismissed_at: null,
        agreed_at: null,
      })
    })

    describe("refunds", () => {
      const paid = async () => {
        const { id } = await recorded()
        await service.recordPayments(id, [attempt({ status: "captured" })])
      }
      const stored = async (razorpayRefundId = "rfnd_1") => {
        const [row] = await service.listRazorpayRefunds({ razorpay_refund_id: razorpayRefundId })
        return row
      }

      it("should keep each once, as last described, and never forget whose it is", async () => {
        await paid()
        await service.recordRefunds([{ refund: refund(), medusa_refund_id: "ref_1" }])
        await service.recordRefunds([
          { refund: refund({ status: "processed" }), medusa_refund_id: null },
        ])

        expect(await service.listRazorpayRefunds()).toHaveLength(1)
        expect(await stored()).toMatchObject({
          status: "processed",
          amount: 10.1,
          origin: "dashboard",
          medusa_refund_id: "ref_1",
        })
      })

      it("should send a failed one again once, and know what was sent instead", async () => {
        await paid()
        await service.recordRefunds([
          { refund: refund({ status: "failed" }), medusa_refund_id: "ref_1" },
        ])
        const { id } = await stored()
        await service.requestResend(id)
        await service.requestResend(id)
        expect((await jobs()).map(({ key }) => key)).toEqual([`razorpay-resend:${id}`])

        const again = refund({
          id: "rfnd_2",
          notes: { replaces: "rfnd_1", medusa_refund_id: "ref_1" },
        })
        await service.recordRefunds([{ refund: again, medusa_refund_id: "ref_1" }])
        expect(await stored()).toMatchObject({ replaced_by: "rfnd_2" })
        await expect(service.requestResend(id)).rejects.toThrow(/sent again already/)
        await expect(service.requestResend((await stored("rfnd_2")).id)).rejects.toThrow(
          /has not failed/
        )
        await expect(service.requestResend("rzpr_unknown")).rejects.toMatchObject({
          type: "not_found",
        })
      })

      it("should take the next automatic refund as the failed one's successor", async () => {
        await paid()
        const first = refund({ receipt: "auto_pay_1", status: "failed" })
        const second = refund({
          id: "rfnd_2",
          receipt: "auto_pay_1-1",
          created_at: first.created_at + 1,
        })
        await service.recordRefunds([
          { refund: second, medusa_refund_id: null },
          { refund: first, medusa_refund_id: null },
        ])

        expect(await stored()).toMatchObject({ origin: "automatic", replaced_by: "rfnd_2" })
        expect(await stored("rfnd_2")).toMatchObject({ replaced_by: null })
      })
    })

    describe("stray payments", () => {
      const stray = (change: Partial<RazorpayApiPayment> = {}) =>
        attempt({ status: "captured", contact: "+919876543210", order_id: null, ...change })
      const stored = async () => (await service.listRazorpayStrayPayments())[0]

      it("should be noted once, with a masked contact, and leave when they went back", async () => {
        await service.recordStrays(KEY_ID, [stray(), stray({ id: "pay_2", order_id: "order_x" })])
        await service.recordStrays(KEY_ID, [stray()])
        expect(await service.listRazorpayStrayPayments()).toHaveLength(2)
        expect(await stored()).toMatchObject({
          status: "open",
          amount: 499.5,
          currency_code: "inr",
          contact_hint: "+•••••••••210",
        })

        await service.recordStrays(KEY_ID, [stray({ status: "refunded", amount_refunded: 49950 })])
        expect((await service.listRazorpayStrayPayments({ status: "refunded" })).length).toBe(1)
      })

      it("should come back when Razorpay gave their refund up", async () => {
        await service.recordStrays(KEY_ID, [stray({ status: "refunded", amount_refunded: 49950 })])
        await service.recordStrays(KEY_ID, [stray()])

        expect(await stored()).toMatchObject({ status: "open", amount_refunded: 0 })
      })

      it("should stay dismissed", async () => {
        await service.recordStrays(KEY_ID, [stray()])
        await service.dismissStray((await stored()).id, { by: "user_1", note: null })
        await service.recordStrays(KEY_ID, [stray()])

        expect(await stored()).toMatchObject({ status: "dismissed", dismissed_by: "user_1" })
      })

      it("should be given back once, and not when they went back already", async () => {
        await service.recordStrays(KEY_ID, [stray()])
        const { id } = await stored()
        await service.requestStray({ id, refund: true })
        await service.requestStray({ id, refund: true })
        expect(await stored()).toMatchObject({ status: "refunding" })
        expect((await jobs()).map(({ key }) => key)).toEqual([`razorpay-stray:${id}`])

        await service.recordStrays(KEY_ID, [stray({ status: "refunded", amount_refunded: 49950 })])
        await expect(service.requestStray({ id, refund: true })).rejects.toThrow(/refunded already/)
      })
    })

    it("should store each row once, however concurrently it is told", async () => {
      const { id } = await recorded()
      const eightTimes = (work: () => Promise<void>) => Promise.all(Array.from({ length: 8 }, work))
      await eightTimes(() => service.recordPayments(id, [attempt({ status: "captured" })]))
      await eightTimes(() => service.recordRefunds([{ refund: refund(), medusa_refund_id: null }]))
      await eightTimes(() => service.recordStrays(KEY_ID, [attempt({ id: "pay_stray" })]))

      expect(await service.listRazorpayPayments()).toHaveLength(1)
      expect(await service.listRazorpayRefunds()).toHaveLength(1)
      expect(await service.listRazorpayStrayPayments()).toHaveLength(1)
    })

    it("should log each delivery once, with the latest outcome", async () => {
      const event = {
        webhook_event_id: "whev_1",
        event: "payment.captured",
        razorpay_order_id: "order_1",
        razorpay_payment_id: "pay_1",
        razorpay_refund_id: null,
        outcome: "order not known yet",
        received_at: new Date(),
      }
      await service.recordEvent(event)
      await service.recordEvent({ ...event, outcome: "settling" })

      const events = await service.listRazorpayEvents({ razorpay_order_id: "order_1" })
      expect(events.map(({ outcome }) => outcome)).toEqual(["settling"])
    })
  },
})
