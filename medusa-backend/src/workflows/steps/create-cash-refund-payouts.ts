import { orderNumber } from "@bodycon/kit"
import { createRefundPayoutWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { owedRefunds } from "../../payouts/owed-refunds"
import type { KnownPayout, RefundedOrder } from "../../payouts/owed-refunds"

const ORDER_FIELDS = [
  "id",
  "display_id",
  "created_at",
  "email",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payments.refunds.note",
  "payment_collections.payments.refunds.created_by",
]

type FoundOrder = RefundedOrder & {
  id: string
  display_id: number
  created_at: Date
  email: string | null
}

/**
 * Opens a payout for each refund of an order's cash that has none. Each is opened once whatever happens, so
 * there is nothing to undo.
 * @throws MedusaError NOT_FOUND
 */
export const createCashRefundPayoutsStep = createStep(
  "create-cash-refund-payouts",
  async ({ order_id }: { order_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: orders } = await query.graph(
      { entity: "order", fields: ORDER_FIELDS, filters: { id: order_id } },
      { throwIfKeyNotFound: true }
    )
    const { data: payouts } = await query.graph({
      entity: "return_payout",
      fields: ["refund_id", "return_request_id", "return_number"],
      filters: { order_id },
    })
    const order = orders[0] as unknown as FoundOrder
    const owed = owedRefunds(order, payouts as unknown as KnownPayout[])
    for (const refund of owed) {
      await createRefundPayoutWorkflow(container).run({
        input: {
          order_id,
          order_number: orderNumber(order.display_id, order.created_at),
          email: order.email,
          refund_id: refund.id,
          amount: refund.amount,
          reason: refund.note,
        },
      })
    }
    return new StepResponse({ refund_ids: owed.map(({ id }) => id) })
  }
)
