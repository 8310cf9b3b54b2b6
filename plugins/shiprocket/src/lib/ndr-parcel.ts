import type { NdrParcel } from "../modules/ndr/types"
import type { Address, ShipmentDTO } from "../types"

/** What reading a parcel for its case takes. */
export const NDR_PARCEL_FIELDS = [
  "id",
  "awb",
  "order_id",
  "order_number",
  "reference",
  "courier_name",
  "payment_method",
  "declared_value",
  "ship_to",
  "status",
  "status_at",
  "direction",
]

/** A parcel as its case copies it: where it goes, but not to whom. */
export const toNdrParcel = (shipment: ShipmentDTO): NdrParcel => {
  const to = shipment.ship_to as unknown as Address
  return {
    shipment_id: shipment.id,
    awb: shipment.awb!,
    order_id: shipment.order_id,
    order_number: shipment.order_number,
    reference: shipment.reference,
    courier_name: shipment.courier_name,
    payment_method: shipment.payment_method,
    declared_value: shipment.declared_value,
    city: to.city,
    pincode: to.postal_code,
  }
}

/** How a case ends when its parcel is in this state, or null while it may still be open. */
export const outcomeOf = (status: ShipmentDTO["status"]) => {
  if (status === "delivered" || status === "lost") {
    return status
  }
  return status.startsWith("rto_") ? ("rto" as const) : null
}
