import { Router, type Request, type Response } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, queryOf, route, textOf } from "../../lib/http"
import { istDate, istDateTime } from "../../lib/time"
import { courierRow, quotes, type LaneQuery } from "../couriers"
import { fail } from "../errors"
import { assignAwb, orderByShipment, quotesFor, schedulePickup } from "../parcels"
import { explainsInMessage, noCourierForm, wireId } from "../quirks"
import type { SrOrder } from "../state"
import { cancellable } from "../statuses"

const DAY_MS = 86_400_000

/** The single number of `7` or `[7]`. */
const onlyId = (value: unknown): number => Number(Array.isArray(value) ? value[0] : value)

const phpDate = (at: Date) => ({
  date: `${istDateTime(at)}.000000`,
  timezone_type: 3,
  timezone: "Asia/Kolkata",
})

/** Serviceability, AWB and pickup. */
export function courierRoutes(context: SandboxContext): Router {
  const router = Router()

  router.get(
    "/courier/serviceability",
    route((request, response) => serviceability(context, request, response))
  )

  router.post(
    "/courier/assign/awb",
    route((request, response) => {
      const body = bodyOf(request)
      if (body.shipment_id === undefined || body.shipment_id === "") {
        fail.fields(response, { shipment_id: ["The shipment id field is required."] })
        return
      }
      const order = orderByShipment(context, onlyId(body.shipment_id))
      if (!order) {
        fail.plain(response, 400, "Invalid shipment id")
        return
      }
      const reassign = textOf(body.status) === "reassign"
      const bound = order.awb !== undefined && order.status !== "cancelled"
      if (bound && (!reassign || tooSoon(order) || !cancellable(order.status))) {
        fail.plain(response, 400, "Oops! Cannot reassign courier for this shipment.")
        return
      }
      const result = assignAwb(context, order, Number(textOf(body.courier_id)) || undefined)
      if (!result.ok) {
        response.json({
          awb_assign_status: 0,
          ...(result.code ? { status_code: result.code } : {}),
          ...(result.code || explainsInMessage(context, order.reference)
            ? { message: result.error }
            : { response: { data: { awb_assign_error: result.error } } }),
        })
        return
      }
      response.json({ awb_assign_status: 1, response: { data: awbData(context, order) } })
    })
  )

  router.post(
    "/courier/generate/pickup",
    route((request, response) => {
      const body = bodyOf(request)
      const order = orderByShipment(context, onlyId(body.shipment_id))
      if (!order) {
        fail.plain(response, 400, "Invalid shipment id")
        return
      }
      if (!order.awb || order.status === "cancelled") {
        fail.plain(response, 400, "AWB is not assigned to this shipment yet.")
        return
      }
      if (order.status !== "booked") {
        fail.plain(response, 400, "Already in Pickup Queue.")
        return
      }
      const [wanted] = Array.isArray(body.pickup_date) ? body.pickup_date : [body.pickup_date]
      const date = Date.parse(`${textOf(wanted)}T09:00:00+05:30`)
      if (textOf(wanted) && textOf(wanted) < istDate(new Date())) {
        fail.plain(response, 400, "Pickup date cannot be in the past.")
        return
      }
      schedulePickup(context, order, Number.isNaN(date) ? undefined : new Date(date))
      const scheduled = new Date(order.pickupScheduledAt ?? order.createdAt)
      response.json({
        pickup_status: 1,
        response: {
          pickup_scheduled_date: istDateTime(scheduled),
          pickup_token_number: order.pickupToken,
          status: 3,
          others: JSON.stringify({ tier_id: 5, etd_zone: "z_d" }),
          pickup_generated_date: phpDate(new Date()),
          data: `Pickup is confirmed by ${order.courier?.name} For AWB :- ${order.awb}`,
        },
      })
    })
  )

  return router
}

const tooSoon = (order: SrOrder): boolean =>
  order.reassignedAt !== undefined && Date.now() - Date.parse(order.reassignedAt) < DAY_MS

function serviceability(context: SandboxContext, request: Request, response: Response): void {
  const query = (name: string): string => queryOf(request, name)
  const orderId = query("order_id")
  if (orderId) {
    const order = context.store.state.shiprocket.orders.get(Number(orderId))
    if (!order) {
      response.json({ status: 404, message: "Order does not exist!" })
      return
    }
    answerQuotes(context, response, order.to.pincode, quotesFor(order))
    return
  }
  const missing = ["pickup_postcode", "delivery_postcode", "weight", "cod"].filter(
    (field) => query(field) === ""
  )
  if (query("is_return") === "1" && query("declared_value") === "") {
    missing.push("declared_value")
  }
  if (missing.length) {
    fail.fields(
      response,
      Object.fromEntries(
        missing.map((field) => [field, [`The ${field.replaceAll("_", " ")} field is required.`]])
      ),
      "Required field missing"
    )
    return
  }
  const sides = ["length", "breadth", "height"].map((side) => Number(query(side)))
  const mode = query("mode")
  const lane: LaneQuery = {
    from: query("pickup_postcode"),
    to: query("delivery_postcode"),
    weightKg: Number(query("weight")) || 0.5,
    dimensionsCm: sides.every((side) => side > 0) ? [sides[0], sides[1], sides[2]] : undefined,
    cod: query("cod") === "1",
    declaredValue: Number(query("declared_value")) || 0,
    mode: mode === "Surface" || mode === "Air" ? mode : undefined,
    reverse: query("is_return") === "1",
    qc: query("qc_check") === "1",
  }
  answerQuotes(context, response, lane.to, quotes(lane))
}

const NO_COURIER = "No courier service is available between these postcodes."

function answerQuotes(
  context: SandboxContext,
  response: Response,
  pincode: string,
  offers: ReturnType<typeof quotes>
): void {
  const form = offers.length ? undefined : noCourierForm(context, pincode)
  if (form === "http_404") {
    fail.plain(response, 404, NO_COURIER)
    return
  }
  if (form === "body_404") {
    // The body's own 404 inside an HTTP 200, as seen live.
    response.json({ status: 404, message: NO_COURIER })
    return
  }
  const [best] = [...offers].sort((a, b) => a.ratePaise - b.ratePaise)
  const cheapest = best?.courier.id ?? null
  response.json({
    company_auto_shipment_insurance_setting: false,
    currency: "INR",
    data: {
      available_courier_companies: offers.map((offer) => courierRow(offer)),
      blocked_courier_companies: [],
      child_courier_id: null,
      is_recommendation_enabled: 1,
      recommendation_advance_rule: 0,
      recommended_by: { id: 6, title: "Recommendation By Shiprocket" },
      recommended_courier_company_id: cheapest,
      shiprocket_recommended_courier_id: cheapest,
    },
    status: 200,
  })
}

const awbData = (context: SandboxContext, order: SrOrder) => ({
  courier_company_id: order.courier?.id,
  awb_code: order.awb,
  cod: order.paymentMethod === "COD" ? 1 : 0,
  order_id: wireId(context, order.id),
  shipment_id: wireId(context, order.shipmentId),
  awb_code_status: 1,
  assigned_date_time: phpDate(new Date(order.awbAssignedAt ?? order.createdAt)),
  applied_weight: order.weightKg,
  company_id: 5001,
  courier_name: order.courier?.name,
  child_courier_name: null,
  pickup_scheduled_date: null,
  routing_code: "",
  rto_routing_code: "",
  invoice_no: `RETAIL-${order.id}-${istDate(new Date(order.createdAt)).slice(0, 4)}`,
  transporter_id: `29SANDBOX${order.courier?.id}Z5`,
  transporter_name: order.courier?.name,
  shipped_by: {
    shipper_company_name: order.from.name,
    shipper_address_1: order.from.address,
    shipper_city: order.from.city,
    shipper_state: order.from.state,
    shipper_country: order.from.country,
    shipper_postcode: order.from.pincode,
    shipper_phone: order.from.phone,
    lat: "",
    long: "",
    shipper_email: order.from.email,
  },
})
