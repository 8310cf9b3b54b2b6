import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderLockKey } from "../../dispatch/order-lock"
import { holdStock } from "../../stock/hold-stock"

/** Sees to it that all pieces of an order are kept for it; one they are gone for is queued to be cancelled. */
export const holdOrderStockStep = createStep(
  "hold-order-stock",
  async ({ id }: { id: string }, { container }) => {
    const isHeld = await container
      .resolve(Modules.LOCKING)
      .execute(orderLockKey(id), () => holdStock(container, id))
    if (!isHeld) {
      await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue({
        workflowId: "cancel-unstocked-order",
        input: { order_id: id },
        key: `cancel-unstocked-order:${id}`,
      })
    }
    return new StepResponse({ is_held: isHeld })
  }
)
