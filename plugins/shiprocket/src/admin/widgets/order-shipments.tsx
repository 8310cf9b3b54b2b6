import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { sdk } from "../lib/sdk"
import { DirectionBadge, rupees, ShipmentStatusBadge } from "../lib/shipment"
import type { AdminShipment } from "../lib/shipment"
import { ShipmentActions } from "../lib/shipment-actions"
import { ShipmentDocuments, ShipmentProblems, ShipmentTimeline } from "../lib/shipment-parts"

const FIELDS =
  "+events.id,+events.kind,+events.label,+events.status,+events.place,+events.occurred_at"

/** An order has a parcel per supplier, and few returns. */
const AT_MOST = 50

const History = ({ shipment }: { shipment: AdminShipment }) => {
  const [isWhole, setWhole] = useState(false)
  const events = shipment.events ?? []
  const steps = events.filter(
    ({ kind, status }) => kind === "note" || (kind === "status" && status)
  )
  return (
    <>
      <ShipmentTimeline events={isWhole ? events : steps} />
      {events.length > steps.length && (
        <Button
          size="small"
          variant="transparent"
          className="self-start"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? "Only the steps" : `All ${events.length} entries`}
        </Button>
      )}
    </>
  )
}

const Parcel = ({ shipment }: { shipment: AdminShipment }) => (
  <section className="flex flex-col gap-3 px-6 py-4" aria-label={`Parcel ${shipment.reference}`}>
    <div className="flex items-center justify-between gap-3">
      <span className="flex items-center gap-2">
        <Link
          className="text-ui-fg-interactive txt-small-plus"
          to={`/shipments?parcel=${shipment.id}`}
        >
          {shipment.reference}
        </Link>
        <DirectionBadge direction={shipment.direction} />
      </span>
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
    <ShipmentProblems shipment={shipment} />
    <div className="flex flex-wrap gap-2">
      <ShipmentDocuments shipment={shipment} />
      <ShipmentActions shipment={shipment} />
    </div>
    <History shipment={shipment} />
  </section>
)

const OrderShipmentsWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["shipments", "order", order.id],
    queryFn: () =>
      sdk.client.fetch<{ shipments: AdminShipment[] }>("/admin/shipments", {
        query: { order_id: order.id, fields: FIELDS, limit: AT_MOST, order: "created_at" },
      }),
    refetchInterval: 15_000,
  })
  const shipments = data?.shipments ?? []
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Parcels</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Times are IST.
        </Text>
      </div>
      {isLoading && (
        <div className="px-6 py-4" aria-label="Loading">
          <Skeleton className="h-16 w-full" />
        </div>
      )}
      {error && (
        <Text role="alert" className="px-6 py-4">
          The parcels could not be loaded: {error.message}
        </Text>
      )}
      {!isLoading && !error && !shipments.length && (
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
