import { fromPaise } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RazorpayError } from "../../client"
import { isHeld, isRefunded } from "../../lib/payments"
import { decideSettlement, mayStillBePaid } from "../../lib/settlement"
import type { Settlement } from "../../lib/settlement"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import { modeOfKey } from "../../options"
import type { RazorpayOrderDTO } from "../../modules/razorpay/types"
import type { RazorpayApiPayment } from "../../types/wire"
import { findSessionOwner } from "./find-session-owner"
import { findBookedPayment, gatherSettlementFacts } from "./gather-settlement-facts"
import { lookAtRefunds } from "./look-at-refunds"

export type RazorpayOrderView = {
  /** Id of the stored order (`rzpo_…`). */
  id: string
  razorpay_order_id: string
  cart_id: string | null
  payment_session_id: string | null
  medusa_payment_id: string | null
  /** What Medusa holds of it: ₹ with fractions of a paisa, and paise at Razorpay. */
  medusa_left: { rupees: string; paise: number } | null
  /** Medusa's order. */
  order_id: string | null
  order_cancelled: boolean
  /** Whether the paying attempt is captured at Razorpay. */
  captured: boolean
  /** Attempts that hold money, for a refund when the cart cannot be completed. */
  held_payment_ids: string[]
  may_still_be_paid: boolean
  age_minutes: number
  settlement: Settlement
}

/** What Razorpay answers, or null for an id that this account does not have. */
const nullIfUnknown = <T>(call: Promise<T>): Promise<T | null> =>
  call.catch((error: unknown) => {
    if (error instanceof RazorpayError && (error.status === 400 || error.status === 404)) {
      return null
    }
    throw error
  })

/** An order whose note was lost on the way is ours when its own session says so. */
const adoptOrder = async (
  container: MedusaContainer,
  razorpayOrderId: string
): Promise<RazorpayOrderDTO | null> => {
  const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  const apiOrder = await nullIfUnknown(razorpay.client.retrieveOrder(razorpayOrderId))
  const sessionId = apiOrder && !Array.isArray(apiOrder.notes) ? apiOrder.notes?.session_id : null
  if (!apiOrder || !sessionId) {
    return null
  }
  const [session] = await container.resolve(Modules.PAYMENT).listPaymentSessions({ id: sessionId })
  if ((session?.data as { id?: string } | undefined)?.id !== razorpayOrderId) {
    return null
  }
  await razorpay.recordOrder({
    razorpay_order_id: razorpayOrderId,
    key_id: razorpay.options.keyId,
    payment_session_id: sessionId,
    ...(await findSessionOwner(container, sessionId)),
    amount: fromPaise(apiOrder.amount),
    currency_code: apiOrder.currency.toLowerCase(),
    opened_at: new Date(apiOrder.created_at * 1000),
  })
  return razorpay.findOrder(razorpayOrderId)
}

/** Money for an order that this shop never made is noted for the reconciliation. */
const noteStrays = async (
  razorpay: RazorpayModuleService,
  razorpayOrderId: string
): Promise<void> => {
  const payments = await nullIfUnknown(razorpay.client.listOrderPayments(razorpayOrderId))
  const paid = (payments ?? []).filter((payment) => isHeld(payment) || isRefunded(payment))
  await razorpay.recordStrays(razorpay.options.keyId, paid)
}

/**
 * Every attempt on an order. One made with another key is the shop's all the same, as keys are rotated; null
 * when that key was another account's, which nobody can ask any more.
 */
const listAttempts = async (
  { client, options }: RazorpayModuleService,
  order: RazorpayOrderDTO
): Promise<RazorpayApiPayment[] | null> => {
  const attempts = client.listOrderPayments(order.razorpay_order_id)
  return order.key_id === options.keyId ? attempts : nullIfUnknown(attempts)
}

/**
 * Asks Razorpay for every attempt on an order, stores them, and decides what to do.
 * @returns null for an order that this shop never made, or made with keys of another account
 */
export const lookAtRazorpayOrderStep = createStep(
  "look-at-razorpay-order",
  async (input: { razorpay_order_id: string }, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const order =
      (await razorpay.findOrder(input.razorpay_order_id)) ??
      (await adoptOrder(container, input.razorpay_order_id))
    if (!order) {
      await noteStrays(razorpay, input.razorpay_order_id)
      return new StepResponse<RazorpayOrderView | null>(null)
    }
    if (modeOfKey(order.key_id) !== razorpay.mode) {
      return new StepResponse<RazorpayOrderView | null>(null)
    }
    const payments = await listAttempts(razorpay, order)
    if (!payments) {
      await razorpay.conclude({ id: order.id, status: order.status, next_check_at: null })
      return new StepResponse<RazorpayOrderView | null>(null)
    }
    await razorpay.recordPayments(order.id, payments)
    const before = await findBookedPayment(container, order)
    const refunds = await lookAtRefunds(razorpay, payments, before)
    // Read after Razorpay's list, so that what Medusa refunds meanwhile is not taken for somebody else's.
    const booked = refunds.length ? await findBookedPayment(container, order) : before
    const { facts, medusa_payment, ...ids } = await gatherSettlementFacts(
      container,
      order,
      payments,
      booked,
      refunds
    )
    const held = payments.filter(
      (payment) => payment.status === "captured" && payment.amount_refunded < payment.amount
    )
    return new StepResponse<RazorpayOrderView | null>({
      id: order.id,
      razorpay_order_id: order.razorpay_order_id,
      ...ids,
      medusa_payment_id: medusa_payment?.id ?? null,
      medusa_left: medusa_payment && {
        rupees: medusa_payment.left,
        paise: medusa_payment.left_paise,
      },
      order_cancelled: facts.order_cancelled,
      captured: held.length > 0,
      held_payment_ids: held.map((payment) => payment.id),
      may_still_be_paid: mayStillBePaid(payments, facts.age_minutes),
      age_minutes: facts.age_minutes,
      settlement: decideSettlement(facts),
    })
  }
)
