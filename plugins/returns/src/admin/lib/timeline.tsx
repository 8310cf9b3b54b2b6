import { Text } from "@medusajs/ui"
import { label, when } from "./format"
import { STATUSES } from "./types"
import type { Status, TimelineEntry } from "./types"

const ACTORS = { shopper: "Shopper", admin: "Shop", system: "System" } as const

const TITLES: Record<string, string> = {
  ignored: "News of a parcel that should not move",
  payout_due: "Money to transfer",
  payout_paid: "Money transferred",
  payout_failed: "Transfer failed",
  payout_details_given: "Other payment details given",
  destination_shown: "Payment details were looked at",
}

/** Entries of one moment in the order in which a return goes through its states. */
const newestFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  b.created_at.localeCompare(a.created_at) ||
  STATUSES.indexOf(b.type as Status) - STATUSES.indexOf(a.type as Status)

type Props = {
  entries: TimelineEntry[]
  /** What to call steps that are not those of a return. */
  titles?: Record<string, string>
}

/** Who did what, newest first. */
export const Timeline = ({ entries, titles = TITLES }: Props) => (
  <ol className="flex flex-col gap-4 px-6 py-4">
    {[...entries].sort(newestFirst).map((entry) => (
      <li key={entry.id} className="border-ui-border-base border-l-2 pl-4">
        <Text size="small" weight="plus">
          {titles[entry.type] ?? label(entry.type)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {when(entry.created_at)} · {ACTORS[entry.actor_type]}
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
