import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Drops the events of the workflow that wait for its end: what a draft product consists of concerns nobody
 * until it is published, which raises its own event. It must be the last step.
 */
export const dropFeedEventsStep = createStep(
  "drop-feed-events",
  async (_: void, { container, context }) => {
    if (context.eventGroupId) {
      await container.resolve(Modules.EVENT_BUS).clearGroupedEvents(context.eventGroupId)
    }
    return new StepResponse(undefined)
  }
)
