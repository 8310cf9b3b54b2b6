import type { SandboxContext } from "../context"
import { istDateTime, istStamp } from "../lib/time"
import { quirksOn, speaksOldWay, webhookQuirks, wireId, withRider } from "./quirks"
import type { Scan, SrOrder } from "./state"
import { orderStatus, STATUS_CODES } from "./statuses"

/** One scan in the tracking API's and the webhook's words. */
export function wireScan(scan: Scan): Record<string, string> {
  return {
    date: istDateTime(new Date(scan.at)),
    status: scan.courierCode,
    activity: scan.activity,
    location: scan.location,
    "sr-status": scan.srStatus,
    "sr-status-label": scan.srLabel,
  }
}

/** Scans oldest first; with quirks the newest carries no number, as in a payload seen live, and riders are named. */
export function wireScans(context: SandboxContext, order: SrOrder): Record<string, string>[] {
  return order.scans.map((scan, index) => {
    const activity = withRider(context, scan.courierCode, scan.activity)

    return quirksOn(context) && index === order.scans.length - 1
      ? wireScan({ ...scan, activity, srStatus: "NA", srLabel: "NA" })
      : wireScan({ ...scan, activity })
  })
}

/**
 * Posts the tracking webhook: `current_status_id` from the ORDER table, `shipment_status_id` from the SHIPMENT table,
 * Indian time without an offset, scans oldest first, and no shipment id, as the real one.
 */
export function sendTracking(context: SandboxContext, order: SrOrder, at: Date): void {
  const { webhookKey } = context.options.shiprocket
  const codes = STATUS_CODES[order.status]
  const current = orderStatus(order)
  const old = speaksOldWay(context, order.reference)
  const body = {
    awb: order.awb ?? "",
    courier_name: order.courier?.name ?? "",
    current_status: current.status,
    current_status_id: current.status_code,
    shipment_status: codes.shipmentText,
    shipment_status_id: codes.shipment,
    current_timestamp: istStamp(at),
    order_id: old ? `7001_${order.reference}` : order.reference,
    sr_order_id: wireId(context, order.id),
    ...(old
      ? {}
      : {
          awb_assigned_date: order.awbAssignedAt
            ? istDateTime(new Date(order.awbAssignedAt))
            : null,
          pickup_scheduled_date: order.pickupScheduledAt
            ? istDateTime(new Date(order.pickupScheduledAt))
            : null,
        }),
    etd: order.etd ? istDateTime(new Date(order.etd)) : "",
    scans: wireScans(context, order),
    is_return: order.kind === "return" ? 1 : 0,
    channel_id: 7001,
    pod_status: order.status === "delivered" ? "OTP verified" : null,
    pod: null,
    qc_image: "",
    qc_failure_reason: order.status === "qc_failed" ? (order.qcFailure ?? "") : "",
  }
  context.webhooks.send({
    provider: "shiprocket",
    event: current.status,
    key: String(order.id),
    url: `${context.options.backendUrl}/hooks/shipping/tracking`,
    headers: webhookKey ? { "x-api-key": webhookKey } : {},
    body: JSON.stringify(body),
    accepts: "200",
    quirks: webhookQuirks(context, `${order.reference}:${order.scans.length}`),
  })
}
