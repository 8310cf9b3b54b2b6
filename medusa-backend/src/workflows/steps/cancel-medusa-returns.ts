import { MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnFacts } from "../../returns/load-return"

/** Cancels Medusa's returns of a request, each in one transaction; what was received stays. */
export const cancelMedusaReturnsStep = createStep(
  "cancel-medusa-returns",
  async ({ returns }: ReturnFacts, { container }) => {
    const orders = container.resolve(Modules.ORDER)
    const open = returns.filter((one) =>
      one.items.every((item) => MathBN.lte(item.received_quantity, 0))
    )
    for (const { id } of open) {
      await orders.cancelReturn({ return_id: id, internal_note: "called off by request" } as never)
    }
    return new StepResponse(open.map(({ id }) => id))
  }
)
