import { enqueueWorkflow, fromPaise, publishEvent } from "@bodycon/kit"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { RazorpayClient } from "../../client"
import { nextCheckAt } from "../../lib/settlement"
import { modeOfKey, parseRazorpayOptions } from "../../options"
import type { RazorpayOptions } from "../../options"
import type { RazorpayApiPayment } from "../../types/wire"
import RazorpayOrder from "./models/razorpay-order"
import RazorpayPayment from "./models/razorpay-payment"
import type { ConcludeOrder, RazorpayOrderDTO, RecordRazorpayOrder, RequestRefund } from "./types"

const SETTLE_AFTER_RETURN_MS = 15_000

const INSERT_ORDER = `
  insert into razorpay_order (id, razorpay_order_id, key_id, payment_session_id,
    payment_collection_id, cart_id, amount, raw_amount, currency_code, opened_at, next_check_at)
  values (?, ?, ?, ?, ?, ?, ?::numeric, ?::jsonb, ?, ?, ?)
  on conflict (razorpay_order_id) where deleted_at is null do nothing`

const UPSERT_PAYMENT = `
  insert into razorpay_payment (id, razorpay_payment_id, status, method, amount, raw_amount,
    amount_refunded, raw_amount_refunded, error_code, error_description, attempted_at, order_id)
  values (?, ?, ?, ?, ?::numeric, ?::jsonb, ?::numeric, ?::jsonb, ?, ?, ?, ?)
  on conflict (razorpay_payment_id) where deleted_at is null do update set
    status = excluded.status, method = excluded.method,
    amount_refunded = excluded.amount_refunded, raw_amount_refunded = excluded.raw_amount_refunded,
    error_code = excluded.error_code, error_description = excluded.error_description,
    updated_at = now()`

const rawAmount = (amount: string): string => JSON.stringify({ value: amount, precision: 20 })

/**
 * What the shop knows of its Razorpay orders: which session and cart each belongs to, the attempts to
 * pay it, and whether its money became an order or a refund. Also holds the API client.
 */
class RazorpayModuleService extends MedusaService({ RazorpayOrder, RazorpayPayment }) {
  readonly options: RazorpayOptions
  readonly client: RazorpayClient

  constructor(dependencies: Record<string, unknown>, options?: Record<string, unknown>) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.options = parseRazorpayOptions(options)
    this.client = new RazorpayClient(this.options)
  }

  /** Whether the keys move real money. */
  get mode(): "test" | "live" {
    return modeOfKey(this.options.keyId)
  }

  /** The stored order, or null when this shop never made it. */
  async findOrder(razorpayOrderId: string): Promise<RazorpayOrderDTO | null> {
    const [order] = await this.listRazorpayOrders({ razorpay_order_id: razorpayOrderId })
    return order ?? null
  }

  /** Stores an order once, however often it is told. */
  @InjectTransactionManager()
  async recordOrder(
    input: RecordRazorpayOrder,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const ageMinutes = (Date.now() - input.opened_at.getTime()) / 60_000
    await context.transactionManager!.execute(INSERT_ORDER, [
      `rzpo_${input.razorpay_order_id.replace(/^order_/, "")}`,
      input.razorpay_order_id,
      input.key_id,
      input.payment_session_id,
      input.payment_collection_id,
      input.cart_id,
      input.amount,
      rawAmount(input.amount),
      input.currency_code,
      input.opened_at,
      nextCheckAt(ageMinutes, new Date()),
    ])
  }

  /** Stores how each attempt stands, as the API described it. */
  @InjectTransactionManager()
  async recordPayments(
    orderId: string,
    payments: RazorpayApiPayment[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    for (const payment of payments) {
      const amount = fromPaise(payment.amount)
      const refunded = fromPaise(payment.amount_refunded)
      await context.transactionManager!.execute(UPSERT_PAYMENT, [
        `rzpp_${payment.id.replace(/^pay_/, "")}`,
        payment.id,
        payment.status,
        payment.method ?? null,
        amount,
        rawAmount(amount),
        refunded,
        rawAmount(refunded),
        payment.error_code || null,
        payment.error_description || null,
        new Date(payment.created_at * 1000),
        orderId,
      ])
    }
  }

  /**
   * Stores that the browser proved a payment, and queues settling the order: whether or not the
   * browser gets as far as completing the cart, somebody does.
   */
  @InjectTransactionManager()
  async recordVerification(
    input: { razorpay_order_id: string; razorpay_payment_id: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const [order] = await this.listRazorpayOrders(
      { razorpay_order_id: input.razorpay_order_id },
      {},
      context
    )
    if (!order) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "the payment is not known")
    }
    if (order.verified_payment_id === input.razorpay_payment_id) {
      return
    }
    await this.updateRazorpayOrders(
      {
        id: order.id,
        verified_payment_id: input.razorpay_payment_id,
        signature_verified_at: new Date(),
      },
      context
    )
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "settle-razorpay-order",
      input: { razorpay_order_id: input.razorpay_order_id },
      key: `razorpay-settle-after-return:${input.razorpay_order_id}`,
      runAt: new Date(Date.now() + SETTLE_AFTER_RETURN_MS),
    })
  }

  /** Counts a completion that failed. @returns how many failed so far */
  async recordFailedCompletion(id: string, error: string): Promise<number> {
    const order = await this.retrieveRazorpayOrder(id)
    const failed = order.failed_completions + 1
    await this.updateRazorpayOrders({
      id,
      failed_completions: failed,
      last_error: error.slice(0, 500),
    })
    return failed
  }

  /** Decides that payments go back in full and queues it, in one transaction. */
  @InjectTransactionManager()
  async requestRefund(
    input: RequestRefund,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    // A duplicate goes back while the order stays placed.
    const status =
      input.reason === "duplicate_payment" ? ("placed" as const) : ("refund_pending" as const)
    await this.updateRazorpayOrders(
      { id: input.id, status, reason: input.reason, next_check_at: nextCheckAt(0, new Date()) },
      context
    )
    for (const paymentId of input.razorpay_payment_ids) {
      await enqueueWorkflow(context.transactionManager, {
        workflowId: "refund-unplaced-razorpay-payment",
        input: {
          razorpay_order_id: input.razorpay_order_id,
          razorpay_payment_id: paymentId,
          reason: input.reason,
        },
        key: `razorpay-auto-refund:${paymentId}`,
      })
    }
  }

  /** Stores that a payment went back in full and tells the world, in one transaction. */
  @InjectTransactionManager()
  async concludeRefund(
    input: { id: string; razorpay_payment_id: string; reason: RequestRefund["reason"] },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const order = await this.retrieveRazorpayOrder(input.id, {}, context)
    if (order.status === "refund_pending") {
      await this.updateRazorpayOrders({ id: input.id, status: "refunded" }, context)
    }
    await publishEvent(context.transactionManager, {
      name: "razorpay_payment.auto_refunded",
      data: {
        id: input.razorpay_payment_id,
        razorpay_order_id: order.razorpay_order_id,
        cart_id: order.cart_id,
        reason: input.reason,
      },
      key: `razorpay_payment.auto_refunded:${input.razorpay_payment_id}`,
    })
  }

  /** Stores what a look at an order came to. */
  async conclude(input: ConcludeOrder): Promise<void> {
    await this.updateRazorpayOrders(input)
  }

  /**
   * Queues a look at every order that is due, a batch at a time, and moves its next look on.
   * @returns how many were queued
   */
  @InjectTransactionManager()
  async enqueueDueOrders(
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<number> {
    const now = new Date()
    const due = await this.listRazorpayOrders(
      { key_id: this.options.keyId, next_check_at: { $lte: now } },
      { take: limit, order: { next_check_at: "ASC" } },
      context
    )
    for (const order of due) {
      const ageMinutes = (now.getTime() - order.opened_at.getTime()) / 60_000
      await enqueueWorkflow(context.transactionManager, {
        workflowId: "settle-razorpay-order",
        input: { razorpay_order_id: order.razorpay_order_id },
        key: `razorpay-settle:${order.razorpay_order_id}`,
      })
      await this.updateRazorpayOrders(
        { id: order.id, next_check_at: nextCheckAt(ageMinutes, now) },
        context
      )
    }
    return due.length
  }
}

export default RazorpayModuleService
