import { PURCHASE_ORDER_MODULE } from "@bodycon/medusa-plugin-dropship/modules/purchase-order"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCashOrder } from "../../cash-orders/load-cash-order"

type Input = { order_id: string; cash: string | null; keep: string }

type PurchaseOrders = {
  updatePurchaseOrders(rows: { id: string; payment_method: "prepaid" }[]): Promise<unknown>
}

/**
 * Cancels the cash payment. From that write on the order counts as prepaid, for whoever makes its parcels
 * under the same lock; the payment's data says which one took its place, so that a run after a crash goes
 * on with the same.
 */
const cancelCash = async (
  container: MedusaContainer,
  { order_id, cash, keep }: Input
): Promise<void> => {
  const payments = container.resolve(Modules.PAYMENT)
  const { order } = await loadCashOrder(container, order_id)
  const collection = order.payment_collections.find((one) =>
    one.payments?.some((payment) => payment.id === cash || payment.data?.replaced_by === keep)
  )
  const payment = collection?.payments?.find(({ id }) => id === cash)
  if (payment) {
    await payments.updatePayment({
      id: payment.id,
      data: { ...payment.data, replaced_by: keep },
    } as never)
    await payments.cancelPayment(payment.id)
  }
  if (collection && collection.status !== PaymentCollectionStatus.CANCELED) {
    await payments.updatePaymentCollections(collection.id, {
      status: PaymentCollectionStatus.CANCELED,
    })
  }
}

/**
 * Lets an online payment take the place of the cash: nothing is to be collected any more for purchase orders
 * that wait for a parcel. A called-off parcel that is booked anew asks the order itself. Safe to repeat.
 */
export const replaceCashPaymentStep = createStep(
  "replace-cash-payment",
  async (input: Input, { container }) => {
    await cancelCash(container, input)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "purchase_order",
      fields: ["id"],
      filters: { order_id: input.order_id, payment_method: "cod" },
    })
    if (data.length) {
      await container
        .resolve<PurchaseOrders>(PURCHASE_ORDER_MODULE)
        .updatePurchaseOrders(data.map(({ id }) => ({ id, payment_method: "prepaid" })))
    }
    return new StepResponse(null)
  }
)
