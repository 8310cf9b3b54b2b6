import { Text } from "@medusajs/ui"
import { money } from "../../lib/format"

/** ₹; an amount that the supplier owes the shop stands out. */
export const MoneyText = ({ amount, strong = false }: { amount: number; strong?: boolean }) => (
  <Text
    as="span"
    size="small"
    weight={strong ? "plus" : "regular"}
    className={`tabular-nums whitespace-nowrap ${amount < 0 ? "text-ui-fg-error" : ""}`}
  >
    {money(amount)}
  </Text>
)
