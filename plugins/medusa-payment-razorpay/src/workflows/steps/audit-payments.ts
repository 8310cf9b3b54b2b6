import { enqueueWorkflows, fromPaise } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isHeld } from "../../lib/payments"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { RazorpayApiPayment } from "../../types/wire"

export type AuditRazorpayPaymentsInput = {
  /** How far back, in days. */
  days: number
  /** Payments younger than this many minutes are still being settled. */
  settled_after_minutes: number
}

const MS_PER_DAY = 24 * 60 * 60 * 1000
const MS_PER_MINUTE = 60 * 1000

type Checked = { strays: RazorpayApiPayment[]; changed_orders: string[] }

/** Sorts a page of the account's payments: not this shop's, or not as the shop remembers them. */
const checkPage = async (
  razorpay: RazorpayModuleService,
  payments: RazorpayApiPayment[]
): Promise<Checked> => {
  if (!payments.length) {
    return { strays: [], changed_orders: [] }
  }
  const orderIds = payments.flatMap(({ order_id }) => (order_id ? [order_id] : []))
  const [orders, stored] = await Promise.all([
    razorpay.listRazorpayOrders(
      { razorpay_order_id: orderIds },
      { select: ["razorpay_order_id"], take: orderIds.length }
    ),
    razorpay.listRazorpayPayments(
      { razorpay_payment_id: payments.map(({ id }) => id) },
      {
        select: ["razorpay_payment_id", "status", "amount_refunded"],
        take: payments.length,
      }
    ),
  ])
  const known = new Set(orders.map(({ razorpay_order_id }) => razorpay_order_id))
  const rows = new Map(stored.map((row) => [row.razorpay_payment_id, row]))
  const isKnown = ({ order_id }: RazorpayApiPayment) => !!order_id && known.has(order_id)
  const isChanged = (payment: RazorpayApiPayment) => {
    const row = rows.get(payment.id)
    return (
      row?.status !== payment.status ||
      !MathBN.eq(row.amount_refunded, fromPaise(payment.amount_refunded))
    )
  }
  return {
    strays: payments.filter((payment) => !isKnown(payment) && isHeld(payment)),
    changed_orders: payments
      .filter((payment) => isKnown(payment) && isChanged(payment))
      .map(({ order_id }) => order_id!),
  }
}

const settleChanged = (container: MedusaContainer, orderIds: string[]): Promise<void> =>
  enqueueWorkflows(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    [...new Set(orderIds)].map((razorpay_order_id) => ({
      workflowId: "settle-razorpay-order",
      input: { razorpay_order_id },
      key: `razorpay-settle:${razorpay_order_id}`,
    }))
  )

/**
 * Goes through the account's payments of the last days: money for orders this shop never made is noted,
 * and an order whose payment is not as the shop remembers it is settled again.
 */
export const auditPaymentsStep = createStep(
  "audit-payments",
  async (input: AuditRazorpayPaymentsInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const now = Date.now()
    const to = Math.floor((now - input.settled_after_minutes * MS_PER_MINUTE) / 1000)
    const from = Math.floor((now - input.days * MS_PER_DAY) / 1000)
    const result = { looked_at: 0, strays: 0, settled_again: 0 }
    for (let last = false; !last;) {
      const page = await razorpay.client.listPayments({ from, to, skip: result.looked_at })
      const { strays, changed_orders } = await checkPage(razorpay, page.payments)
      await razorpay.recordStrays(razorpay.options.keyId, strays)
      await settleChanged(container, changed_orders)
      result.looked_at += page.payments.length
      result.strays += strays.length
      result.settled_again += new Set(changed_orders).size
      last = page.last
    }
    return new StepResponse(result)
  }
)
