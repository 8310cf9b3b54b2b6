import { StatusBadge, Text } from "@medusajs/ui"
import { label, when } from "./format"
import type { Dispatch } from "./types"

type Shown = { text: string; color: "grey" | "orange" | "blue" | "green" | "red" }

/** The furthest that is known of a sending: what the far side reported, else what we did. */
const shown = ({ status, message_status: reported }: Dispatch): Shown => {
  switch (reported) {
    case "read":
    case "played":
      return { text: "Read", color: "green" }
    case "delivered":
      return { text: "Delivered", color: "green" }
    case "failed":
      return { text: "Not delivered", color: "red" }
  }
  switch (status) {
    case "sent":
      return { text: "Sent", color: "blue" }
    case "failed":
      return { text: "Failed", color: "red" }
    case "skipped":
      return { text: "Not needed", color: "grey" }
    default:
      return { text: status === "in_flight" ? "Being sent" : "Queued", color: "orange" }
  }
}

/** How often and how far a purchase order was sent, newest first. */
export const DispatchList = ({ dispatches }: { dispatches: Dispatch[] }) => (
  <ol className="divide-y">
    {[...dispatches]
      .sort((a, b) => b.round - a.round)
      .map((dispatch) => {
        const { text, color } = shown(dispatch)
        return (
          <li key={dispatch.id} className="flex flex-col gap-1 px-6 py-3">
            <div className="flex items-center justify-between gap-3">
              <Text size="small" weight="plus">
                {`${dispatch.round}. ${label(dispatch.channel)}`}
              </Text>
              <StatusBadge color={color}>{text}</StatusBadge>
            </div>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {[
                dispatch.finished_at && when(dispatch.finished_at),
                dispatch.attempts > 1 && `${dispatch.attempts} tries`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            {dispatch.last_error && (
              <Text size="small" className="text-ui-fg-error">
                {dispatch.last_error}
              </Text>
            )}
          </li>
        )
      })}
  </ol>
)
