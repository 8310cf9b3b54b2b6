import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Drops events of the workflow that wait for its end: those of the given names, or all. It must be the last
 * step.
 *
 * A batch raises an event per stock level besides the one that names all of them, and each would have every
 * listener do the whole batch's work once more. What a draft product consists of concerns nobody until it is
 * published, which raises its own event.
 */
export const dropFeedEventsStep = createStep(
  "drop-feed-events",
  async ({ eventNames }: { eventNames?: string[] }, { container, context }) => {
    if (context.eventGroupId) {
      await container
        .resolve(Modules.EVENT_BUS)
        .clearGroupedEvents(context.eventGroupId, eventNames ? { eventNames } : undefined)
    }
    return new StepResponse(undefined)
  }
)
