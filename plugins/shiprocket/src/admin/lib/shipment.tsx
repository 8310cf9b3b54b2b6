import { Badge } from "@medusajs/ui"

export type ShipmentEvent = {
  id: string
  kind: "status" | "scan" | "note"
  label: string
  status: string | null
  place: string | null
  occurred_at: string
}

export type AdminShipment = {
  id: string
  reference: string
  order_id: string
  order_number: string
  status: string
  attention: string | null
  payment_method: "cod" | "prepaid"
  cod_amount: number
  awb: string | null
  courier_name: string | null
  pickup_state: "none" | "requested" | "failed"
  pickup_error: string | null
  label_url: string | null
  tracking_url: string | null
  failure: { message: string; next_action: string } | null
  events?: ShipmentEvent[]
  created_at: string
}

const COLORS: Record<string, "green" | "orange" | "red" | "blue" | "grey"> = {
  delivered: "green",
  failed: "red",
  lost: "red",
  cancelled: "grey",
  undelivered: "orange",
  rto_initiated: "orange",
  rto_in_transit: "orange",
  rto_delivered: "orange",
  pending: "grey",
}

export const words = (text: string): string => {
  const spaced = text.replaceAll("_", " ").replace(/^rto/, "RTO")
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export const ShipmentStatusBadge = ({ status }: { status: string }) => (
  <Badge size="2xsmall" color={COLORS[status] ?? "blue"}>
    {words(status)}
  </Badge>
)

/** Instants are shown as Indian wall-clock time, wherever the merchant sits. */
export const inIndia = (instant: string): string =>
  new Date(instant).toLocaleString("en-IN", {
    timeZone: "Asia/Kolkata",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  })

export const rupees = (amount: number): string =>
  Number(amount).toLocaleString("en-IN", { style: "currency", currency: "INR" })
