import { Badge } from "@medusajs/ui"
import { label } from "./format"
import type { Condition, Status } from "./types"

const STATUS_COLORS: Record<Status, "grey" | "blue" | "orange" | "green" | "red" | "purple"> = {
  requested: "orange",
  approved: "blue",
  pickup_scheduled: "blue",
  picked_up: "blue",
  arrived: "purple",
  received: "purple",
  completed: "green",
  rejected: "red",
  cancelled: "grey",
}

const CONDITIONS: Record<Condition, { text: string; color: "green" | "orange" | "red" }> = {
  good: { text: "Good", color: "green" },
  damaged: { text: "Damaged", color: "orange" },
  wrong: { text: "Another thing", color: "red" },
}

export const StatusBadge = ({ status }: { status: Status }) => (
  <Badge size="2xsmall" color={STATUS_COLORS[status]}>
    {label(status)}
  </Badge>
)

export const ConditionBadge = ({ condition }: { condition: Condition }) => (
  <Badge size="2xsmall" color={CONDITIONS[condition].color}>
    {CONDITIONS[condition].text}
  </Badge>
)

export const CONDITION_OPTIONS = Object.entries(CONDITIONS).map(([value, { text }]) => ({
  value: value as Condition,
  text,
}))
