import { Button, Drawer, Label, RadioGroup, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { sdk } from "./sdk"
import { rupees } from "./shipment"
import type { AdminShipment } from "./shipment"
import { useShipmentActions } from "./use-shipment-actions"

type Courier = {
  id: number
  name: string
  rate: string
  surface: boolean
  rating: number
  days: number
  recommended: boolean
  current: boolean
}
type Choices = { couriers: Courier[]; obstacle: string | null }

const ANY = "any"

const CourierList = ({
  couriers,
  value,
  onChange,
}: {
  couriers: Courier[]
  value: string
  onChange: (value: string) => void
}) => (
  <RadioGroup value={value} onValueChange={onChange} aria-label="Courier">
    <div className="flex items-center gap-3">
      <RadioGroup.Item value={ANY} id="courier-any" />
      <Label htmlFor="courier-any">As the booking rule decides</Label>
    </div>
    {couriers.map((courier) => (
      <div key={courier.id} className="flex items-start gap-3">
        <RadioGroup.Item
          value={String(courier.id)}
          id={`courier-${courier.id}`}
          disabled={courier.current}
        />
        <Label htmlFor={`courier-${courier.id}`} className="flex flex-col">
          {courier.name}
          {courier.current ? " (has it now)" : courier.recommended ? " (recommended)" : ""}
          <Text size="small" className="text-ui-fg-subtle">
            {rupees(Number(courier.rate))} · {courier.days} days ·{" "}
            {courier.surface ? "by road" : "by air"} · rated {courier.rating}
          </Text>
        </Label>
      </div>
    ))}
  </RadioGroup>
)

/** Gives a parcel to another courier, chosen from those that take it now. */
export const ReassignDrawer = ({ shipment }: { shipment: AdminShipment }) => {
  const [open, setOpen] = useState(false)
  const [courier, setCourier] = useState(ANY)
  const actions = useShipmentActions(() => setOpen(false))
  const { data, isLoading, error } = useQuery({
    queryKey: ["shipment-couriers", shipment.id],
    enabled: open,
    gcTime: 0,
    queryFn: () => sdk.client.fetch<Choices>(`/admin/shipments/${shipment.id}/couriers`),
  })
  const others = data?.couriers.filter(({ current }) => !current).length ?? 0
  const body = courier === ANY ? {} : { courier_id: Number(courier) }
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          Change courier
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Another courier for {shipment.reference}</Drawer.Title>
          <Drawer.Description>
            Now {shipment.courier_name ?? "without a courier"}. Possible once in 24 hours, before it
            is picked up; pickup, label and manifest are then made anew.
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
          {isLoading && <Skeleton className="h-24 w-full" />}
          {error && <Text role="alert">{error.message}</Text>}
          {data?.obstacle && <Text role="alert">{data.obstacle}</Text>}
          {data && !data.obstacle && !others && (
            <Text className="text-ui-fg-subtle">No other courier takes this parcel.</Text>
          )}
          {data && !data.obstacle && others > 0 && (
            <CourierList couriers={data.couriers} value={courier} onChange={setCourier} />
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button variant="secondary">Back</Button>
          </Drawer.Close>
          <Button
            disabled={!others}
            isLoading={actions.isPending}
            onClick={() => actions.mutate({ id: shipment.id, action: "reassign", body })}
          >
            Change courier
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
