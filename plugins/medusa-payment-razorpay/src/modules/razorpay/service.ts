import { enqueueWorkflow, enqueueWorkflows, publishEvent } from "@bodycon/kit"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { RazorpayClient } from "../../client"
import { nextCheckAt } from "../../lib/settlement"
import { keyPrefixOf, modeOfKey, parseRazorpayOptions } from "../../options"
import type { RazorpayOptions } from "../../options"
import RazorpayBooks, { rawAmount } from "./books"
import { INSERT_ORDER } from "./sql"
import type { ConcludeOrder, RazorpayOrderDTO, RecordRazorpayOrder, RequestRefund } from "./types"

const SETTLE_AFTER_RETURN_MS = 15_000

/**
 * What the shop knows of its Razorpay orders: which session and cart each belongs to, the attempts to
 * pay it, and whether its money became an order or a refund. Also holds the API client.
 */
class RazorpayModuleService extends RazorpayBooks {
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

  /** How the keys of this account's mode begin, also those that were rotated since. */
  get keyPrefix(): string {
    return keyPrefixOf(this.options.keyId)
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
      generateEntityId(undefined, "rzpo"),
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

  /**
   * Stores that a payment went back in full and tells the world, in one transaction. An order that still
   * holds another payment stays one whose refunds are under way.
   */
  @InjectTransactionManager()
  async concludeRefund(
    input: {
      id: string
      razorpay_payment_id: string
      reason: RequestRefund["reason"]
      still_held?: boolean
    },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const order = await this.retrieveRazorpayOrder(input.id, {}, context)
    if (order.status === "refund_pending" && !input.still_held) {
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
      { key_id: { $like: `${this.keyPrefix}%` }, next_check_at: { $lte: now } },
      { take: limit, order: { next_check_at: "ASC" } },
      context
    )
    await enqueueWorkflows(
      context.transactionManager,
      due.map(({ razorpay_order_id }) => ({
        workflowId: "settle-razorpay-order",
        input: { razorpay_order_id },
        key: `razorpay-settle:${razorpay_order_id}`,
      }))
    )
    await this.updateRazorpayOrders(
      due.map(({ id, opened_at }) => ({
        id,
        next_check_at: nextCheckAt((now.getTime() - opened_at.getTime()) / 60_000, now),
      })),
      context
    )
    return due.length
  }
}

export default RazorpayModuleService
