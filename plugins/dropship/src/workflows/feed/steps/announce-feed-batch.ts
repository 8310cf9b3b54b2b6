import { InventoryEvents, Modules, PricingEvents } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Replaces the events of a batch, of which there are several a row, by one for all its stock levels and one
 * for all its prices; each would otherwise have every listener do its work again. Both have the shape in
 * which the modules announce several at a time. It must be the last step.
 */
export const announceFeedBatchStep = createStep(
  "announce-feed-batch",
  async (
    { level_ids, price_ids }: { level_ids: string[]; price_ids: string[] },
    { container, context }
  ) => {
    const events = container.resolve(Modules.EVENT_BUS)
    if (context.eventGroupId) {
      await events.clearGroupedEvents(context.eventGroupId)
    }
    const changed = [
      { name: InventoryEvents.INVENTORY_LEVEL_UPDATED as string, ids: level_ids },
      { name: PricingEvents.PRICE_UPDATED as string, ids: price_ids },
    ].filter(({ ids }) => ids.length)
    if (changed.length) {
      await events.emit(changed.map(({ name, ids }) => ({ name, data: { id: ids } })))
    }
    return new StepResponse(undefined)
  }
)
