import { Drawer, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import { inIndia, rupees } from "../../lib/shipment"
import type { AdminNdrCase } from "../../lib/ndr"
import { AnswerForm } from "./answer-form"

const CaseFacts = ({ found }: { found: AdminNdrCase }) => (
  <div className="flex flex-col gap-3">
    <Text size="small">
      {found.reason} · attempt {found.attempts} · {rupees(found.declared_value)}
    </Text>
    {found.shipment && (
      <Text size="small" className="text-ui-fg-subtle">
        {found.shipment.ship_to.name}, {found.shipment.ship_to.phone}
        <br />
        {[found.shipment.ship_to.address_1, found.shipment.ship_to.address_2, found.city]
          .filter(Boolean)
          .join(", ")}{" "}
        {found.pincode}
        <br />
        {found.shipment.items.map(({ name, units }) => `${units} × ${name}`).join(", ")}
      </Text>
    )}
    {found.send_error && (
      <Text size="small" className="text-ui-fg-error">
        {found.send_error.message}. {found.send_error.next_action}
      </Text>
    )}
    <ol className="flex flex-col gap-1">
      {[...(found.events ?? [])]
        .sort((a, b) => a.occurred_at.localeCompare(b.occurred_at))
        .map((event) => (
          <li key={event.id}>
            <Text size="xsmall">
              {inIndia(event.occurred_at)}: {event.text}
            </Text>
          </li>
        ))}
    </ol>
  </div>
)

const isAnswerable = (found: AdminNdrCase): boolean =>
  !["sending", "sent"].includes(found.send_state) &&
  (found.status !== "closed" || found.outcome === "expired")

/** One case with its history and the form to answer it; of several only the form. */
export const AnswerDrawer = ({ ids, onClose }: { ids: string[]; onClose: () => void }) => {
  const single = ids.length === 1 ? ids[0] : null
  const { data, isLoading, isError } = useQuery({
    queryKey: ["ndr-cases", single],
    enabled: !!single,
    queryFn: () => sdk.client.fetch<{ ndr_case: AdminNdrCase }>(`/admin/ndr-cases/${single}`),
  })
  const found = single ? data?.ndr_case : undefined
  return (
    <Drawer open={ids.length > 0} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{found?.reference ?? `${ids.length} undelivered parcels`}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {single && isLoading && <Skeleton className="h-24 w-full" />}
          {single && isError && <Text role="alert">The case could not be loaded.</Text>}
          {found && <CaseFacts found={found} />}
          {(!single || (found && isAnswerable(found))) && ids.length > 0 && (
            <AnswerForm key={ids.join()} ids={ids} onDone={onClose} />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
