/** What a courier said of a parcel, as stored. */
export type ParcelEvent = {
  kind: string
  status: string | null
  place: string | null
  occurred_at: Date | string
}

/** What a shopper reads of it. `at` is ISO 8601 in UTC; `status` is `scan` for a place and nothing new. */
export type JourneyEvent = { status: string; label: string; place: string | null; at: string }

/** Our own words: a courier's may hold a name or a telephone number. */
const EVENT_LABELS: Record<string, string> = {
  booked: "Parcel booked with the courier",
  pickup_scheduled: "Pickup arranged",
  picked_up: "Picked up by the courier",
  in_transit: "On the way",
  out_for_delivery: "Out for delivery",
  delivered: "Delivered",
  undelivered: "Delivery was tried and did not succeed",
  rto_initiated: "Going back to the sender",
  rto_in_transit: "On the way back to the sender",
  rto_delivered: "Back with the sender",
  cancelled: "Parcel cancelled",
  lost: "The courier cannot find the parcel",
}

const SCAN = { status: "scan", label: "Scanned by the courier" }

const isScan = ({ status }: { status: string }): boolean => status === SCAN.status

/** What happened to a parcel, newest first. Of the courier's scans only those that name another place. */
export const toEvents = (events: ParcelEvent[]): JourneyEvent[] =>
  events
    .flatMap(({ kind, status, place, occurred_at }) => {
      const at = new Date(occurred_at).toISOString()
      if (kind === "scan") {
        return place ? [{ ...SCAN, place, at }] : []
      }
      const label = EVENT_LABELS[status ?? ""]
      return label ? [{ status: status!, label, place, at }] : []
    })
    .sort((a, b) => a.at.localeCompare(b.at))
    .filter(({ status, place }, index, all) => {
      const next = all[index + 1]
      const told = place === all[index - 1]?.place || (place === next?.place && !isScan(next))
      return !told || !isScan({ status })
    })
    .reverse()
