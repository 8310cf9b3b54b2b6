import { StatusBadge } from "@medusajs/ui"
import type { Confirmation } from "./types"

const STATES = {
  pending: { color: "orange", text: "Waiting" },
  confirmed: { color: "green", text: "Confirmed" },
  declined: { color: "red", text: "Called off" },
  expired: { color: "grey", text: "Not answered" },
} as const

export const ConfirmationBadge = ({ status }: Pick<Confirmation, "status">) => (
  <StatusBadge color={STATES[status].color}>{STATES[status].text}</StatusBadge>
)
