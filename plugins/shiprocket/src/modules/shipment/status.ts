import { ORDER_CODES, SHIPMENT_CODES } from "./status-tables"
import type { CodeMeaning } from "./status-tables"

/** Every state a parcel can be in. */
export const SHIPMENT_STATUSES = [
  "pending",
  "booked",
  "pickup_scheduled",
  "picked_up",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "undelivered",
  "rto_initiated",
  "rto_in_transit",
  "rto_delivered",
  "cancelled",
  "lost",
  "failed",
] as const

export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number]
export type ShipmentDirection = "forward" | "return"

/** Names of the events that mark a milestone, without the `shipment.` prefix. */
export type Milestone =
  | "failed"
  | "booked"
  | "picked_up"
  | "out_for_delivery"
  | "delivered"
  | "undelivered"
  | "rto_initiated"
  | "rto_delivered"
  | "cancelled"
  | "lost"

/**
 * How far along a state is. News may only move a parcel to a higher rank, so duplicates and late
 * arrivals change nothing. Delivery attempts share a rank: there the later scan wins, because a
 * parcel may go out, come back and go out again. `cancelled` and `lost` outrank movement but not
 * arrival, since parcels written off do turn up.
 */
export const STATUS_RANK: Readonly<Record<ShipmentStatus, number>> = {
  pending: 0,
  failed: 5,
  booked: 10,
  pickup_scheduled: 20,
  picked_up: 30,
  in_transit: 40,
  out_for_delivery: 50,
  undelivered: 50,
  rto_initiated: 60,
  rto_in_transit: 70,
  cancelled: 80,
  lost: 85,
  delivered: 100,
  rto_delivered: 100,
}

const ATTEMPT_RANK = STATUS_RANK.out_for_delivery
const FINAL_RANK = STATUS_RANK.delivered
const MILESTONES: readonly ShipmentStatus[] = [
  "failed",
  "booked",
  "picked_up",
  "out_for_delivery",
  "delivered",
  "undelivered",
  "rto_initiated",
  "rto_delivered",
  "cancelled",
  "lost",
]
const NEVER_MOVED: readonly ShipmentStatus[] = ["cancelled", "lost"]

/** True when no news can move the parcel on. */
export const isFinal = (status: ShipmentStatus): boolean => STATUS_RANK[status] === FINAL_RANK

/** True while the courier has, or is about to fetch, the parcel. */
export const isMoving = (status: ShipmentStatus): boolean =>
  STATUS_RANK[status] >= STATUS_RANK.booked && STATUS_RANK[status] < STATUS_RANK.cancelled

/** True as long as Shiprocket accepts a cancellation: before the courier has the parcel. */
export const isCancellable = (status: ShipmentStatus): boolean =>
  STATUS_RANK[status] < STATUS_RANK.picked_up

export type CurrentState = {
  status: ShipmentStatus
  /** When the scan behind `status` was made (UTC), or null when we set it ourselves */
  status_at: Date | null
}

export type ReportedState = {
  status: ShipmentStatus
  /** When the courier made the scan (UTC) */
  occurred_at: Date
}

/**
 * The one place where news moves a parcel. Whatever order a parcel's news arrives in, and however often,
 * it ends in the same state, at the highest rank reported.
 * @returns the new state, or null when nothing changes (repeat, late arrival, or final). A state with
 * the same status only remembers a later scan of the same kind and is no change to anybody else.
 */
export const nextState = (current: CurrentState, reported: ReportedState): CurrentState | null => {
  const from = STATUS_RANK[current.status]
  const to = STATUS_RANK[reported.status]
  const moved = { status: reported.status, status_at: reported.occurred_at }
  if (to > from) {
    return moved
  }
  if (to < from || to !== ATTEMPT_RANK) {
    return null
  }
  const known = current.status_at?.getTime() ?? 0
  const news = reported.occurred_at.getTime()
  // Two scans in one second: the attempt that failed came after the van left.
  const failedSameSecond =
    news === known && reported.status === "undelivered" && current.status !== "undelivered"
  return news > known || failedSameSecond ? moved : null
}

/**
 * Milestones a move passes, in their order. A parcel whose booking or pick-up scan was overtaken still
 * passes it on its way to any later state, exactly once, because ranks never fall.
 */
export const milestonesPassed = (from: ShipmentStatus, to: ShipmentStatus): Milestone[] => {
  const passes = (status: "booked" | "picked_up") =>
    !NEVER_MOVED.includes(to) &&
    STATUS_RANK[from] < STATUS_RANK[status] &&
    STATUS_RANK[to] > STATUS_RANK[status]
  const overtaken = (["booked", "picked_up"] as const).filter(passes)
  return [...overtaken, ...(MILESTONES.includes(to) ? [to as Milestone] : [])]
}

export type StatusCodes = {
  /** ORDER table */
  current_status_id?: number | null
  /** SHIPMENT table */
  shipment_status_id?: number | null
  current_status?: string | null
  shipment_status?: string | null
}

export type Interpretation = {
  /** Null: keep the state */
  status: ShipmentStatus | null
  /** The code comes from the return half of the ORDER table */
  isReturn: boolean
  attention: boolean
  /** Shiprocket's name of the deciding code, or the text it sent */
  name: string
  /** False when neither code nor text is documented: keep the state and log */
  known: boolean
  /** Ids that their table does not hold, as `shipment 999`, for the log */
  undocumented: string[]
}

const normalizeName = (name: string): string => name.toUpperCase().replace(/[^A-Z]/g, "")

const byName = (table: Readonly<Record<number, CodeMeaning>>): Map<string, CodeMeaning> =>
  new Map(Object.values(table).map((meaning) => [normalizeName(meaning.name), meaning]))

const SHIPMENT_NAMES = byName(SHIPMENT_CODES)
const ORDER_NAMES = byName(ORDER_CODES)

/** Names as they come spelled in payloads, where neither table has them like that. */
const SPELLINGS: Readonly<Record<string, CodeMeaning>> = {
  PICKUPGENERATED: SHIPMENT_CODES[3],
  RTOOUTFORDELIVERY: SHIPMENT_CODES[41],
  RTOUNDELIVERED: SHIPMENT_CODES[40],
  DISPOSEDOF: SHIPMENT_CODES[44],
  SELFFULFILED: SHIPMENT_CODES[43],
  PARTIALLYDELIVERED: SHIPMENT_CODES[23],
  OUTFORDELIVERYATTEMPTFAILED: SHIPMENT_CODES[21],
}

/** One old list of Shiprocket's has this SHIPMENT id as "Return Cancelled". */
const TWO_NAMED_ID = 27
const RETURN_CANCELLED = 27

/** What a name means, whichever table it is from: names contradict each other nowhere, ids do. */
const lookUpName = (
  text: string | null | undefined,
  ...tables: Map<string, CodeMeaning>[]
): CodeMeaning | undefined => {
  const name = normalizeName(text ?? "")
  return tables.map((table) => table.get(name)).find(Boolean) ?? SPELLINGS[name]
}

const lookUpShipment = ({ shipment_status_id: id, shipment_status: text }: StatusCodes) => {
  const returnCancelled = ORDER_CODES[RETURN_CANCELLED]
  if (id === TWO_NAMED_ID && normalizeName(text ?? "") === normalizeName(returnCancelled.name)) {
    return returnCancelled
  }
  return SHIPMENT_CODES[id ?? -1] ?? lookUpName(text, SHIPMENT_NAMES, ORDER_NAMES)
}

const lookUpOrder = ({ current_status_id: id, current_status: text }: StatusCodes) =>
  ORDER_CODES[id ?? -1] ?? lookUpName(text, ORDER_NAMES, SHIPMENT_NAMES)

const isRto = (meaning: CodeMeaning | undefined): boolean => !!meaning?.status?.startsWith("rto_")

const undocumentedIds = ({ shipment_status_id, current_status_id }: StatusCodes): string[] => [
  ...(shipment_status_id == null || SHIPMENT_CODES[shipment_status_id]
    ? []
    : [`shipment ${shipment_status_id}`]),
  ...(current_status_id == null || ORDER_CODES[current_status_id]
    ? []
    : [`order ${current_status_id}`]),
]

/**
 * What Shiprocket says about a parcel. The SHIPMENT table decides, for it is about the parcel. The ORDER
 * table stands in where the first is silent or unknown, decides about returns, of which only its codes
 * speak, and wins when it alone reports a return to origin: money must not be taken for a parcel that
 * went back. Ids decide; texts are read where an id is missing or undocumented.
 */
export const interpretStatus = (codes: StatusCodes): Interpretation => {
  const shipment = lookUpShipment(codes)
  const order = lookUpOrder(codes)
  const isReturn = !!order?.isReturn || !!shipment?.isReturn
  const orderDecides = isReturn || (isRto(order) && shipment?.status === "delivered")
  const [first, second] = orderDecides ? [order, shipment] : [shipment, order]
  const deciding = first?.status || !second?.status ? (first ?? second) : second
  const complaint = [first, deciding].find((meaning) => meaning?.attention)
  return {
    status: deciding?.status ?? null,
    isReturn,
    attention: !!complaint,
    name: (complaint ?? deciding)?.name ?? codes.shipment_status ?? codes.current_status ?? "",
    known: !!deciding,
    undocumented: undocumentedIds(codes),
  }
}

/** The documented name a text stands for in either table, or null. */
export const documentedName = (text: string | null): string | null =>
  lookUpName(text, SHIPMENT_NAMES, ORDER_NAMES)?.name ?? null
