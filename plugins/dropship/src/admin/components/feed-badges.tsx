import { StatusBadge } from "@medusajs/ui"
import type { Feed, FeedRun, RowAction, RunStatus } from "../lib/feed"
import { label } from "../lib/format"

const STATES = { new: "grey", good: "green", failing: "orange", stale: "red" } as const

const RUNS = {
  queued: "grey",
  running: "blue",
  ready: "purple",
  completed: "green",
  failed: "red",
  cancelled: "grey",
  superseded: "grey",
} as const satisfies Record<RunStatus, string>

const ACTIONS = {
  create: "blue",
  change: "purple",
  unchanged: "grey",
  reject: "red",
  unknown: "orange",
  missing: "orange",
} as const satisfies Record<RowAction, string>

export const FeedStateBadge = ({ feed }: { feed: Pick<Feed, "state" | "active"> }) => (
  <StatusBadge color={feed.active || feed.state === "stale" ? STATES[feed.state] : "grey"}>
    {feed.active ? label(feed.state) : `Paused, ${feed.state}`}
  </StatusBadge>
)

export const RunStatusBadge = ({ run }: { run: Pick<FeedRun, "status"> }) => (
  <StatusBadge color={RUNS[run.status]}>{label(run.status)}</StatusBadge>
)

export const RowActionBadge = ({ action }: { action: RowAction }) => (
  <StatusBadge color={ACTIONS[action]}>{label(action)}</StatusBadge>
)
