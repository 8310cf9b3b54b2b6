import { Badge, Text } from "@medusajs/ui"
import { money } from "../../lib/format"
import type { Margin } from "../../lib/listing"

/** What is left of the selling price; a loss is flagged in red. */
export const MarginCell = ({ margin }: { margin: Margin | null }) => {
  if (!margin) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        No price
      </Text>
    )
  }
  const text = `${money(Number(margin.amount))}${margin.percent === null ? "" : ` · ${margin.percent} %`}`
  return margin.negative ? (
    <Badge color="red" size="2xsmall">{`Loss ${text}`}</Badge>
  ) : (
    <Text size="small">{text}</Text>
  )
}
