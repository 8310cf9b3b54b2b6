import { multiplyMoney } from "@bodycon/kit"
import { ChangeActionType, MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RefundableOrder } from "../../dispatch/line-refund"

type Input = {
  order: RefundableOrder
  item_id: string
  remaining: number
  order_change_id: string
  version: number
}

/**
 * Lets the discount of an item shrink with its pieces: Medusa keeps the whole discount on what is left,
 * and working promotions out anew could take a discount away that the shopper did nothing to lose.
 */
export const scaleAdjustmentsStep = createStep(
  "scale-adjustments",
  async ({ order, item_id, remaining, order_change_id, version }: Input, { container }) => {
    const item = order.items.find((one) => one.id === item_id)!
    if (!item.adjustments?.length || remaining === 0) {
      return new StepResponse(null)
    }
    const share = MathBN.div(remaining, item.quantity)
    await container.resolve(Modules.ORDER).addOrderAction({
      order_id: order.id,
      order_change_id,
      version,
      action: ChangeActionType.ITEM_ADJUSTMENTS_REPLACE,
      details: {
        reference_id: item_id,
        adjustments: item.adjustments.map((adjustment) => ({
          ...adjustment,
          amount: multiplyMoney(adjustment.amount, share),
        })),
      },
    })
    return new StepResponse(null)
  }
)
