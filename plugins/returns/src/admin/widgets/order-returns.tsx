import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { reasonLabel } from "../../rules/reasons"
import { StatusBadge } from "../lib/badges"
import { refundWords } from "../lib/refund-words"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import type { Page, ReturnRequest } from "../lib/types"

const RequestRow = ({ request }: { request: ReturnRequest }) => (
  <div className="flex flex-col gap-1 px-6 py-4">
    <div className="flex flex-wrap items-center justify-between gap-3">
      <Link className="text-ui-fg-interactive txt-small-plus" to={`/returns/${request.id}`}>
        {request.number}
      </Link>
      <StatusBadge status={request.status} />
    </div>
    {request.items.map((item) => (
      <Text key={item.id} size="small">
        {`${item.quantity} × ${[item.title, item.variant_title].filter(Boolean).join(", ")} · ${reasonLabel(item.reason_code)}`}
      </Text>
    ))}
    <Text size="small" className="text-ui-fg-subtle">
      {refundWords(request)}
    </Text>
  </div>
)

const OrderReturns = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["return-requests", "order", order.id],
    queryFn: () =>
      adminFetch<Page<"return_requests", ReturnRequest>>(
        `/admin/return-requests?order_id=${order.id}&limit=50`
      ),
  })
  const requests = data?.return_requests ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Returns asked for
      </Heading>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={requests.length === 0}
        empty="The shopper asked for none."
      />
      {requests.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default OrderReturns
