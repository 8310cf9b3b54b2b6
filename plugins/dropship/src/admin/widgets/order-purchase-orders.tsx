import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { money } from "../lib/format"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import { PurchaseOrderStatusBadge } from "../lib/status"
import type { Page, PurchaseOrder } from "../lib/types"

const OrderPurchaseOrders = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["purchase-orders", "order", order.id],
    queryFn: () =>
      adminFetch<Page<"purchase_orders", PurchaseOrder>>(
        `/admin/purchase-orders?order_id=${order.id}&order=created_at&limit=50`
      ),
  })
  const orders = data?.purchase_orders ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Purchase orders
      </Heading>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={orders.length === 0}
        empty="Not routed to suppliers yet."
      />
      {orders.map((one) => (
        <div key={one.id} className="flex flex-col gap-2 px-6 py-4">
          <div className="flex items-center justify-between gap-3">
            <Text size="small" weight="plus">
              <Link className="text-ui-fg-interactive" to={`/purchase-orders/${one.id}`}>
                {one.number}
              </Link>{" "}
              · {one.supplier?.name ?? "–"} · {money(one.cost_total)}
            </Text>
            <PurchaseOrderStatusBadge status={one.status} />
          </div>
          {one.lines.map((line) => (
            <Text key={line.id} size="small" className="text-ui-fg-subtle">
              {line.quantity} × {[line.title, line.variant_title].filter(Boolean).join(", ")}:{" "}
              {line.reason}
            </Text>
          ))}
          {one.refusal_reason && (
            <Text size="small" className="text-ui-fg-error">
              {one.refusal_reason}
            </Text>
          )}
        </div>
      ))}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default OrderPurchaseOrders
