import { Text } from "@medusajs/ui"
import { money } from "./format"

/** A margin; a loss is red and says so. */
export const Margin = ({ amount }: { amount: number }) =>
  amount < 0 ? (
    <Text as="span" size="small" className="text-ui-fg-error" title="Sold below cost">
      {money(amount)} (loss)
    </Text>
  ) : (
    <Text as="span" size="small">
      {money(amount)}
    </Text>
  )
