import { Router } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, queryOf, route, textOf } from "../../lib/http"
import { istDateTime } from "../../lib/time"
import { fail } from "../errors"
import { advanceParcel, orderByAwb } from "../parcels"
import type { SrOrder } from "../state"

const ACTIONS = ["re-attempt", "return", "fake-attempt"]
const RETURN_AFTER_MS = 200

const row = (order: SrOrder) => ({
  id: order.ndr?.id,
  shipment_id: order.shipmentId,
  company_id: 5001,
  channel_order_id: order.reference,
  customer_name: order.to.name,
  customer_email: order.to.email,
  customer_phone: order.to.phone,
  customer_address: order.to.address,
  customer_city: order.to.city,
  customer_pincode: order.to.pincode,
  status: "UNDELIVERED",
  status_code: 36,
  payment_method: order.paymentMethod === "COD" ? "cod" : "prepaid",
  reason: order.ndr?.reason,
  attempts: order.ndr?.attempts,
  ndr_raised_at: order.ndr ? istDateTime(new Date(order.ndr.raisedAt)) : "",
  courier: order.courier?.name,
  awb_code: order.awb,
  escalation_status: 0,
  product_name: order.items.map((item) => item.name).join(", "),
  product_price: order.subTotal.toFixed(2),
  delivered_date: "",
  history: order.ndr?.history.map((entry, index) => ({
    id: (order.ndr?.id ?? 0) * 10 + index,
    ndr_reason: entry.ndrReason,
    action_by: entry.actionBy,
    ndr_attempt: entry.attempt,
    comment: entry.comments,
    deferred_date: entry.deferredDate ?? "",
    ndr_raised_at: istDateTime(new Date(entry.at)),
  })),
})

/** Undelivered parcels (NDR) and what the seller wants done with them. */
export function ndrRoutes(context: SandboxContext): Router {
  const router = Router()
  const open = (): SrOrder[] =>
    [...context.store.state.shiprocket.orders.values()].filter(
      (order) => order.ndr && order.status === "undelivered"
    )

  router.get(
    "/ndr/all",
    route((request, response) => {
      const search = queryOf(request, "search")
      const perPage = Math.min(Math.max(Number(queryOf(request, "per_page")) || 15, 1), 100)
      const page = Math.max(Number(queryOf(request, "page")) || 1, 1)
      const found = open().filter(
        (order) => !search || [order.awb, order.reference].includes(search)
      )
      const rows = found.slice((page - 1) * perPage, page * perPage)
      response.json({
        data: rows.map(row),
        meta: {
          pagination: {
            total: found.length,
            count: rows.length,
            per_page: perPage,
            current_page: page,
            total_pages: Math.max(1, Math.ceil(found.length / perPage)),
          },
        },
      })
    })
  )

  router.get(
    "/ndr/:awb",
    route((request, response) => {
      const order = orderByAwb(context, request.params.awb)
      response.json({ data: order?.ndr ? [row(order)] : [] })
    })
  )

  router.post(
    "/ndr/:awb/action",
    route((request, response) => {
      const body = bodyOf(request)
      const action = textOf(body.action)
      const comments = textOf(body.comments)
      const errors: Record<string, string[]> = {}
      if (!ACTIONS.includes(action)) {
        errors.action = ["The selected action is invalid."]
      }
      if (!comments) {
        errors.comments = ["The comments field is required."]
      }
      if (Object.keys(errors).length) {
        fail.fields(response, errors)
        return
      }
      const order = orderByAwb(context, request.params.awb)
      if (!order?.ndr || order.status !== "undelivered") {
        fail.plain(response, 400, "This shipment is not in NDR.")
        return
      }
      order.ndr.history.push({
        at: new Date().toISOString(),
        ndrReason: action,
        actionBy: "SELLER",
        attempt: order.ndr.attempts,
        comments,
        deferredDate: textOf(body.deferred_date) || undefined,
      })
      order.to.phone = textOf(body.phone) || order.to.phone
      order.to.address =
        [textOf(body.address1), textOf(body.address2)].filter(Boolean).join(", ") ||
        order.to.address
      context.store.changed()
      if (action === "return" && order.awb) {
        const { awb } = order
        context.jobs.after(RETURN_AFTER_MS, () => {
          if (order.status === "undelivered") {
            advanceParcel(context, awb, { to: "rto_initiated" })
          }
        })
      }
      response.status(202).json({ status: "Data Updated Sucessfully" })
    })
  )

  return router
}
