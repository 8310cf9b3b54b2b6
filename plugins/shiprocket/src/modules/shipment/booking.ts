import type { ShiprocketErrorCode } from "../../client/errors"
import type { ShipmentDirection, ShipmentStatus } from "./status"

/** The steps of a booking, in their order. */
export type BookingStep = "pickup_location" | "order" | "awb" | "pickup" | "label"

/** What stops a booking until a person has put it right. */
const LASTING_CODES = [
  "wallet_empty",
  "unserviceable",
  "pickup_missing",
  "invalid_data",
  "order_cancelled",
  "reference_taken",
  "not_found",
  "refused",
] as const satisfies readonly ShiprocketErrorCode[]

/** What a booking is tried again after by itself; shown as long as it lasts. */
const PASSING_CODES = [
  "login_failed",
  "unreachable",
  "rate_limited",
  "unexpected_answer",
  "not_ready",
] as const satisfies readonly ShiprocketErrorCode[]

/** Everything that may be the matter with a booking. */
export const FAILURE_CODES = [...LASTING_CODES, ...PASSING_CODES] as const

export type BookingProgress = {
  status: ShipmentStatus
  direction: ShipmentDirection
  pickup_nickname: string | null
  sr_order_id: string | null
  sr_shipment_id: string | null
  awb: string | null
  pickup_state: "none" | "requested" | "failed"
  label_url: string | null
}

/**
 * The step a parcel needs next, read from what it already has, so that a booking resumes exactly where
 * it broke off. A failed pickup request does not hold up the label.
 * @returns null when nothing is left to do, or the parcel was cancelled or stopped by a failure
 */
export const nextBookingStep = (progress: BookingProgress): BookingStep | null => {
  if (progress.status === "cancelled" || progress.status === "failed") {
    return null
  }
  if (progress.awb) {
    if (progress.pickup_state === "none") {
      return "pickup"
    }
    return progress.label_url ? null : "label"
  }
  if (progress.status !== "pending") {
    return null
  }
  // A return is fetched from the shopper, whose address is in the order itself.
  if (!progress.pickup_nickname && progress.direction === "forward") {
    return "pickup_location"
  }
  return progress.sr_order_id && progress.sr_shipment_id ? "awb" : "order"
}
