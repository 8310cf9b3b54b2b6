import { resolve } from "node:path"
import { ensureJobSchema } from "@bodycon/kit"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Pool } from "pg"
import { RAZORPAY_MODULE } from ".."
import type { RazorpayApiPayment } from "../../../types/wire"
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

    it("should store an order once, however often and however concurrently it is told", async () => {
      await Promise.all(Array.from({ length: 8 }, () => service.recordOrder(order())))

      const orders = await service.listRazorpayOrders()
      expect(orders).toHaveLength(1)
      expect(orders[0]).toMatchObject({ status: "open", amount: 499.5, cart_id: "cart_1" })
    })

    it("should keep each attempt once, as it was last described", async () => {
      const { id } = await recorded()
      await service.recordPayments(id, [attempt(), attempt({ id: "pay_2", status: "created" })])
      await service.recordPayments(id, [
        attempt({
          status: "captured",
          error_code: "",
          error_description: null,
          amount_refunded: 110,
        }),
      ])

      const payments = await service.listRazorpayPayments(
        {},
        { order: { razorpay_payment_id: "ASC" } }
      )
      expect(payments).toHaveLength(2)
      expect(payments[0]).toMatchObject({
        razorpay_payment_id: "pay_1",
        status: "captured",
        amount: 499.5,
        amount_refunded: 1.1,
        error_code: null,
      })
    })

    it("should queue settling with the proof, once, and refuse the proof of an unknown order", async () => {
      await recorded()
      const proof = { razorpay_order_id: "order_1", razorpay_payment_id: "pay_1" }
      await service.recordVerification(proof)
      await service.recordVerification(proof)

      expect(await service.findOrder("order_1")).toMatchObject({ verified_payment_id: "pay_1" })
      expect((await jobs()).map(({ key }) => key)).toEqual(["razorpay-settle-after-return:order_1"])
      await expect(
        service.recordVerification({ ...proof, razorpay_order_id: "order_x" })
      ).rejects.toThrow(/not known/)
    })

    it("should write a refund and its job together, and conclude it with an event", async () => {
      const { id } = await recorded()
      const reason = "cart_cannot_complete" as const
      await service.requestRefund({
        id,
        razorpay_order_id: "order_1",
        razorpay_payment_ids: ["pay_1", "pay_2"],
        reason,
      })
      expect(await service.findOrder("order_1")).toMatchObject({ status: "refund_pending", reason })
      expect((await jobs()).map(({ key }) => key)).toEqual([
        "razorpay-auto-refund:pay_1",
        "razorpay-auto-refund:pay_2",
      ])

      const first = { id, razorpay_payment_id: "pay_2", reason, still_held: true }
      await service.concludeRefund(first)
      expect(await service.findOrder("order_1")).toMatchObject({ status: "refund_pending" })
      await service.concludeRefund({ id, razorpay_payment_id: "pay_1", reason })
      expect(await service.findOrder("order_1")).toMatchObject({ status: "refunded" })
      expect((await jobs()).at(-1)!.payload).toMatchObject({
        name: "razorpay_payment.auto_refunded",
        data: { id: "pay_1", cart_id: "cart_1", reason },
      })
    })

    it("should keep an order placed while its duplicate payment goes back", async () => {
      const { id } = await recorded()
      await service.conclude({ id, status: "placed", next_check_at: null })
      await service.requestRefund({
        id,
        razorpay_order_id: "order_1",
        razorpay_payment_ids: ["pay_2"],
        reason: "duplicate_payment",
      })
      await service.concludeRefund({
        id,
        razorpay_payment_id: "pay_2",
        reason: "duplicate_payment",
      })

      expect(await service.findOrder("order_1")).toMatchObject({ status: "placed" })
    })

    it("should queue only what is due and of the keys' mode, and move it on", async () => {
      const past = new Date(Date.now() - 60_000)
      const due = await recorded()
      const other = await recorded({ razorpay_order_id: "order_2", key_id: "rzp_live_module" })
      const later = await recorded({ razorpay_order_id: "order_3" })
      await service.updateRazorpayOrders([
        { id: due.id, next_check_at: past },
        { id: other.id, next_check_at: past },
      ])

      expect(await service.enqueueDueOrders(10)).toBe(1)
      expect(await service.enqueueDueOrders(10)).toBe(0)
      expect((await jobs()).map(({ key }) => key)).toEqual(["razorpay-settle:order_1"])
      expect(later.next_check_at!.getTime()).toBeGreaterThan(Date.now())
    })

    it("should go on with the orders of a key that was rotated since", async () => {
      const { id } = await recorded({ key_id: "rzp_test_before" })
      await service.updateRazorpayOrders({ id, next_check_at: new Date(Date.now() - 60_000) })

      expect(await service.enqueueDueOrders(10)).toBe(1)
    })

    it("should count failed completions", async () => {
      const { id } = await recorded()

      expect(await service.recordFailedCompletion(id, "locked")).toBe(1)
      expect(await service.recordFailedCompletion(id, "locked")).toBe(2)
      expect(await service.findOrder("order_1")).toMatchObject({ last_error: "locked" })
    })
  },
})
