import { Badge, Table, Text } from "@medusajs/ui"
import { money, when } from "../../../lib/format"
import { isLive, lineMargin, orderCost, orderMargin, pieces } from "../../../lib/margin"
import { Margin } from "../../../lib/money-cell"
import type { Line } from "../../../lib/types"

/** What became of a line that is not the supplier's any more. */
const Fate = ({ line }: { line: Line }) => (
  <span className="flex flex-wrap items-center gap-1">
    {line.refused_at && (
      <Badge size="2xsmall" color="red">
        Refused {when(line.refused_at)}
      </Badge>
    )}
    {line.moved_at && <Badge size="2xsmall">Moved on {when(line.moved_at)}</Badge>}
    {line.refusal_reason && (
      <Text as="span" size="xsmall" className="text-ui-fg-muted">
        {line.refusal_reason}
      </Text>
    )}
  </span>
)

/** The items with cost, margin and why this supplier was chosen. */
export const LinesTable = ({ lines }: { lines: Line[] }) => (
  <div className="overflow-x-auto">
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Item</Table.HeaderCell>
          <Table.HeaderCell>Supplier SKU</Table.HeaderCell>
          <Table.HeaderCell>Pieces</Table.HeaderCell>
          <Table.HeaderCell>Cost</Table.HeaderCell>
          <Table.HeaderCell>Sold at</Table.HeaderCell>
          <Table.HeaderCell>Margin</Table.HeaderCell>
          <Table.HeaderCell>Chosen because</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {lines.map((line) => (
          <Table.Row key={line.id} className={isLive(line) ? undefined : "text-ui-fg-muted"}>
            <Table.Cell className="py-2">
              {[line.title, line.variant_title].filter(Boolean).join(", ")}
              <Fate line={line} />
            </Table.Cell>
            <Table.Cell>{line.supplier_sku}</Table.Cell>
            <Table.Cell>{line.quantity}</Table.Cell>
            <Table.Cell>{money(line.cost_price)}</Table.Cell>
            <Table.Cell>{money(line.unit_price)}</Table.Cell>
            <Table.Cell>{isLive(line) ? <Margin amount={lineMargin(line)} /> : "–"}</Table.Cell>
            <Table.Cell className="max-w-xs whitespace-normal py-2">
              {line.reason.replace(/^chosen because /, "")}
            </Table.Cell>
          </Table.Row>
        ))}
        <Table.Row>
          <Table.Cell>
            <Text size="small" weight="plus">
              Total
            </Text>
          </Table.Cell>
          <Table.Cell />
          <Table.Cell>{pieces(lines)}</Table.Cell>
          <Table.Cell>{money(orderCost(lines))}</Table.Cell>
          <Table.Cell />
          <Table.Cell>
            <Margin amount={orderMargin(lines)} />
          </Table.Cell>
          <Table.Cell />
        </Table.Row>
      </Table.Body>
    </Table>
  </div>
)
