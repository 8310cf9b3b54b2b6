import { enqueueWorkflow, fromPaise } from "@bodycon/kit"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { contactHint } from "../../lib/contact-hint"
import { isRefunded } from "../../lib/payments"
import { originOf } from "../../lib/refunds"
import type { RazorpayApiPayment } from "../../types/wire"
import RazorpayEvent from "./models/razorpay-event"
import RazorpayOrder from "./models/razorpay-order"
import RazorpayPayment from "./models/razorpay-payment"
import RazorpayRefund from "./models/razorpay-refund"
import RazorpayStrayPayment from "./models/razorpay-stray-payment"
import { INSERT_EVENT, REPLACE_REFUND, UPSERT_PAYMENT, UPSERT_REFUND, UPSERT_STRAYS } from "./sql"
import type { Dismissal, RecordEvent, RecordRefund } from "./types"

/** A decimal column's exact form beside it. */
export const rawAmount = (amount: string): string =>
  JSON.stringify({ value: amount, precision: 20 })

const fromUnix = (seconds: number): Date => new Date(seconds * 1000)

/** What the account's books say, as the API and the webhooks told it, and what people decided about it. */
class RazorpayBooks extends MedusaService({
  RazorpayOrder,
  RazorpayPayment,
  RazorpayRefund,
  RazorpayEvent,
  RazorpayStrayPayment,
}) {
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
        generateEntityId(undefined, "rzpp"),
        payment.id,
        payment.status,
        payment.method ?? null,
        amount,
        rawAmount(amount),
        refunded,
        rawAmount(refunded),
        payment.error_code || null,
        payment.error_description || null,
        contactHint(payment),
        fromUnix(payment.created_at),
        orderId,
      ])
    }
  }

  /** Stores refunds of payments that are stored already, as the API described them. */
  @InjectTransactionManager()
  async recordRefunds(
    refunds: RecordRefund[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    for (const { refund, medusa_refund_id } of refunds) {
      const amount = fromPaise(refund.amount)
      await manager.execute(UPSERT_REFUND, [
        generateEntityId(undefined, "rzpr"),
        refund.id,
        amount,
        rawAmount(amount),
        refund.status,
        originOf(refund),
        medusa_refund_id,
        fromUnix(refund.created_at),
        refund.payment_id,
      ])
    }
    for (const { refund } of refunds) {
      const replaces = Array.isArray(refund.notes) ? null : (refund.notes?.replaces ?? null)
      await manager.execute(REPLACE_REFUND, [refund.id, replaces])
    }
  }

  /** Stores what a delivery was about, once, with the latest outcome. */
  @InjectTransactionManager()
  async recordEvent(
    event: RecordEvent,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await context.transactionManager!.execute(INSERT_EVENT, [
      generateEntityId(undefined, "rzpe"),
      event.webhook_event_id,
      event.event,
      event.razorpay_order_id,
      event.razorpay_payment_id,
      event.razorpay_refund_id,
      event.outcome,
      event.received_at,
    ])
  }

  /** Stores captured payments of orders that this shop never made, a page at once. */
  @InjectTransactionManager()
  async recordStrays(
    keyId: string,
    payments: RazorpayApiPayment[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const rows = payments.map((payment) => ({
      id: generateEntityId(undefined, "rzps"),
      razorpay_payment_id: payment.id,
      razorpay_order_id: payment.order_id ?? null,
      key_id: keyId,
      amount: fromPaise(payment.amount),
      amount_refunded: fromPaise(payment.amount_refunded),
      currency_code: payment.currency.toLowerCase(),
      method: payment.method ?? null,
      contact_hint: contactHint(payment),
      status: isRefunded(payment) ? "refunded" : "open",
      paid_at: fromUnix(payment.created_at).toISOString(),
    }))
    if (rows.length) {
      await context.transactionManager!.execute(UPSERT_STRAYS, [JSON.stringify(rows)])
    }
  }

  /**
   * Decides that a failed refund is sent again and queues it, in one transaction.
   * @throws MedusaError NOT_FOUND, or NOT_ALLOWED when it did not fail or was made up for
   */
  @InjectTransactionManager()
  async requestResend(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const refund = await this.retrieveRazorpayRefund(id, {}, context)
    if (refund.status !== "failed" || refund.replaced_by) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `refund ${refund.razorpay_refund_id} has not failed, or was sent again already`
      )
    }
    await this.updateRazorpayRefunds({ id, resend_requested_at: new Date() }, context)
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "resend-razorpay-refund",
      input: { id },
      key: `razorpay-resend:${id}`,
    })
  }

  /**
   * Queues another look at a stray payment, and its refund when that is wanted, in one transaction.
   * @throws MedusaError NOT_FOUND, or NOT_ALLOWED when it went back already
   */
  @InjectTransactionManager()
  async requestStray(
    input: { id: string; refund: boolean },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const stray = await this.retrieveRazorpayStrayPayment(input.id, {}, context)
    if (stray.status === "refunded" || stray.status === "settled") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `payment ${stray.razorpay_payment_id} is ${stray.status} already`
      )
    }
    if (input.refund) {
      await this.updateRazorpayStrayPayments({ id: input.id, status: "refunding" }, context)
    }
    await enqueueWorkflow(context.transactionManager, {
      workflowId: "settle-stray-razorpay-payment",
      input: { id: input.id },
      key: `razorpay-stray:${input.id}`,
    })
  }

  /** Takes a payment off the reconciliation until it changes. */
  async dismissPayment(id: string, { by, note }: Dismissal): Promise<void> {
    await this.updateRazorpayPayments({
      id,
      dismissed_at: new Date(),
      dismissed_by: by,
      dismissed_note: note,
    })
  }

  /** Takes a failed refund off the reconciliation. */
  async dismissRefund(id: string, { by, note }: Dismissal): Promise<void> {
    await this.updateRazorpayRefunds({
      id,
      dismissed_at: new Date(),
      dismissed_by: by,
      dismissed_note: note,
    })
  }

  /** Takes a stray payment off the reconciliation. */
  async dismissStray(id: string, { by, note }: Dismissal): Promise<void> {
    await this.updateRazorpayStrayPayments({
      id,
      status: "dismissed",
      dismissed_by: by,
      dismissed_note: note,
    })
  }
}

export default RazorpayBooks
