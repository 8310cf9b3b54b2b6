import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { workOnFeedRun } from "../lib/work-on-run"

/** Reads the feed and does what follows from it, batch by batch, from where an earlier try stopped. */
export const workOnFeedRunStep = createStep(
  "work-on-feed-run",
  async ({ id }: { id: string }, { container }) => {
    await workOnFeedRun(container, id)
    return new StepResponse(undefined)
  }
)
