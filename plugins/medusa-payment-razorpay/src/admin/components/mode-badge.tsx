import { Badge } from "@medusajs/ui"
import type { Mode } from "../lib/razorpay"

/** Whether the keys move real money. */
export const ModeBadge = ({ mode }: { mode: Mode }) => (
  <Badge size="2xsmall" color={mode === "test" ? "orange" : "green"}>
    {mode === "test" ? "Test mode" : "Live"}
  </Badge>
)
