import type { ReturnShipmentEventData, ShipmentDTO, ShipmentEventData } from "../../types"
import type { Milestone, ShipmentStatus } from "./status"

type Moved = Pick<
  ShipmentDTO,
  "id" | "order_id" | "purchase_order_id" | "direction" | "return_request_id" | "status"
>

export type PublishedEvent = { name: string; data: ShipmentEventData | ReturnShipmentEventData }

/** What a parcel back from a shopper says of itself; it has no return to origin. */
const RETURN_MILESTONES: readonly Milestone[] = [
  "failed",
  "booked",
  "picked_up",
  "delivered",
  "undelivered",
  "cancelled",
  "lost",
]

const dataOf = (shipment: Moved, status: ShipmentStatus): ShipmentEventData => ({
  id: shipment.id,
  order_id: shipment.order_id,
  purchase_order_id: shipment.purchase_order_id,
  status,
  previous: shipment.status,
})

const named = (shipment: Moved, name: string, data: ShipmentEventData): PublishedEvent =>
  shipment.direction === "forward"
    ? { name: `shipment.${name}`, data }
    : {
        name: `return_shipment.${name}`,
        data: { ...data, return_request_id: shipment.return_request_id },
      }

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
  const isTold = (one: Milestone) =>
    shipment.direction === "forward" || RETURN_MILESTONES.includes(one)
  return ["status_changed", ...milestones.filter(isTold)].map((name) =>
    named(shipment, name, dataOf(shipment, to))
  )
}

/**
 * The event of a trouble that leaves the state as it is: no courier is asked to fetch a parcel that has its
 * waybill, or Shiprocket does not know our login.
 */
export const troubleEvent = (
  shipment: Moved,
  trouble: "pickup_failed" | "login_failed"
): PublishedEvent => named(shipment, trouble, dataOf(shipment, shipment.status))
