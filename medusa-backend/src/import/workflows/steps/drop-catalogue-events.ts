import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Drops the module events of the workflow that are waiting for its end. A batch raises some twenty
 * a product, and each price and stock event would write the product's search document once more;
 * the batch has written the documents already. It must be the last step.
 */
export const dropCatalogueEventsStep = createStep(
  "drop-catalogue-events",
  async (_: void, { container, context }) => {
    if (context.eventGroupId) {
      await container.resolve(Modules.EVENT_BUS).clearGroupedEvents(context.eventGroupId)
    }
    return new StepResponse(undefined)
  }
)
