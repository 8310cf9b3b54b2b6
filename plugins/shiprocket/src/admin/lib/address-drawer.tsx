import { Button, Drawer, Input, Label, Skeleton, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { sdk } from "./sdk"
import type { AdminShipment, Place, ShipmentDetail } from "./shipment"

const FIELDS = [
  ["name", "Name"],
  ["phone", "Mobile number"],
  ["address_1", "House and street"],
  ["address_2", "Area (optional)"],
  ["city", "City"],
  ["province", "State"],
  ["postal_code", "Pincode"],
] as const satisfies readonly (readonly [keyof Place, string])[]

type Draft = Partial<Record<keyof Place, string>>

const shopperOf = (shipment: ShipmentDetail): Place =>
  shipment.direction === "forward" ? shipment.ship_to : shipment.pickup

const AddressForm = ({ shipment, onDone }: { shipment: ShipmentDetail; onDone: () => void }) => {
  const client = useQueryClient()
  const [draft, setDraft] = useState<Draft>({})
  const current = shopperOf(shipment)
  const valueOf = (name: keyof Place) => draft[name] ?? current[name] ?? ""
  const changed = Object.fromEntries(
    FIELDS.map(([name]) => [name, valueOf(name).trim()] as const).filter(
      ([name, value]) => value !== (current[name] ?? "")
    )
  )
  const save = useMutation({
    mutationFn: () =>
      sdk.client.fetch(`/admin/shipments/${shipment.id}/address`, {
        method: "POST",
        body: changed,
      }),
    onSuccess: async () => {
      toast.success("Address corrected, booking begins again")
      onDone()
      await client.invalidateQueries({ queryKey: ["shipments"] })
    },
  })
  return (
    <form
      className="flex flex-1 flex-col overflow-hidden"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
        {shipment.failure && (
          <Text size="small" className="text-ui-fg-error">
            {shipment.failure.message}
          </Text>
        )}
        {FIELDS.map(([name, label]) => (
          <div key={name} className="flex flex-col gap-1">
            <Label htmlFor={`address-${name}`} size="small" weight="plus">
              {label}
            </Label>
            <Input
              id={`address-${name}`}
              required={name !== "address_2"}
              maxLength={160}
              value={valueOf(name)}
              onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
            />
          </div>
        ))}
        {save.error && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {save.error.message}
          </Text>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button type="button" variant="secondary">
            Back
          </Button>
        </Drawer.Close>
        <Button type="submit" isLoading={save.isPending} disabled={!Object.keys(changed).length}>
          Save and book
        </Button>
      </Drawer.Footer>
    </form>
  )
}

/** Puts the shopper's address right where it stopped a booking. */
export const AddressDrawer = ({ shipment }: { shipment: AdminShipment }) => {
  const [open, setOpen] = useState(false)
  const { data, isLoading, error } = useQuery({
    queryKey: ["shipments", "one", shipment.id],
    enabled: open,
    queryFn: () =>
      sdk.client.fetch<{ shipment: ShipmentDetail }>(`/admin/shipments/${shipment.id}`),
  })
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          Correct address
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>The shopper’s address for {shipment.reference}</Drawer.Title>
          <Drawer.Description>
            Changes this parcel only, and begins its booking again.
          </Drawer.Description>
        </Drawer.Header>
        {isLoading && (
          <Drawer.Body>
            <Skeleton className="h-40 w-full" />
          </Drawer.Body>
        )}
        {error && (
          <Drawer.Body>
            <Text role="alert">{error.message}</Text>
          </Drawer.Body>
        )}
        {data && <AddressForm shipment={data.shipment} onDone={() => setOpen(false)} />}
      </Drawer.Content>
    </Drawer>
  )
}
