import type { ReturnShipmentEventData, ShipmentDTO, ShipmentEventData } from "../../types"
import type { Milestone, ShipmentStatus } from "./status"

type Moved = Pick<
  ShipmentDTO,
  "id" | "order_id" | "purchase_order_id" | "direction" | "return_request_id" | "status"
>

export type PublishedEvent = { name: string; data: ShipmentEventData | ReturnShipmentEventData }

/** What a parcel back from a shopper says of itself; it has no return to origin. */
const RETURN_MILESTONES: readonly Milestone[] = [
  "booked",
  "picked_up",
  "delivered",
  "undelivered",
  "cancelled",
  "lost",
]

/**
 * The events of one change of state. A return parcel speaks in events of its own, so that nobody takes its
 * arrival at the supplier for a delivery to the shopper.
 * @param shipment as it was before the change
 */
export const shipmentEvents = (
  shipment: Moved,
  to: ShipmentStatus,
  milestones: Milestone[]
): PublishedEvent[] => {
  const data: ShipmentEventData = {
    id: shipment.id,
    order_id: shipment.order_id,
    purchase_order_id: shipment.purchase_order_id,
    status: to,
    previous: shipment.status,
  }
  if (shipment.direction === "forward") {
    return ["status_changed", ...milestones].map((name) => ({ name: `shipment.${name}`, data }))
  }
  const returned = { ...data, return_request_id: shipment.return_request_id }
  return ["status_changed", ...milestones.filter((one) => RETURN_MILESTONES.includes(one))].map(
    (name) => ({ name: `return_shipment.${name}`, data: returned })
  )
}
