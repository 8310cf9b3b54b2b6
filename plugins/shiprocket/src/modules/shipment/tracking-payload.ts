import { z } from "@medusajs/framework/zod"
import { flag, integer, list, safePlace, safeRemark, scanLabel, text } from "./courier-text"
import { parseCourierTime, plausible } from "./courier-time"
import { interpretStatus } from "./status"
import type { Interpretation } from "./status"

/** One line of a parcel's history. Holds nothing about the courier's people. */
export type TrackingScan = {
  occurred_at: Date
  /** Shiprocket's SHIPMENT code, or null when the courier's scan has none ("NA") */
  code: number | null
  /** What happened, in Shiprocket's documented words or in ours */
  label: string
  place: string | null
}

/** News about one parcel, whoever brought it (webhook or poll). */
export type TrackingUpdate = {
  awb: string | null
  /** The reference we sent as `order_id`; Shiprocket may put a prefix before it */
  reference: string | null
  sr_order_id: string | null
  courier_name: string | null
  is_return: boolean
  shipment_code: number | null
  order_code: number | null
  interpretation: Interpretation
  /** What the rider found wrong with a piece to be sent back, or null */
  qc_failure: string | null
  /** Null when neither the news nor a scan has a time that can be read: the time of arrival then stands in */
  occurred_at: Date | null
  /** Estimated delivery, or null */
  eta: Date | null
  /** When the courier means to fetch it, or null */
  pickup_scheduled_at: Date | null
  scans: TrackingScan[]
}

/** More scans than any parcel has; what is beyond is somebody's mistake. */
const MAX_SCANS = 400
/** A promise further away is a clock not set or a field filled with nonsense. */
const MAX_DAYS_AHEAD = 366

const expected = (value: string | null | undefined): Date | null =>
  plausible(parseCourierTime(value ?? null), new Date(), MAX_DAYS_AHEAD)

const ScanSchema = z.object({
  date: text,
  activity: text,
  location: text,
  "sr-status": integer,
  "sr-status-label": text,
})

const PayloadSchema = z.object({
  awb: text,
  awb_code: text,
  current_awb: text,
  order_id: text,
  sr_order_id: text,
  courier_name: text,
  status: text,
  current_status: text,
  current_status_id: integer,
  shipment_status: text,
  shipment_status_id: integer,
  current_timestamp: text,
  etd: text,
  pickup_scheduled_date: text,
  is_return: flag,
  qc_failure_reason: text,
  scans: list(MAX_SCANS),
})

/** Ids that are numbers too long for JavaScript, which would round them. */
const LONG_ID = /("(?:awb|awb_code|current_awb|order_id|sr_order_id)"\s*:\s*)(\d{16,})(?=\s*[,}])/g

/**
 * The JSON object in a delivery, with its ids to the last digit.
 * @returns null when there is none
 */
export const readPayload = (raw: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(raw.replace(/^\uFEFF/, "").replace(LONG_ID, '$1"$2"'))
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** A scan as history, or null when it has no usable time. */
export const toScan = (raw: unknown): TrackingScan | null => {
  const parsed = ScanSchema.safeParse(raw)
  const occurred_at = parsed.success
    ? plausible(parseCourierTime(parsed.data.date), new Date())
    : null
  if (!parsed.success || !occurred_at) {
    return null
  }
  const { activity, location, "sr-status": code, "sr-status-label": label } = parsed.data
  return {
    occurred_at,
    code,
    label: scanLabel({ code, label, activity }),
    place: safePlace(location),
  }
}

/** The scans that can be read, oldest first, whichever way they were sent. */
export const toScans = (raw: readonly unknown[]): TrackingScan[] =>
  raw
    .map(toScan)
    .filter((scan): scan is TrackingScan => !!scan)
    .sort((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime())

/** When the scan behind a code was made, else the last one of all. */
const timeOfScan = (scans: TrackingScan[], code: number | null): Date | null => {
  const behind = scans.filter((scan) => code !== null && scan.code === code)
  return (behind.at(-1) ?? scans.at(-1))?.occurred_at ?? null
}

/** A status that came as a number where a text is documented. */
const asId = (value: string | null): number | null =>
  value && /^\d{1,3}$/.test(value) ? Number(value) : null

/**
 * Reads a delivery of Shiprocket's tracking webhook by its documented fields, forward and return alike.
 * The state comes from the top-level ids, never from the scans, whose newest may be "NA".
 * @returns null for junk: no JSON object, no parcel named, or no status at all
 */
export const parseTrackingPayload = (body: unknown): TrackingUpdate | null => {
  const parsed = PayloadSchema.safeParse(body)
  if (!parsed.success) {
    return null
  }
  const data = parsed.data
  const awb = data.awb ?? data.awb_code ?? data.current_awb
  const shipment_status_id = data.shipment_status_id ?? asId(data.shipment_status)
  const current_status_id = data.current_status_id ?? asId(data.current_status)
  const current_status = data.current_status ?? data.status
  const hasStatus =
    shipment_status_id !== null ||
    current_status_id !== null ||
    data.shipment_status ||
    current_status
  if (!(awb || data.sr_order_id || data.order_id) || !hasStatus) {
    return null
  }
  const interpretation = interpretStatus({
    shipment_status_id,
    current_status_id,
    shipment_status: data.shipment_status,
    current_status,
  })
  const scans = toScans(data.scans)
  return {
    awb,
    reference: data.order_id,
    sr_order_id: data.sr_order_id,
    courier_name: data.courier_name,
    is_return: data.is_return || interpretation.isReturn,
    shipment_code: shipment_status_id,
    order_code: current_status_id,
    interpretation,
    qc_failure: safeRemark(data.qc_failure_reason),
    occurred_at:
      plausible(parseCourierTime(data.current_timestamp), new Date()) ??
      timeOfScan(scans, shipment_status_id),
    eta: expected(data.etd),
    pickup_scheduled_at: expected(data.pickup_scheduled_date),
    scans,
  }
}

const TrackSchema = z.object({
  current_status: text,
  courier_name: text,
  pickup_date: text,
  delivered_date: text,
  edd: text,
})

const TrackingDataSchema = z.object({
  shipment_status: integer,
  shipment_track: list(1),
  shipment_track_activities: list(MAX_SCANS),
  etd: text,
  qc_response: z.object({ qc_failed_reason: text }).nullish().catch(null),
})

/** Dates that the tracking API gives for a state beside its scans. */
const dateOfState = (
  status: string | null,
  track: z.output<typeof TrackSchema> | undefined
): Date | null => {
  const dates: Record<string, string | null | undefined> = {
    picked_up: track?.pickup_date,
    delivered: track?.delivered_date,
  }
  return plausible(parseCourierTime(dates[status ?? ""] ?? null), new Date())
}

/**
 * Reads `tracking_data` of the tracking API. Its activities are newest first, and null when the parcel
 * has no scans yet.
 * @returns null when it says nothing about the parcel
 */
export const parseTrackingData = (awb: string, trackingData: unknown): TrackingUpdate | null => {
  const parsed = TrackingDataSchema.safeParse(trackingData)
  if (!parsed.success) {
    return null
  }
  const { shipment_track, shipment_track_activities, etd } = parsed.data
  const track = TrackSchema.safeParse(shipment_track[0]).data
  const shipment_status = parsed.data.shipment_status || null
  const interpretation = interpretStatus({
    shipment_status_id: shipment_status,
    shipment_status: track?.current_status,
  })
  if (!shipment_status && !interpretation.known) {
    return null
  }
  const scans = toScans(shipment_track_activities)
  const hasScan = shipment_status !== null && scans.some(({ code }) => code === shipment_status)
  return {
    awb,
    reference: null,
    sr_order_id: null,
    courier_name: track?.courier_name ?? null,
    is_return: interpretation.isReturn,
    shipment_code: shipment_status,
    order_code: null,
    interpretation,
    qc_failure: safeRemark(parsed.data.qc_response?.qc_failed_reason ?? null),
    occurred_at:
      (hasScan ? null : dateOfState(interpretation.status, track)) ??
      timeOfScan(scans, shipment_status),
    eta: expected(etd ?? track?.edd),
    pickup_scheduled_at: null,
    scans,
  }
}
