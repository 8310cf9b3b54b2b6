import { Button, Text } from "@medusajs/ui"
import { inIndia, words } from "./shipment"
import type { AdminShipment, ShipmentEvent } from "./shipment"
import { problemsOf } from "./shipment-problems"

/** What is wrong with a parcel and what to do about it. */
export const ShipmentProblems = ({ shipment }: { shipment: AdminShipment }) => {
  const problems = problemsOf(shipment)
  return problems.length ? (
    <ul className="flex flex-col gap-2">
      {problems.map(({ title, message, next_action }) => (
        <li key={title}>
          <Text size="small" weight="plus" className="text-ui-fg-error">
            {title}
          </Text>
          <Text size="small">{message}</Text>
          {next_action && (
            <Text size="small" className="text-ui-fg-subtle">
              {next_action}
            </Text>
          )}
        </li>
      ))}
    </ul>
  ) : null
}

/** Links to a parcel's papers and to the courier's page. */
export const ShipmentDocuments = ({ shipment }: { shipment: AdminShipment }) => {
  const links = [
    ["Label", shipment.label_url],
    ["Manifest", shipment.manifest_url],
    ["Invoice", shipment.invoice_url],
    ["Courier’s page", shipment.tracking_url],
  ].filter((link): link is [string, string] => !!link[1])
  return (
    <>
      {links.map(([label, url]) => (
        <Button key={label} size="small" variant="secondary" asChild>
          <a href={url} target="_blank" rel="noreferrer">
            {label}
          </a>
        </Button>
      ))}
    </>
  )
}

const textOf = (event: ShipmentEvent): string =>
  event.kind !== "scan" && event.status ? words(event.status) : words(event.label)

/** A parcel's history with places and times in India, the latest first. */
export const ShipmentTimeline = ({ events }: { events: ShipmentEvent[] }) =>
  events.length ? (
    <ol className="border-ui-border-base ml-1 flex flex-col gap-2 border-l pl-4">
      {[...events]
        .sort((a, b) => b.occurred_at.localeCompare(a.occurred_at))
        .map((event) => (
          <li key={event.id} className="flex flex-wrap justify-between gap-x-3">
            <Text size="small" className={event.kind === "scan" ? "text-ui-fg-subtle" : ""}>
              {textOf(event)}
              {event.place ? `, ${event.place}` : ""}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {inIndia(event.occurred_at)}
            </Text>
          </li>
        ))}
    </ol>
  ) : (
    <Text size="small" className="text-ui-fg-subtle">
      Nothing has happened yet.
    </Text>
  )
