import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isGivenBack } from "../../dispatch/given-back"
import { paymentsOf } from "../../dispatch/is-payable"
import { isCashOnDelivery } from "../../dispatch/purchase-order-request"
import type { RoutableOrder } from "../../dispatch/types"
import { isNothingLeft } from "../../dispatch/undelivered"
import type { OrderedGoods, SentParcel } from "../../dispatch/undelivered"

type CapturedPayment = { captures?: { amount: BigNumberInput }[] | null }

export type UndeliveredFacts = {
  order: Pick<RoutableOrder, "id" | "status" | "payment_collections">
  purchaseOrders: OrderedGoods[]
  parcels: SentParcel[]
}

/**
 * What becomes of an order when a parcel of it did not arrive. To be paid at the door and nothing left to
 * deliver: it is over. Otherwise its pieces are flagged, for their money to be given back or, at the door,
 * not to be collected.
 */
export const decideUndeliveredStep = createStep(
  "decide-undelivered",
  async ({ order, purchaseOrders, parcels }: UndeliveredFacts) => {
    const is_cod = isCashOnDelivery(order)
    // What was paid online too late went back: the order was still to be paid at the door.
    const isPaid = paymentsOf(order)
      .filter((payment) => !isGivenBack(payment))
      .some((payment) =>
        ((payment as CapturedPayment).captures ?? []).some((capture) =>
          MathBN.gt(capture.amount, 0)
        )
      )
    const isOpen = order.status !== "canceled"
    const is_over = is_cod && !isPaid && isNothingLeft(purchaseOrders, parcels)
    return new StepResponse({ is_cod, cancel: isOpen && is_over, flag: isOpen && !is_over })
  }
)
