import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { AttentionBadges } from "../lib/attention-badges"
import { money } from "../lib/format"
import { isLive, lineMargin, orderCost, orderMargin } from "../lib/margin"
import { Margin } from "../lib/money-cell"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import { PurchaseOrderStatusBadge } from "../lib/status"
import type { Line, Page, PurchaseOrder, UnfulfillableLine } from "../lib/types"
import { UnfulfillableLines } from "../lib/unfulfillable-lines"

const ItemLine = ({ line }: { line: Line }) => (
  <div className={isLive(line) ? undefined : "text-ui-fg-muted"}>
    <Text size="small">
      {`${line.quantity} × ${[line.title, line.variant_title].filter(Boolean).join(", ")} · cost ${money(line.cost_price)} · `}
      {isLive(line) ? (
        <Margin amount={lineMargin(line)} />
      ) : (
        <Badge size="2xsmall">{line.moved_at ? "Moved on" : "Refused"}</Badge>
      )}
    </Text>
    <Text size="xsmall" className="text-ui-fg-subtle">
      {line.reason}
    </Text>
  </div>
)

const OrderRow = ({ order }: { order: PurchaseOrder }) => (
  <div className="flex flex-col gap-2 px-6 py-4">
    <div className="flex flex-wrap items-center justify-between gap-3">
      <Text size="small" weight="plus">
        <Link className="text-ui-fg-interactive" to={`/purchase-orders/${order.id}`}>
          {order.number}
        </Link>{" "}
        · {order.supplier?.name ?? "–"}
      </Text>
      <span className="flex items-center gap-1">
        <PurchaseOrderStatusBadge status={order.status} />
        <AttentionBadges order={order} />
      </span>
    </div>
    {order.lines.map((line) => (
      <ItemLine key={line.id} line={line} />
    ))}
    {order.lines.some(isLive) && (
      <Text size="small" className="text-ui-fg-subtle">
        Cost {money(orderCost(order.lines))} · margin <Margin amount={orderMargin(order.lines)} />
      </Text>
    )}
    {order.refusal_reason && (
      <Text size="small" className="text-ui-fg-error">
        {order.refusal_reason}
      </Text>
    )}
  </div>
)

const OrderPurchaseOrders = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["purchase-orders", "order", order.id],
    queryFn: () =>
      adminFetch<Page<"purchase_orders", PurchaseOrder>>(
        `/admin/purchase-orders?order_id=${order.id}&order=created_at&limit=50`
      ),
  })
  const flagged = useQuery({
    queryKey: ["unfulfillable-lines", "order", order.id],
    queryFn: () =>
      adminFetch<Page<"unfulfillable_lines", UnfulfillableLine>>(
        `/admin/unfulfillable-lines?order_id=${order.id}&order=created_at&limit=50`
      ),
  })
  const orders = data?.purchase_orders ?? []
  const lines = flagged.data?.unfulfillable_lines ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Purchase orders
      </Heading>
      <ListState
        isLoading={isLoading}
        error={error ?? flagged.error}
        isEmpty={orders.length === 0 && lines.length === 0}
        empty="Not routed to suppliers yet."
      />
      {orders.map((one) => (
        <OrderRow key={one.id} order={one} />
      ))}
      {lines.length > 0 && (
        <div>
          <Text size="small" weight="plus" className="px-6 pt-4">
            Items nobody can supply
          </Text>
          <UnfulfillableLines lines={lines} />
        </div>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default OrderPurchaseOrders
