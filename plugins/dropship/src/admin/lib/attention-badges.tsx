import { Badge } from "@medusajs/ui"
import { ATTENTION_LABELS, attentionOf } from "./attention"
import type { PurchaseOrder } from "./types"

/** Why a purchase order waits for the merchant. */
export const AttentionBadges = ({ order }: { order: PurchaseOrder }) => (
  <>
    {attentionOf(order, Date.now()).map((kind) => (
      <Badge
        key={kind}
        size="2xsmall"
        color={kind === "late_answer" || kind === "late_dispatch" ? "red" : "orange"}
      >
        {ATTENTION_LABELS[kind]}
      </Badge>
    ))}
  </>
)
