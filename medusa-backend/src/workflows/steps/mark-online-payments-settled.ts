import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { isPayOnline } from "../../cash-orders/online-payments"

/** Writes down which online payments were dealt with; the sweep looks for those that were not. */
export const markOnlinePaymentsSettledStep = createStep(
  "mark-online-payments-settled",
  async ({ order_id, settles }: { order_id: string; settles: string[] }, { container }) => {
    const { order } = await loadCashOrder(container, order_id)
    const payments = container.resolve(Modules.PAYMENT)
    for (const collection of order.payment_collections.filter(isPayOnline)) {
      const known = Array.isArray(collection.metadata?.settled) ? collection.metadata.settled : []
      const settled = (collection.payments ?? [])
        .map(({ id }) => id)
        .filter((id) => settles.includes(id) || known.includes(id))
      if (settled.length > known.length) {
        await payments.updatePaymentCollections(collection.id, {
          metadata: { ...collection.metadata, settled },
        })
      }
    }
    return new StepResponse(null)
  }
)
