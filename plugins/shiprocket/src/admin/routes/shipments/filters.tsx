import { Input, Select } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { FAILURE_WORDS } from "../../lib/shipment-problems"

/** What each choice asks of the server. */
export const VIEWS: Record<string, { label: string; query: Record<string, unknown> }> = {
  all: { label: "Every status", query: {} },
  failed: { label: "Booking stopped", query: { status: "failed" } },
  pending: { label: "Being booked", query: { status: "pending" } },
  waiting: { label: "Waiting for pickup", query: { status: ["booked", "pickup_scheduled"] } },
  moving: {
    label: "On the way",
    query: { status: ["picked_up", "in_transit", "out_for_delivery"] },
  },
  undelivered: { label: "Not delivered", query: { status: "undelivered" } },
  back: {
    label: "Coming back",
    query: { status: ["rto_initiated", "rto_in_transit", "rto_delivered"] },
  },
  delivered: { label: "Delivered", query: { status: "delivered" } },
  lost: { label: "Lost", query: { status: "lost" } },
  cancelled: { label: "Cancelled", query: { status: "cancelled" } },
}

export const PROBLEMS: Record<string, { label: string; query: Record<string, unknown> }> = {
  all: { label: "With and without problems", query: {} },
  ...Object.fromEntries(
    Object.entries(FAILURE_WORDS).map(([failure_code, label]) => [
      failure_code,
      { label, query: { failure_code } },
    ])
  ),
  pickup: { label: "Pickup not scheduled", query: { pickup_state: "failed" } },
}

export const DIRECTIONS: Record<string, { label: string; query: Record<string, unknown> }> = {
  all: { label: "To and from shoppers", query: {} },
  forward: { label: "To shoppers", query: { direction: "forward" } },
  return: { label: "Returns", query: { direction: "return" } },
}

type ChoiceProps = {
  label: string
  value: string
  options: Record<string, { label: string }>
  onChange: (value: string) => void
}

export const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger className="w-52" aria-label={label}>
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      {Object.entries(options).map(([key, option]) => (
        <Select.Item key={key} value={key}>
          {option.label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)

const TYPING_MS = 300

/** Searches once the merchant has stopped typing. */
export const SearchField = ({ onSearch }: { onSearch: (text: string) => void }) => {
  const [text, setText] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, onSearch])
  return (
    <Input
      size="small"
      type="search"
      className="w-56"
      aria-label="Search"
      placeholder="AWB, order or parcel"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
