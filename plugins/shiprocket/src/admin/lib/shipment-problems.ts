import type { AdminShipment } from "./shipment"

/** What stopped a booking, in a few words. */
export const FAILURE_WORDS: Record<string, string> = {
  wallet_empty: "Wallet empty",
  unserviceable: "No courier goes there",
  pickup_missing: "Pickup address missing",
  invalid_data: "Wrong data",
  order_cancelled: "Cancelled at Shiprocket",
  reference_taken: "Reference taken at Shiprocket",
  not_found: "Unknown to Shiprocket",
  refused: "Refused by Shiprocket",
  login_failed: "Shiprocket login fails",
  unreachable: "Shiprocket cannot be reached",
  rate_limited: "Too many calls",
  unexpected_answer: "Shiprocket answers strangely",
  not_ready: "Not ready yet",
}

/** Something about a parcel that somebody has to see: what it is, what was said, what to do. */
export type ShipmentProblem = { title: string; message: string; next_action: string | null }

/** Everything that is wrong with a parcel, the gravest first. */
export const problemsOf = (shipment: AdminShipment): ShipmentProblem[] => {
  const { failure, pickup_error, document_failures, attention } = shipment
  const papers = [
    { title: "Manifest missing", failure: document_failures?.manifest },
    { title: "Invoice missing", failure: document_failures?.invoice },
  ]
  return [
    ...(failure ? [{ ...failure, title: FAILURE_WORDS[failure.code] ?? "Booking stopped" }] : []),
    ...(pickup_error
      ? [{ title: "Pickup not scheduled", message: pickup_error, next_action: null }]
      : []),
    ...(attention
      ? [
          {
            ...(shipment.status === "undelivered"
              ? {
                  title: "Not delivered",
                  next_action: "Look under Undelivered whether the courier waits for an answer.",
                }
              : {
                  title: "Courier’s complaint",
                  next_action: "Look at the courier’s page and ask the courier.",
                }),
            message: attention,
          },
        ]
      : []),
    ...papers.flatMap(({ title, failure: paper }) => (paper ? [{ ...paper, title }] : [])),
  ]
}

const BEFORE_PICKUP = ["pending", "failed", "booked", "pickup_scheduled"]
const WITHOUT_PICKUP = ["pending", "failed", "booked"]

/** What a merchant may ask of a parcel now; the server has the last word. */
export const wishesFor = (shipment: AdminShipment) => {
  const isBefore = BEFORE_PICKUP.includes(shipment.status)
  const hasPickup =
    shipment.pickup_state === "requested" || !WITHOUT_PICKUP.includes(shipment.status)
  return {
    retry: isBefore && (!!shipment.failure || shipment.pickup_state === "failed"),
    correct: shipment.status === "failed" && !shipment.awb,
    documents:
      shipment.direction === "forward" &&
      shipment.status !== "cancelled" &&
      hasPickup &&
      !(shipment.manifest_url && shipment.invoice_url),
    reassign: isBefore && !!shipment.awb,
    cancel: isBefore,
    rebook: shipment.status === "cancelled",
  }
}
