import { StatusBadge } from "@medusajs/ui"
import { label } from "./format"
import type { Status } from "./types"

const COLORS = {
  draft: "grey",
  sent: "orange",
  accepted: "blue",
  ready: "blue",
  picked_up: "purple",
  delivered: "green",
  rejected: "red",
  expired: "red",
  cancelled: "grey",
} as const satisfies Record<Status, string>

export const PurchaseOrderStatusBadge = ({ status }: { status: Status }) => (
  <StatusBadge color={COLORS[status]}>{label(status)}</StatusBadge>
)
