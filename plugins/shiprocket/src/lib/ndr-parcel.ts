import { parseIst } from "@bodycon/kit"
import type { NdrEntry } from "../client/ndr"
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

/**
 * Since when Shiprocket waits: the later of what its list says, which may still be the time of the first
 * attempt, and of when the parcel failed as far as is known.
 */
export const raisedAtOf = (entry: Pick<NdrEntry, "ndr_raised_at"> | null, failedAt: Date): Date => {
  const listed = parseIst(entry?.ndr_raised_at)
  return listed && listed > failedAt ? listed : failedAt
}

/** How a case ends when its parcel is in this state, or null while it may still be open. */
export const outcomeOf = (status: ShipmentDTO["status"]) => {
  if (status === "delivered" || status === "lost") {
    return status
  }
  return status.startsWith("rto_") ? ("rto" as const) : null
}
