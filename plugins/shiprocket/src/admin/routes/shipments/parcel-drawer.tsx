import { Drawer, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import { DirectionBadge, inIndia, rupees, ShipmentStatusBadge } from "../../lib/shipment"
import type { Place, ShipmentCharges, ShipmentDetail } from "../../lib/shipment"
import { ShipmentActions } from "../../lib/shipment-actions"
import { ShipmentDocuments, ShipmentProblems, ShipmentTimeline } from "../../lib/shipment-parts"
import { ParcelCharges } from "./parcel-charges"

type Answer = { shipment: ShipmentDetail; charges: ShipmentCharges }

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-2">
    <Heading level="h3">{title}</Heading>
    {children}
  </section>
)

const AddressLines = ({ place }: { place: Place }) => (
  <Text size="small">
    {place.name}, {place.phone}
    <br />
    {[place.address_1, place.address_2].filter(Boolean).join(", ")}
    <br />
    {place.city}, {place.province} {place.postal_code}
  </Text>
)

const facts = (shipment: ShipmentDetail): string =>
  [
    shipment.courier_name ?? "No courier yet",
    shipment.awb ? `AWB ${shipment.awb}` : null,
    shipment.previous_awb ? `before AWB ${shipment.previous_awb}` : null,
    shipment.pickup_scheduled_at ? `pickup ${inIndia(shipment.pickup_scheduled_at)}` : null,
    shipment.payment_method === "cod" ? `collects ${rupees(shipment.cod_amount)}` : "prepaid",
  ]
    .filter(Boolean)
    .join(" · ")

const Parcel = ({ shipment, charges }: Answer) => (
  <>
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <ShipmentStatusBadge status={shipment.status} />
        <DirectionBadge direction={shipment.direction} />
        <Link className="text-ui-fg-interactive" to={`/orders/${shipment.order_id}`}>
          Order {shipment.order_number}
        </Link>
        <Link
          className="text-ui-fg-interactive"
          to={`/shipments?supplier_id=${shipment.supplier_id}`}
        >
          All of this supplier
        </Link>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {facts(shipment)}
      </Text>
      <ShipmentProblems shipment={shipment} />
      <div className="flex flex-wrap gap-2">
        <ShipmentDocuments shipment={shipment} />
        <ShipmentActions shipment={shipment} />
      </div>
    </div>
    <Section title="Timeline (IST)">
      <ShipmentTimeline events={shipment.events ?? []} />
    </Section>
    <Section title="Contents">
      <Text size="small">
        {shipment.items.map(({ name, units }) => `${units} × ${name}`).join(", ")}
      </Text>
      {shipment.return_reason && (
        <Text size="small" className="text-ui-fg-subtle">
          Sent back: {shipment.return_reason}
        </Text>
      )}
    </Section>
    <Section title={shipment.direction === "return" ? "Fetched from the shopper" : "Pickup"}>
      <AddressLines place={shipment.pickup} />
    </Section>
    <Section title={shipment.direction === "return" ? "Goes to the supplier" : "Delivery"}>
      <AddressLines place={shipment.ship_to} />
    </Section>
    <Section title="Charges">
      <ParcelCharges shipment={shipment} charges={charges} />
    </Section>
  </>
)

/** One parcel with everything known of it. */
export const ParcelDrawer = ({ id, onClose }: { id: string | null; onClose: () => void }) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["shipments", "one", id],
    enabled: !!id,
    queryFn: () => sdk.client.fetch<Answer>(`/admin/shipments/${id}`),
    refetchInterval: 10_000,
  })
  return (
    <Drawer open={!!id} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{data ? `Parcel ${data.shipment.reference}` : "Parcel"}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {isLoading && <Skeleton className="h-40 w-full" />}
          {error && <Text role="alert">{error.message}</Text>}
          {data && <Parcel {...data} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
