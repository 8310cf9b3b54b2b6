import { Text } from "@medusajs/ui"
import { inIndia } from "../lib/razorpay"
import type { WebhookEvent } from "../lib/razorpay"

/** What Razorpay reported, folded away until somebody asks. */
export const WebhookLog = ({ events }: { events: WebhookEvent[] }) => (
  <details className="px-6 py-3">
    <summary className="txt-small cursor-pointer">Webhook log ({events.length})</summary>
    {events.length ? (
      <ul className="mt-2 flex flex-col gap-2">
        {events.map((event) => (
          <li key={event.id} className="flex flex-col">
            <div className="flex items-center justify-between gap-2">
              <Text size="small">{event.event}</Text>
              <Text size="xsmall" className="text-ui-fg-muted">
                {inIndia(event.received_at)}
              </Text>
            </div>
            <Text size="xsmall" className="text-ui-fg-subtle break-all">
              {[event.razorpay_payment_id, event.outcome].filter(Boolean).join(" · ")}
            </Text>
          </li>
        ))}
      </ul>
    ) : (
      <Text size="small" className="text-ui-fg-subtle mt-2">
        Nothing has been reported yet.
      </Text>
    )}
  </details>
)
