import { Text } from "@medusajs/ui"
import { label, when } from "./format"
import type { TimelineEntry } from "./types"

const ACTORS = { supplier: "Supplier", admin: "Shop", system: "System" } as const

const TITLES: Record<string, string> = {
  resend: "Asked to send again",
  held: "Held for the shop to send",
  released: "Released for sending",
  revised: "Changed",
  returned: "Goods came back",
  dispatch_failed: "Could not be delivered to the supplier",
  answer_due: "Reminded: the answer is due",
  dispatch_overdue: "Not handed over in time",
}

const title = (entry: TimelineEntry): string =>
  entry.type === "ignored"
    ? `Came too late: ${label(entry.to_status ?? "")}`
    : (TITLES[entry.type] ?? label(entry.type))

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
          <Text size="small" className="text-ui-fg-subtle whitespace-pre-line">
            {entry.note}
          </Text>
        )}
      </li>
    ))}
  </ol>
)
