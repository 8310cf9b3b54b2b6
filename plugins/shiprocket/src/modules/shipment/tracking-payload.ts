import { parseIst } from "@bodycon/kit"
import { z } from "@medusajs/framework/zod"
import { interpretStatus } from "./status"
import type { Interpretation } from "./status"
import { SHIPMENT_CODES } from "./status-tables"

/** One line of a parcel's history. Holds nothing about the courier's people. */
export type TrackingScan = {
  occurred_at: Date
  /** Shiprocket's SHIPMENT code, or null when the courier's scan has none ("NA") */
  code: number | null
  /** What happened, cleared of names and phone numbers */
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
  /** Null when the text was in no known format: the time of arrival then stands in */
  occurred_at: Date | null
  /** Estimated delivery, or null */
  eta: Date | null
  scans: TrackingScan[]
}

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) =>
    value === null || value === undefined ? null : String(value).trim() || null
  )

const integer = z.unknown().transform((value) => {
  const digits = typeof value === "number" || typeof value === "string" ? String(value).trim() : ""
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
})

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
  current_status: text,
  current_status_id: integer,
  shipment_status: text,
  shipment_status_id: integer,
  current_timestamp: text,
  etd: text,
  is_return: z.unknown().transform((value) => value === true || String(value) === "1"),
  scans: z.array(z.unknown()).nullish().catch(null),
})

/** Courier texts name the rider and his number; such a text is not kept at all. */
const PERSONAL =
  /\d{7,}|\b(agent|rider|executive|courier boy|delivery boy|FE|mobile|phone|contact)\b/i

/** A scan as history, or null when it has no usable time. */
export const toScan = (raw: unknown): TrackingScan | null => {
  const parsed = ScanSchema.safeParse(raw)
  const occurred_at = parsed.success ? parseIst(parsed.data.date) : null
  if (!parsed.success || !occurred_at) {
    return null
  }
  const code = parsed.data["sr-status"]
  const srLabel = parsed.data["sr-status-label"]
  const known = code === null ? undefined : SHIPMENT_CODES[code]?.name
  const activity =
    parsed.data.activity && !PERSONAL.test(parsed.data.activity) ? parsed.data.activity : null
  const named = srLabel && srLabel.toUpperCase() !== "NA" ? srLabel : null
  return {
    occurred_at,
    code,
    label: (known ?? activity ?? named ?? "Update from the courier").slice(0, 200),
    place: parsed.data.location?.slice(0, 120) ?? null,
  }
}

/** The scans that can be read, oldest first, whichever way they were sent. */
export const toScans = (raw: readonly unknown[] | null | undefined): TrackingScan[] =>
  (raw ?? [])
    .map(toScan)
    .filter((scan): scan is TrackingScan => !!scan)
    .sort((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime())

/**
 * Reads a delivery of Shiprocket's tracking webhook by its documented fields. The state comes from the
 * top-level ids, never from the scans, whose newest may be "NA".
 * @returns null for junk: no JSON object, no parcel named, or no status at all
 */
export const parseTrackingPayload = (body: unknown): TrackingUpdate | null => {
  const parsed = PayloadSchema.safeParse(body)
  if (!parsed.success) {
    return null
  }
  const data = parsed.data
  const awb = data.awb ?? data.awb_code ?? data.current_awb
  const namesParcel = awb || data.sr_order_id || data.order_id
  const hasStatus =
    data.shipment_status_id !== null ||
    data.current_status_id !== null ||
    data.shipment_status ||
    data.current_status
  if (!namesParcel || !hasStatus) {
    return null
  }
  const interpretation = interpretStatus(data)
  return {
    awb,
    reference: data.order_id,
    sr_order_id: data.sr_order_id,
    courier_name: data.courier_name,
    is_return: data.is_return || interpretation.isReturn,
    shipment_code: data.shipment_status_id,
    order_code: data.current_status_id,
    interpretation,
    occurred_at: parseIst(data.current_timestamp),
    eta: parseIst(data.etd),
    scans: toScans(data.scans),
  }
}

const TrackingDataSchema = z.object({
  shipment_status: integer,
  shipment_track: z
    .array(z.object({ awb_code: text, current_status: text, courier_name: text, edd: text }))
    .nullish()
    .catch(null),
  shipment_track_activities: z.array(z.unknown()).nullish().catch(null),
  etd: text,
})

/**
 * Reads `tracking_data` of the tracking API. Its activities are newest first, and null when the parcel
 * has no scans yet.
 * @returns null when it says nothing about the parcel
 */
export const parseTrackingData = (awb: string, trackingData: unknown): TrackingUpdate | null => {
  const parsed = TrackingDataSchema.safeParse(trackingData)
  if (!parsed.success || parsed.data.shipment_status === null) {
    return null
  }
  const { shipment_status, shipment_track, shipment_track_activities, etd } = parsed.data
  const track = shipment_track?.[0]
  const scans = toScans(shipment_track_activities)
  const interpretation = interpretStatus({
    shipment_status_id: shipment_status,
    shipment_status: track?.current_status,
  })
  return {
    awb,
    reference: null,
    sr_order_id: null,
    courier_name: track?.courier_name ?? null,
    is_return: false,
    shipment_code: shipment_status,
    order_code: null,
    interpretation,
    occurred_at: scans[scans.length - 1]?.occurred_at ?? null,
    eta: parseIst(etd ?? track?.edd),
    scans,
  }
}
