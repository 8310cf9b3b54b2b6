import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { codModule } from "../../cash-orders/cod-module"
import { cancellationOf } from "../../cash-orders/cancellation"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import type { CodConfirmationEvent } from "../release-cod-order"

/** Reads, under the order's lock, whether an order that was not confirmed is to be cancelled. */
export const decideCodCancellationStep = createStep(
  "decide-cod-cancellation",
  async ({ id, order_id }: CodConfirmationEvent, { container }) => {
    const [{ order }, confirmation] = await Promise.all([
      loadCashOrder(container, order_id),
      codModule(container).readConfirmation(id),
    ])
    return new StepResponse(cancellationOf(order, confirmation))
  }
)
