import { Badge } from "@medusajs/ui"

export type ShipmentEvent = {
  id: string
  kind: "status" | "scan" | "note"
  label: string
  status: string | null
  place: string | null
  occurred_at: string
}

type Failure = { code: string; message: string; next_action: string }

export type AdminShipment = {
  id: string
  reference: string
  direction: "forward" | "return"
  order_id: string
  order_number: string
  supplier_id: string
  status: string
  attention: string | null
  payment_method: "cod" | "prepaid"
  cod_amount: number
  weight_g: number
  awb: string | null
  courier_name: string | null
  pickup_state: "none" | "requested" | "failed"
  pickup_scheduled_at: string | null
  pickup_error: string | null
  label_url: string | null
  manifest_url: string | null
  invoice_url: string | null
  document_failures: { manifest: Failure | null; invoice: Failure | null } | null
  tracking_url: string | null
  eta: string | null
  failure: Failure | null
  failure_code: string | null
  events?: ShipmentEvent[]
  created_at: string
}

export type Place = {
  name: string
  phone: string
  address_1: string
  address_2?: string | null
  city: string
  province: string
  postal_code: string
}

/** A parcel as its own page shows it. Money ₹, weights g, lengths cm. */
export type ShipmentDetail = AdminShipment & {
  pickup: Place
  ship_to: Place
  items: { name: string; sku: string; units: number }[]
  return_reason: string | null
  declared_value: number
  length_cm: number
  breadth_cm: number
  height_cm: number
  charged_weight_g: number | null
  previous_awb: string | null
}

export type ShipmentCharges = {
  remittances: {
    id: string
    collected: number
    remitted: number
    charges: number
    utr: string | null
    remitted_on: string | null
  }[]
  weight_discrepancies: {
    id: string
    state: string
    entered_g: number
    charged_g: number
    amount: number
  }[]
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
  <Badge size="2xsmall" color={COLORS[status] ?? "blue"} className="whitespace-nowrap">
    {words(status)}
  </Badge>
)

/** Tells parcels back from shoppers from those to them. */
export const DirectionBadge = ({ direction }: Pick<AdminShipment, "direction">) =>
  direction === "return" ? (
    <Badge size="2xsmall" color="purple">
      Return
    </Badge>
  ) : null

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
