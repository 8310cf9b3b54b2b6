import { Router } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, queryOf, route, textOf } from "../../lib/http"
import { istDateTime } from "../../lib/time"
import { fail } from "../errors"
import { orderByAwb, orderByShipment } from "../parcels"
import type { SrOrder } from "../state"
import { STATUS_CODES } from "../statuses"
import { wireScans } from "../webhooks"

const NO_SCANS =
  "Aahh! There is no activities found in our DB. Please have some patience it will be updated soon."

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

const dateOr = (iso: string | undefined, otherwise: string | null): string | null =>
  iso ? istDateTime(new Date(iso)) : otherwise

const trackRow = (order: SrOrder) => ({
  id: order.id + 100_000_000,
  awb_code: order.awb ?? "",
  courier_company_id: order.courier?.id ?? null,
  shipment_id: order.shipmentId,
  order_id: order.id,
  pickup_date: dateOr(order.pickedUpAt, null),
  delivered_date: dateOr(order.deliveredAt, ""),
  weight: String(order.weightKg),
  packages: 1,
  current_status: titleCase(STATUS_CODES[order.status].shipmentText),
  delivered_to: order.to.city,
  destination: order.to.city,
  consignee_name: order.to.name,
  origin: order.from.city,
  courier_agent_details: null,
  courier_name: order.courier?.name ?? "",
  edd: null,
  pod: "Not Available",
  pod_status: "Not Available",
})

/** `tracking_data` of one parcel; without scans it is an error inside an HTTP 200. */
function trackingData(
  context: SandboxContext,
  order: SrOrder | undefined
): Record<string, unknown> {
  if (!order || order.scans.length === 0) {
    return {
      track_status: 0,
      shipment_status: order?.awb ? STATUS_CODES[order.status].shipment : 0,
      shipment_track: [order ? trackRow(order) : {}],
      shipment_track_activities: null,
      track_url: "",
      error: NO_SCANS,
      qc_response: "",
    }
  }

  return {
    track_status: 1,
    shipment_status: STATUS_CODES[order.status].shipment,
    shipment_track: [trackRow(order)],
    shipment_track_activities: wireScans(context, order).reverse(),
    track_url: `https://shiprocket.co//tracking/${order.awb}`,
    etd: dateOr(order.etd, ""),
    qc_response: { qc_image: "", qc_failed_reason: order.qcFailure ?? "" },
  }
}

/** Tracking by AWB, shipment and order. */
export function trackingRoutes(context: SandboxContext): Router {
  const router = Router()

  router.get(
    "/courier/track/awb/:awb",
    route((request, response) => {
      response.json({
        tracking_data: trackingData(context, orderByAwb(context, request.params.awb)),
      })
    })
  )

  router.get(
    "/courier/track/shipment/:id",
    route((request, response) => {
      const order = orderByShipment(context, Number(request.params.id))
      response.json({ tracking_data: trackingData(context, order) })
    })
  )

  router.get(
    "/courier/track",
    route((request, response) => {
      const reference = queryOf(request, "order_id")
      const orders = [...context.store.state.shiprocket.orders.values()].filter(
        (order) => order.reference === reference
      )
      response.json(orders.map((order) => ({ tracking_data: trackingData(context, order) })))
    })
  )

  router.post(
    "/courier/track/awbs",
    route((request, response) => {
      const { awbs } = bodyOf(request)
      if (!Array.isArray(awbs) || awbs.length > 50) {
        fail.fields(response, { awbs: ["The awbs must be an array of 50 at most."] })
        return
      }
      const found = awbs.flatMap((awb) => orderByAwb(context, textOf(awb)) ?? [])
      response.json(
        Object.fromEntries(
          found.map((order) => [order.awb, { tracking_data: trackingData(context, order) }])
        )
      )
    })
  )

  return router
}
