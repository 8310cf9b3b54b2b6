import { Router, type Response } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, queryOf, route, textOf } from "../../lib/http"
import { fail } from "../errors"
import { created, listed, shown } from "../order-views"
import { cancelOrder, checksQuality, createOrder, orderByAwb } from "../parcels"
import { refusesByStatus, wireId } from "../quirks"
import type { PickupLocation, SrOrder } from "../state"
import { cancellable, orderStatus } from "../statuses"
import {
  checkForwardOrder,
  checkReturnOrder,
  lacksPrice,
  readDraft,
  readParty,
  readReceiver,
} from "../validate-order"

/** The documented cancellation by AWB happens some time after its empty answer. */
const BULK_CANCEL_AFTER_MS = 150

const PHP_NULL = "Trying to get property of non-object"

/** Creating, finding and cancelling orders. */
export function orderRoutes(context: SandboxContext): Router {
  const router = Router()
  const shiprocket = () => context.store.state.shiprocket

  router.post(
    "/orders/create/adhoc",
    route((request, response) => {
      const body = bodyOf(request)
      const channel = textOf(body.channel_id)
      if (channel && channel !== "7001") {
        fail.plain(response, 400, "Given channel id does not exist")
        return
      }
      if (lacksPrice(body)) {
        fail.php(response, "Undefined index: selling_price")
        return
      }
      const errors = checkForwardOrder(body)
      if (Object.keys(errors).length) {
        fail.fields(response, errors)
        return
      }
      const known = shiprocket().byReference.get(textOf(body.order_id))
      const existing = known === undefined ? undefined : shiprocket().orders.get(known)
      if (existing) {
        existing.creates = (existing.creates ?? 1) + 1
        context.store.changed()
        response.json(created(context, existing))
        return
      }
      const nickname = textOf(body.pickup_location)
      const pickup = shiprocket().pickupLocations.find(
        (location) => location.pickup_location === nickname
      )
      if (!pickup) {
        response.status(refusesByStatus(context, textOf(body.order_id)) ? 422 : 200).json({
          message:
            "Wrong Pickup location entered. Please choose one location from the data given below.",
          data: { data: shiprocket().pickupLocations },
        })
        return
      }
      const order = createOrder(context, readDraft(body), {
        kind: "forward",
        from: pickupParty(pickup),
        to: readReceiver(body),
        pickupLocation: nickname,
      })
      response.json(created(context, order))
    })
  )

  router.post(
    "/orders/create/return",
    route((request, response) => {
      const body = bodyOf(request)
      if (lacksPrice(body)) {
        fail.php(response, "Undefined index: selling_price")
        return
      }
      const errors = checkReturnOrder(body)
      if (shiprocket().byReference.has(textOf(body.order_id))) {
        errors.order_id = ["The order id has already been taken."]
      }
      if (Object.keys(errors).length) {
        fail.fields(response, errors)
        return
      }
      const draft = readDraft(body)
      const order = createOrder(
        context,
        { ...draft, paymentMethod: "Prepaid" },
        {
          kind: "return",
          from: readParty(body, "pickup"),
          to: readParty(body, "shipping"),
          pickupLocation: "",
        }
      )
      response.json({
        order_id: wireId(context, order.id),
        shipment_id: wireId(context, order.shipmentId),
        ...orderStatus(order),
        company_name: "Sandbox Company",
        company_id: 5001,
        is_qc_check: checksQuality(order) ? 1 : 0,
      })
    })
  )

  router.get(
    "/orders",
    route((request, response) => {
      const search = queryOf(request, "search").toLowerCase()
      const perPage = Math.min(Math.max(Number(queryOf(request, "per_page")) || 15, 1), 100)
      const page = Math.max(Number(queryOf(request, "page")) || 1, 1)
      const found = [...shiprocket().orders.values()]
        .filter((order) => !search || searchable(order).some((text) => text.includes(search)))
        .reverse()
      const rows = found.slice((page - 1) * perPage, page * perPage)
      response.json({
        data: rows.map(listed),
        meta: {
          pagination: {
            total: found.length,
            count: rows.length,
            per_page: perPage,
            current_page: page,
            total_pages: Math.max(1, Math.ceil(found.length / perPage)),
            links: {},
          },
        },
      })
    })
  )

  router.get(
    "/orders/show/:id",
    route((request, response) => {
      const order = shiprocket().orders.get(Number(request.params.id))
      if (!order) {
        fail.plain(response, 404, "Order not found.")
        return
      }
      response.json({ data: shown(order) })
    })
  )

  router.patch(
    "/orders/address/pickup",
    route((request, response) => {
      const body = bodyOf(request)
      const ids = Array.isArray(body.order_id) ? body.order_id.map(Number) : []
      const orders = ids.flatMap((id) => shiprocket().orders.get(id) ?? [])
      const pickup = shiprocket().pickupLocations.find(
        (location) => location.pickup_location === textOf(body.pickup_location)
      )
      if (!pickup || !orders.length || orders.some((order) => order.awb)) {
        fail.plain(response, 400, "Pickup location could not be updated.")
        return
      }
      for (const order of orders) {
        order.pickupLocation = pickup.pickup_location
        order.from = pickupParty(pickup)
      }
      context.store.changed()
      response.json({ message: "Pickup location Updated" })
    })
  )

  router.post(
    "/orders/cancel",
    route((request, response) => {
      const { ids } = bodyOf(request)
      if (ids === undefined) {
        fail.fields(response, { ids: ["The ids field is required."] })
        return
      }
      if (!Array.isArray(ids)) {
        fail.php(response, "Invalid argument supplied for foreach()")
        return
      }
      const orders = ids.map((id) => shiprocket().orders.get(Number(id)))
      cancelAll(context, response, orders)
    })
  )

  router.post(
    "/orders/cancel/shipment/awbs",
    route((request, response) => {
      const { awbs } = bodyOf(request)
      if (!Array.isArray(awbs) || awbs.length === 0 || awbs.length > 2000) {
        fail.fields(response, { awbs: ["The awbs field is required (2000 at most)."] })
        return
      }
      context.jobs.after(BULK_CANCEL_AFTER_MS, () => {
        for (const awb of awbs) {
          const order = orderByAwb(context, textOf(awb))
          if (order && cancellable(order.status)) {
            cancelOrder(context, order)
          }
        }
      })
      response.status(204).end()
    })
  )

  return router
}

function cancelAll(
  context: SandboxContext,
  response: Response,
  orders: (SrOrder | undefined)[]
): void {
  if (orders.some((order) => !order)) {
    fail.php(response, PHP_NULL)
    return
  }
  const known = orders.flatMap((order) => order ?? [])
  const tooLate = known.find((order) => order.status !== "cancelled" && !cancellable(order.status))
  if (tooLate) {
    fail.plain(response, 400, `Cannot cancel order ${tooLate.id}: it is already shipped.`)
    return
  }
  for (const order of known) {
    if (order.status !== "cancelled") {
      cancelOrder(context, order)
    }
  }
  response.status(204).end()
}

const pickupParty = (pickup: PickupLocation) => ({
  name: pickup.name,
  phone: pickup.phone,
  email: pickup.email,
  address: [pickup.address, pickup.address_2].filter(Boolean).join(", "),
  city: pickup.city,
  state: pickup.state,
  country: pickup.country,
  pincode: pickup.pin_code,
})

const searchable = (order: SrOrder): string[] =>
  [order.reference, String(order.id), order.awb ?? "", order.to.name, order.to.email].map((text) =>
    text.toLowerCase()
  )
