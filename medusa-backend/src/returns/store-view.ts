import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { RETURN_REQUEST_STATUSES } from "@bodycon/medusa-plugin-returns/rules"
import type { BigNumberInput } from "@medusajs/framework/types"

type FoundRequest = {
  id: string
  number: string
  kind: "return" | "exchange"
  status: string
  pickup_date: string
  refund_method: string | null
  refund_masked: string | null
  refund_amount: BigNumberInput
  items: {
    id: string
    order_line_item_id: string
    title: string
    variant_title: string | null
    thumbnail: string | null
    quantity: number
    reason_code: string
    received_quantity: number | null
    condition: string | null
  }[]
  timeline: { type: string; to_status: string | null; note: string | null; created_at: Date }[]
}

type FoundParcel = {
  return_request_id: string
  awb: string | null
  courier_name: string | null
  status: string
  tracking_url: string | null
  events: { kind: string; status: string | null; place: string | null; occurred_at: Date }[]
}

const STATUSES: readonly string[] = RETURN_REQUEST_STATUSES

const words = (status: string): string => {
  const text = status.replaceAll("_", " ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A parcel on its way back; only scans of the courier's, without what its people wrote. */
const toParcel = (parcel: FoundParcel) => ({
  awb: parcel.awb,
  courier: parcel.courier_name,
  status: parcel.status,
  tracking_url: parcel.tracking_url,
  events: parcel.events
    .filter((event) => event.status)
    .sort((a, b) => new Date(a.occurred_at).getTime() - new Date(b.occurred_at).getTime())
    .map((event) => ({
      status: event.status,
      label: words(event.status!),
      place: event.place,
      at: event.occurred_at,
    })),
})

/** What happened in one moment, in the order in which a return goes through its states. */
const inOrder = (a: FoundRequest["timeline"][number], b: FoundRequest["timeline"][number]) =>
  new Date(a.created_at).getTime() - new Date(b.created_at).getTime() ||
  STATUSES.indexOf(a.to_status ?? "") - STATUSES.indexOf(b.to_status ?? "")

/** A request as its shopper sees it: of the merchant's notes only why it was rejected. */
const toView = (request: FoundRequest, parcels: FoundParcel[]) => ({
  id: request.id,
  number: request.number,
  kind: request.kind,
  status: request.status,
  items: request.items.map((item) => ({
    id: item.id,
    line_item_id: item.order_line_item_id,
    title: item.title,
    variant_title: item.variant_title,
    thumbnail: item.thumbnail,
    quantity: item.quantity,
    reason: item.reason_code,
    received_quantity: item.received_quantity,
    condition: item.condition,
  })),
  pickup_date: request.pickup_date,
  refund:
    request.kind === "exchange"
      ? null
      : {
          method: request.refund_method,
          masked: request.refund_masked,
          amount: MathBN.convert(request.refund_amount).toFixed(2),
        },
  parcels: parcels.map(toParcel),
  events: request.timeline
    .filter((entry) => STATUSES.includes(entry.to_status ?? ""))
    .sort(inOrder)
    .map((entry) => ({
      status: entry.to_status,
      at: entry.created_at,
      ...(entry.to_status === "rejected" ? { note: entry.note } : {}),
    })),
})

const REQUEST_FIELDS = [
  "id",
  "number",
  "kind",
  "status",
  "pickup_date",
  "refund_method",
  "refund_masked",
  "refund_amount",
  "items.*",
  "timeline.type",
  "timeline.to_status",
  "timeline.note",
  "timeline.created_at",
]

/** An order's requests as the shopper sees them, newest first, in two queries. */
export const loadReturnViews = async (
  container: MedusaContainer,
  filters: { order_id: string; id?: string }
) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [requests, parcels] = await Promise.all([
    query.graph({
      entity: "return_request",
      fields: REQUEST_FIELDS,
      filters,
      pagination: { order: { sequence: "DESC" } },
    }),
    query.graph({
      entity: "shipment",
      fields: [
        "return_request_id",
        "awb",
        "courier_name",
        "status",
        "tracking_url",
        "events.kind",
        "events.status",
        "events.place",
        "events.occurred_at",
      ],
      filters: { order_id: filters.order_id, direction: "return" },
    }),
  ])
  const found = parcels.data as unknown as FoundParcel[]
  return (requests.data as unknown as FoundRequest[]).map((request) =>
    toView(
      request,
      found.filter((parcel) => parcel.return_request_id === request.id)
    )
  )
}
