import { Badge } from "@medusajs/ui"
import { PAYOUT_WORDS } from "./payout-words"
import type { PayoutStatus } from "./types"

const COLORS: Record<PayoutStatus, "grey" | "blue" | "orange" | "green" | "red"> = {
  details_wanted: "grey",
  due: "orange",
  sending: "blue",
  sent: "blue",
  paid: "green",
  failed: "red",
}

export const PayoutBadge = ({ status }: { status: PayoutStatus }) => (
  <Badge size="2xsmall" color={COLORS[status]}>
    {PAYOUT_WORDS[status]}
  </Badge>
)
