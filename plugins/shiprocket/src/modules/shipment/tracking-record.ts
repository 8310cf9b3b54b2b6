import { createHash } from "node:crypto"
import type { ShipmentDTO } from "../../types"
import { documentedName, isCancellable, isFinal, STATUS_RANK } from "./status"
import type { ShipmentStatus } from "./status"
import type { TrackingUpdate } from "./tracking-payload"

export type TrackingSource = "webhook" | "poll"

/** A line of history ready to be stored. */
export type EventRow = {
  dedupe_key: string
  kind: "status" | "scan" | "note"
  status: string | null
  code: number | null
  label: string
  place: string | null
  occurred_at: Date
  source: TrackingSource | "booking" | "admin"
}

/** Prefixes are one or two parts long; an `order_id` of nothing but underscores is somebody's joke. */
const MAX_PARTS = 8

/**
 * Our reference inside `order_id`, before which Shiprocket may put a prefix ending in `_`; the longest
 * first.
 */
export const referenceCandidates = (reference: string | null): string[] => {
  const parts = reference?.split("_").slice(-MAX_PARTS) ?? []
  return [
    ...new Set([reference ?? "", ...parts.map((_, index) => parts.slice(index).join("_"))]),
  ].filter(Boolean)
}

/** The reference of the next try, after the order of this one was cancelled: `PO-1`, `PO-1-R2`, … */
export const nextReference = (
  shipment: Pick<ShipmentDTO, "reference" | "channel_reference">
): string => {
  const suffix = /^-R(\d+)$/.exec(shipment.channel_reference.slice(shipment.reference.length))
  return `${shipment.reference}-R${Number(suffix?.[1] ?? 1) + 1}`
}

/** True when the news is about an earlier order or waybill of this parcel and says nothing of it. */
export const isAboutAnother = (reason: string | null): boolean => !!reason?.startsWith("another ")

type Known = Pick<ShipmentDTO, "direction" | "awb" | "sr_order_id" | "status">

/**
 * True when news names another waybill of the parcel's Shiprocket order and the goods move under it, while
 * under ours they never did: somebody gave the parcel to another courier in Shiprocket's panel.
 */
export const movesUnderAnotherWaybill = (shipment: Known, update: TrackingUpdate): boolean => {
  const { status } = update.interpretation
  const isSameOrder = !!shipment.sr_order_id && shipment.sr_order_id === update.sr_order_id
  return (
    isSameOrder &&
    !!update.awb &&
    update.awb !== shipment.awb &&
    isCancellable(shipment.status) &&
    !!status &&
    status !== "cancelled" &&
    !isCancellable(status)
  )
}

/**
 * The parcel as this news finds it. One whose waybill was cancelled in Shiprocket's panel while its order
 * went to another courier begins anew under that courier's waybill; any other is as it was.
 */
export const revivedBy = (shipment: ShipmentDTO, update: TrackingUpdate): ShipmentDTO => {
  const { status, known } = update.interpretation
  const goesOn =
    shipment.status === "cancelled" &&
    !!shipment.sr_order_id &&
    shipment.sr_order_id === update.sr_order_id &&
    isWaybill(shipment.awb) &&
    isWaybill(update.awb) &&
    update.awb !== shipment.awb &&
    update.awb !== shipment.previous_awb &&
    known &&
    !!status &&
    STATUS_RANK[status] >= STATUS_RANK.booked &&
    status !== "cancelled"
  return goesOn
    ? { ...shipment, status: "pending", awb: null, courier_name: null, previous_awb: shipment.awb }
    : shipment
}

/** What the booking complained of is over once the courier has the parcel, or comes for it. */
export const troubleAfter = (
  shipment: Pick<ShipmentDTO, "status">,
  reported: ShipmentStatus | null
): Partial<Pick<ShipmentDTO, "failure" | "failure_code" | "pickup_error">> => {
  const reached = reported ? STATUS_RANK[reported] : STATUS_RANK.pending
  if (reached < STATUS_RANK.booked || reached <= STATUS_RANK[shipment.status]) {
    return {}
  }
  return {
    failure: null,
    failure_code: null,
    ...(reached >= STATUS_RANK.pickup_scheduled ? { pickup_error: null } : {}),
  }
}

/** False for what stands where a waybill is not known yet, such as `NA` or `0`. */
const isWaybill = (awb: string | null): boolean => /[1-9]/.test(awb ?? "")

/** The parcel's waybill and courier after news that may touch it. */
export const waybillAfter = (
  shipment: Known & Pick<ShipmentDTO, "courier_name">,
  update: TrackingUpdate
): Pick<ShipmentDTO, "awb" | "courier_name"> =>
  movesUnderAnotherWaybill(shipment, update)
    ? { awb: update.awb, courier_name: update.courier_name }
    : {
        awb: shipment.awb ?? (isWaybill(update.awb) ? update.awb : null),
        courier_name: shipment.courier_name ?? update.courier_name,
      }

/** Why news about a parcel we know must not touch its state, or null when it may. */
export const reasonToKeep = (shipment: Known, update: TrackingUpdate): string | null => {
  if (shipment.sr_order_id && update.sr_order_id && shipment.sr_order_id !== update.sr_order_id) {
    return "another Shiprocket order of this reference"
  }
  const isAnotherWaybill = shipment.awb && update.awb && shipment.awb !== update.awb
  if (isAnotherWaybill && !movesUnderAnotherWaybill(shipment, update)) {
    return "another waybill of this order"
  }
  const { status, isReturn, known } = update.interpretation
  const wentBack = !!status?.startsWith("rto_")
  if (shipment.direction === "forward" && (isReturn || (update.is_return && !wentBack))) {
    return "return news about a forward parcel"
  }
  if (shipment.direction === "return" && wentBack) {
    return "return-to-origin news about a return parcel"
  }
  if (!known) {
    return `unknown status ${update.shipment_code ?? "?"}/${update.order_code ?? "?"}`
  }
  return status === null ? `no change: ${update.interpretation.name}` : null
}

/**
 * What the courier complains of after this news: its complaint, nothing once it went on, or what it was.
 * A parcel that arrived and is then said to have arrived elsewhere is a complaint too.
 * @param reason why the news does not touch the state, or null
 */
export const attentionAfter = (
  shipment: Pick<ShipmentDTO, "attention" | "status">,
  update: TrackingUpdate,
  reason: string | null
): string | null => {
  const { status, attention, name } = update.interpretation
  const contradicts =
    !reason && !!status && isFinal(shipment.status) && isFinal(status) && status !== shipment.status
  if (contradicts) {
    return `${name} was reported after ${shipment.status}`
  }
  if (attention) {
    return update.qc_failure ? `${name}: ${update.qc_failure}` : name
  }
  return reason ? shipment.attention : null
}

const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 12)

/**
 * The history a piece of news brings: its state, and its scans but the one that says the same.
 * @param occurredAt the news' own time, or the time of arrival
 * @param reason why the news does not touch the state; then it is no state of the parcel's history either
 */
export const toEventRows = (
  update: TrackingUpdate,
  occurredAt: Date,
  source: TrackingSource,
  reason: string | null = null
): EventRow[] => {
  const own: EventRow = {
    dedupe_key: `status:${update.shipment_code ?? ""}:${update.order_code ?? ""}:${
      update.occurred_at?.toISOString() ?? "undated"
    }`,
    kind: "status",
    status: reason ? null : update.interpretation.status,
    code: update.shipment_code,
    label: documentedName(update.interpretation.name) ?? "Update from the courier",
    place: placeAt(update, occurredAt),
    occurred_at: occurredAt,
    source,
  }
  const scans = update.scans
    .filter(
      (scan) =>
        scan.code !== update.shipment_code || scan.occurred_at.getTime() !== occurredAt.getTime()
    )
    .map((scan): EventRow => {
      const at = scan.occurred_at.toISOString()
      return {
        dedupe_key: `scan:${at}:${scan.code ?? ""}:${shortHash(`${scan.label}|${scan.place ?? ""}`)}`,
        kind: "scan",
        status: null,
        code: scan.code,
        label: scan.label,
        place: scan.place,
        occurred_at: scan.occurred_at,
        source,
      }
    })
  return [own, ...scans]
}

const placeAt = (update: TrackingUpdate, occurredAt: Date): string | null => {
  const until = update.scans.filter(({ occurred_at }) => occurred_at <= occurredAt)
  return until[until.length - 1]?.place ?? null
}
