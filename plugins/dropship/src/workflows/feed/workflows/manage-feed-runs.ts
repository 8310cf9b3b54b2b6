import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { StartRunInput } from "../../../types/supplier-feed"
import { applyFeedRunStep, cancelFeedRunStep, startFeedRunStep } from "../steps/feed-records"
import { expireFeedsStep, startDueFeedRunsStep } from "../steps/sweep-feeds"

/**
 * Starts a run of a feed: durable, one at a time.
 *
 * @example
 * const { result: run } = await startFeedRunWorkflow(container).run({
 *   input: { feed_id, upload_id, dry_run: true, trigger: "manual" },
 * })
 */
export const startFeedRunWorkflow = createWorkflow(
  "start-feed-run",
  (input: StartRunInput) => new WorkflowResponse(startFeedRunStep(input))
)

/** Lets a dry run do what it showed. */
export const applyFeedRunWorkflow = createWorkflow(
  "apply-feed-run",
  (input: { id: string }) => new WorkflowResponse(applyFeedRunStep(input))
)

/** Stops a run after the batch at hand. */
export const cancelFeedRunWorkflow = createWorkflow(
  "cancel-feed-run",
  (input: { id: string }) => new WorkflowResponse(cancelFeedRunStep(input))
)

/** Stops selling from feeds that are older than their limit. */
export const expireStaleFeedsWorkflow = createWorkflow(
  "expire-stale-feeds",
  () => new WorkflowResponse(expireFeedsStep())
)

/** Starts the runs of URL feeds whose time has come. */
export const startDueFeedRunsWorkflow = createWorkflow(
  "start-due-feed-runs",
  () => new WorkflowResponse(startDueFeedRunsStep())
)
