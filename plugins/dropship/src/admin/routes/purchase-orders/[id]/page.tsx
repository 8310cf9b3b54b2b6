import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router-dom"
import { AttentionBadges } from "../../../lib/attention-badges"
import { DispatchList } from "../../../lib/dispatch-list"
import { label, when } from "../../../lib/format"
import { PurchaseOrderActions } from "../../../lib/purchase-order-actions"
import { adminFetch } from "../../../lib/sdk"
import { Fact, ListState } from "../../../lib/state"
import { PurchaseOrderStatusBadge } from "../../../lib/status"
import { Timeline } from "../../../lib/timeline"
import type { PurchaseOrderDetail } from "../../../lib/types"
import { LinesTable } from "./lines-table"

const Facts = ({ order }: { order: PurchaseOrderDetail }) => {
  const { ship_to: to, parcel } = order
  return (
    <Container className="divide-y p-0">
      <Fact name="Supplier">
        {order.supplier ? (
          <Link className="text-ui-fg-interactive" to={`/suppliers/${order.supplier.id}`}>
            {order.supplier.name}
          </Link>
        ) : (
          "–"
        )}
      </Fact>
      <Fact name="Order">
        <Link className="text-ui-fg-interactive" to={`/orders/${order.order_id}`}>
          {order.order_number}
        </Link>
      </Fact>
      <Fact name="Payment">{order.payment_method === "cod" ? "Cash on delivery" : "Prepaid"}</Fact>
      <Fact name="Ship to">
        {[to.name, to.address_1, to.address_2, `${to.city} ${to.postal_code}`, to.province]
          .filter(Boolean)
          .join(", ")}
      </Fact>
      <Fact name="Told by">{label(order.channel)}</Fact>
      <Fact name="Answer by">{when(order.answer_by)}</Fact>
      <Fact name="Hand over by">{when(order.dispatch_by)}</Fact>
      {order.note && <Fact name="Note for the supplier">{order.note}</Fact>}
      {order.supplier_reference && (
        <Fact name="Supplier’s reference">{order.supplier_reference}</Fact>
      )}
      {parcel && (
        <Fact name="Parcel">
          {`${parcel.weight_g} g, ${parcel.length_cm} × ${parcel.breadth_cm} × ${parcel.height_cm} cm`}
        </Fact>
      )}
      {order.refusal_reason && <Fact name="Reason">{order.refusal_reason}</Fact>}
    </Container>
  )
}

const Detail = ({ order }: { order: PurchaseOrderDetail }) => (
  <div className="flex flex-col gap-3">
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{order.number}</Heading>
          <PurchaseOrderStatusBadge status={order.status} />
          <AttentionBadges order={order} />
          {order.revision > 1 && (
            <Text size="small" className="text-ui-fg-subtle">
              Revision {order.revision}
            </Text>
          )}
        </div>
        <PurchaseOrderActions order={order} />
      </div>
      <LinesTable lines={order.lines} />
    </Container>
    <div className="grid gap-3 xl:grid-cols-2">
      <Facts order={order} />
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Sent to the supplier
        </Heading>
        {order.dispatches.length ? (
          <DispatchList dispatches={order.dispatches} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle px-6 py-4">
            Not sent yet.
          </Text>
        )}
      </Container>
    </div>
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Timeline
      </Heading>
      <Timeline entries={order.timeline} />
    </Container>
  </div>
)

const PurchaseOrderPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: ["purchase-orders", id],
    queryFn: () =>
      adminFetch<{ purchase_order: PurchaseOrderDetail }>(`/admin/purchase-orders/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  return <Detail order={data.purchase_order} />
}

export default PurchaseOrderPage
