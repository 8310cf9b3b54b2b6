import { StatusBadge } from "@medusajs/ui"
import { label } from "../../lib/format"
import type { Settlement, SettlementStatus } from "../../lib/ledger"

const COLORS = {
  draft: "orange",
  paid: "green",
  void: "grey",
} as const satisfies Record<SettlementStatus, string>

/** Whether a settlement waits for something to be taken off instead of for a payment. */
export const isCarriedOver = ({ status, total }: Pick<Settlement, "status" | "total">): boolean =>
  status === "draft" && total < 0

export const SettlementBadge = ({ settlement }: { settlement: Settlement }) => (
  <StatusBadge color={COLORS[settlement.status]}>
    {isCarriedOver(settlement) ? "Carried over" : label(settlement.status)}
  </StatusBadge>
)
