import { Text } from "@medusajs/ui"
import { label, when } from "./format"
import type { TimelineEntry } from "./types"

const ACTORS = { supplier: "Supplier", admin: "Shop", system: "System" } as const

const title = (entry: TimelineEntry): string =>
  entry.type === "ignored"
    ? `Came too late: ${label(entry.to_status ?? "")}`
    : entry.type === "resend"
      ? "Asked to send again"
      : label(entry.type)

/** Who did what, newest first. */
export const Timeline = ({ entries }: { entries: TimelineEntry[] }) => (
  <ol className="flex flex-col gap-4 px-6 py-4">
    {[...entries].reverse().map((entry) => (
      <li key={entry.id} className="border-ui-border-base border-l-2 pl-4">
        <Text size="small" weight="plus">
          {title(entry)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {when(entry.created_at)} · {ACTORS[entry.actor_type]}
          {entry.channel ? ` by ${entry.channel}` : ""}
        </Text>
        {entry.note && (
          <Text size="small" className="text-ui-fg-subtle">
            {entry.note}
          </Text>
        )}
      </li>
    ))}
  </ol>
)
