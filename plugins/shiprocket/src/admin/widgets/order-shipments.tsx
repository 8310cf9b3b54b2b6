import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { inIndia, rupees, ShipmentStatusBadge, words } from "../lib/shipment"
import type { AdminShipment } from "../lib/shipment"
import { useShipmentActions } from "../lib/use-shipment-actions"

const FIELDS =
  "+events.id,+events.kind,+events.label,+events.status,+events.place,+events.occurred_at"

const Parcel = ({ shipment }: { shipment: AdminShipment }) => {
  const actions = useShipmentActions()
  const history = (shipment.events ?? [])
    .filter((event) => event.kind === "status")
    .sort((a, b) => b.occurred_at.localeCompare(a.occurred_at))
  return (
    <div className="flex flex-col gap-3 px-6 py-4">
      <div className="flex items-center justify-between gap-3">
        <Text size="small" weight="plus">
          {shipment.reference}
        </Text>
        <ShipmentStatusBadge status={shipment.status} />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {[
          shipment.courier_name ?? "No courier yet",
          shipment.awb ? `AWB ${shipment.awb}` : null,
          shipment.payment_method === "cod" ? `collects ${rupees(shipment.cod_amount)}` : "prepaid",
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {shipment.failure && (
        <Text size="small" className="text-ui-fg-error">
          {shipment.failure.message} {shipment.failure.next_action}
        </Text>
      )}
      {shipment.pickup_error && (
        <Text size="small" className="text-ui-fg-error">
          Pickup: {shipment.pickup_error}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        {shipment.label_url && (
          <Button size="small" variant="secondary" asChild>
            <a href={shipment.label_url} target="_blank" rel="noreferrer">
              Label
            </a>
          </Button>
        )}
        {shipment.tracking_url && (
          <Button size="small" variant="secondary" asChild>
            <a href={shipment.tracking_url} target="_blank" rel="noreferrer">
              Courier’s page
            </a>
          </Button>
        )}
        {(shipment.failure || shipment.pickup_state === "failed") && (
          <Button
            size="small"
            isLoading={actions.isPending}
            onClick={() => actions.mutate({ id: shipment.id, action: "retry" })}
          >
            Try again
          </Button>
        )}
      </div>
      {history.length > 0 && (
        <ol className="border-ui-border-base ml-1 flex flex-col gap-2 border-l pl-4">
          {history.map((event) => (
            <li key={event.id} className="flex flex-wrap justify-between gap-x-3">
              <Text size="small">
                {words(event.status ?? event.label)}
                {event.place ? `, ${event.place}` : ""}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {inIndia(event.occurred_at)}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

const OrderShipmentsWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, isError } = useQuery({
    queryKey: ["shipments", "order", order.id],
    queryFn: () =>
      sdk.client.fetch<{ shipments: AdminShipment[] }>("/admin/shipments", {
        query: { order_id: order.id, fields: FIELDS, limit: 50 },
      }),
    refetchInterval: 15_000,
  })
  const shipments = data?.shipments ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Parcels
      </Heading>
      {isLoading && (
        <div className="px-6 py-4">
          <Skeleton className="h-16 w-full" />
        </div>
      )}
      {isError && <Text className="px-6 py-4">The parcels could not be loaded.</Text>}
      {!isLoading && !isError && !shipments.length && (
        <Text className="text-ui-fg-subtle px-6 py-6">
          No parcel yet. One is booked when a supplier accepts.
        </Text>
      )}
      {shipments.map((shipment) => (
        <Parcel key={shipment.id} shipment={shipment} />
      ))}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default OrderShipmentsWidget
