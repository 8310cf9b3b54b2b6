import { Text } from "@medusajs/ui"
import { KINDS, money } from "../../lib/razorpay"
import type { EntryKind, ReconciliationAnswer } from "../../lib/razorpay"

const Figure = ({ name, value, note }: { name: string; value: number; note?: string }) => (
  <div className="flex min-w-32 flex-col">
    <Text size="xsmall" className="text-ui-fg-subtle">
      {name}
    </Text>
    <Text weight="plus">{value}</Text>
    {note && (
      <Text size="xsmall" className="text-ui-fg-muted">
        {note}
      </Text>
    )}
  </div>
)

/** How many entries of each kind there are, and the webhook deliveries that changed nothing. */
export const Figures = ({ totals }: { totals: ReconciliationAnswer["totals"] }) => (
  <div className="divide-y">
    <div className="flex flex-wrap gap-6 px-6 py-4">
      {(Object.keys(KINDS) as EntryKind[]).map((kind) => (
        <Figure
          key={kind}
          name={KINDS[kind]}
          value={totals[kind].count}
          note={totals[kind].count ? money(totals[kind].amount) : undefined}
        />
      ))}
    </div>
    <div className="flex flex-wrap gap-6 px-6 py-4">
      <Figure name="Forged webhooks refused" value={totals.webhooks.forged} />
      <Figure name="Truncated webhooks refused" value={totals.webhooks.truncated} />
      <Figure name="Unreadable webhooks refused" value={totals.webhooks.malformed} />
      <Figure name="Oversized webhooks refused" value={totals.webhooks.oversized} />
      <Figure name="Repeated webhooks ignored" value={totals.webhooks.replayed} />
    </div>
  </div>
)
