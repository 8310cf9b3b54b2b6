import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { isUnderWay } from "../lib/feed"
import type { FeedRun } from "../lib/feed"
import { label, when } from "../lib/format"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import { RunStatusBadge } from "./feed-badges"
import { FeedRows } from "./feed-rows"

const POLL_MS = 1_000

const PHASES = {
  waiting: "Waiting for a worker",
  reading: "Reading and comparing the file",
  applying: "Writing",
  done: "Done",
} as const satisfies Record<FeedRun["phase"], string>

const Progress = ({ run }: { run: FeedRun }) => {
  const share = run.total ? Math.round((run.done / run.total) * 100) : 0
  return (
    <div className="flex flex-col gap-2 px-6 py-4" aria-live="polite">
      <Text size="small">
        {run.cancel_requested_at ? "Stopping after the batch at hand" : PHASES[run.phase]}
        {run.phase === "applying" &&
          `: ${run.done.toLocaleString("en-IN")} of ${run.total.toLocaleString("en-IN")} rows`}
      </Text>
      <div
        role="progressbar"
        aria-label="Rows done"
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="bg-ui-bg-component h-2 w-full overflow-hidden rounded-full"
      >
        <div className="bg-ui-fg-interactive h-full" style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}

const Summary = ({ run }: { run: FeedRun }) => {
  const unmapped = run.unmapped_categories ?? []
  return (
    <div className="flex flex-col gap-1 px-6 py-4">
      {run.not_modified && <Text size="small">The source said that nothing is new.</Text>}
      {run.kind === "expiry" && (
        <Text size="small">The feed was older than its limit: its stock was set to 0.</Text>
      )}
      {run.counts && run.kind === "file" && !run.not_modified && (
        <Text size="small">
          {run.counts.rows.toLocaleString("en-IN")} rows of {run.file_name ?? "the file"}
          {run.counts.products > 0 &&
            `, ${run.counts.products.toLocaleString("en-IN")} new products as drafts`}
        </Text>
      )}
      {run.error && (
        <Text size="small" className="text-ui-fg-error">
          {isUnderWay(run) ? `Will be tried again: ${run.error}` : run.error}
        </Text>
      )}
      {unmapped.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          Without a category of the shop:{" "}
          {unmapped.map(({ text, count }) => `${text} (${count})`).join(", ")}
        </Text>
      )}
    </div>
  )
}

/** One run: its progress while it works, then what it did or would do. */
export const FeedRunPanel = ({ feedId, runId }: { feedId: string; runId: string }) => {
  const client = useQueryClient()
  const path = `/admin/feeds/${feedId}/runs/${runId}`
  const { data, isLoading, error } = useQuery({
    queryKey: ["feeds", "run", runId],
    queryFn: () => adminFetch<{ run: FeedRun }>(path),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.run) ? POLL_MS : false),
  })
  const { mutate, isPending } = useMutation({
    mutationFn: (action: "apply" | "cancel") =>
      adminFetch(`${path}/${action}`, { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["feeds"] }),
    onError: (failure) => toast.error("Feed", { description: failure.message }),
  })
  const run = data?.run
  if (!run) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  const canCancel = (isUnderWay(run) && !run.cancel_requested_at) || run.status === "ready"
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex items-center gap-3">
          <Heading level="h2">{run.dry_run ? "Dry run" : "Run"}</Heading>
          <RunStatusBadge run={run} />
          <Text size="small" className="text-ui-fg-subtle">
            {when(run.created_at)}, {label(run.trigger).toLowerCase()}
          </Text>
        </div>
        <div className="flex gap-2">
          {canCancel && (
            <Button
              size="small"
              variant="secondary"
              disabled={isPending}
              onClick={() => mutate("cancel")}
            >
              {run.status === "ready" ? "Discard" : "Cancel"}
            </Button>
          )}
          {run.status === "ready" && (
            <Button
              size="small"
              isLoading={isPending}
              disabled={!run.total}
              onClick={() => mutate("apply")}
            >
              {run.total
                ? `Apply ${run.total.toLocaleString("en-IN")} changes`
                : "Nothing to change"}
            </Button>
          )}
        </div>
      </div>
      {isUnderWay(run) && <Progress run={run} />}
      <Summary run={run} />
      {run.counts && <FeedRows run={run} />}
    </Container>
  )
}
