import { Router } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, route } from "../../lib/http"
import { DOCUMENTS, renderDocument, type DocumentKind } from "../documents"
import { fail } from "../errors"
import { orderByShipment } from "../parcels"
import { quirksOn } from "../quirks"
import type { SrOrder } from "../state"

const numbers = (value: unknown): number[] | undefined =>
  Array.isArray(value) ? value.map(Number) : undefined

const isKind = (kind: string): kind is DocumentKind => kind in DOCUMENTS

/** Labels, manifests and invoices. */
export function documentRoutes(context: SandboxContext): Router {
  const router = Router()
  const url = (kind: DocumentKind, ids: number[]): string =>
    `${context.publicUrl}/shiprocket/files/${kind}-${ids.join("-")}.pdf`
  const orderOf = (id: number): SrOrder | undefined => context.store.state.shiprocket.orders.get(id)

  router.post(
    "/courier/generate/label",
    route((request, response) => {
      const ids = numbers(bodyOf(request).shipment_id)
      if (!ids?.length) {
        fail.fields(response, { shipment_id: ["The shipment id must be an array."] })
        return
      }
      const ready = ids.flatMap((id) => {
        const order = orderByShipment(context, id)

        return order?.awb && order.status !== "cancelled" ? [order] : []
      })
      const notCreated = ids.filter((id) => !ready.some((order) => order.shipmentId === id))
      // The file is made some time after the AWB: the first question may come too early.
      const early = quirksOn(context) ? ready.filter((order) => !order.labelRefused) : []
      for (const order of early) {
        order.labelRefused = true
      }
      if (!ready.length || early.length) {
        context.store.changed()
        response.json({
          label_created: 0,
          response: "Label not generated",
          not_created: early.length ? ids : notCreated,
        })
        return
      }
      response.json({
        label_created: 1,
        label_url: url(
          "label",
          ready.map((order) => order.id)
        ),
        response: "Label has been created and uploaded successfully!",
        not_created: notCreated,
      })
    })
  )

  router.post(
    "/manifests/generate",
    route((request, response) => {
      const ids = numbers(bodyOf(request).shipment_id)
      if (!ids?.length) {
        fail.fields(response, { shipment_id: ["The shipment id must be an array."] })
        return
      }
      const orders = ids.flatMap((id) => orderByShipment(context, id) ?? [])
      const already = orders.filter((order) => order.manifestedAt)
      if (already.length) {
        response.status(400).json({
          message: "Manifest already generated for the shipment ids",
          already_manifested_shipment_ids: already.map((order) => order.shipmentId),
          status_code: 400,
        })
        return
      }
      const ready = orders.filter((order) => order.pickupScheduledAt)
      for (const order of ready) {
        order.manifestedAt = new Date().toISOString()
      }
      context.store.changed()
      const ready_ids = ready.map((order) => order.id)
      response.json({ status: 1, manifest_url: ready.length ? url("manifest", ready_ids) : "" })
    })
  )

  router.post(
    "/manifests/print",
    route((request, response) => {
      const ids = numbers(bodyOf(request).order_ids)
      if (!ids) {
        fail.php(response, "Invalid argument supplied for foreach()")
        return
      }
      const ready = ids.filter((id) => orderOf(id)?.manifestedAt)
      response.json({ manifest_url: ready.length ? url("manifest", ready) : "" })
    })
  )

  router.post(
    "/orders/print/invoice",
    route((request, response) => {
      const ids = numbers(bodyOf(request).ids) ?? []
      const known = ids.filter((id) => orderOf(id))
      if (!known.length) {
        response
          .status(400)
          .json({ is_invoice_created: false, invoice_url: "", not_created: ids, irn_no: "" })
        return
      }
      response.json({
        is_invoice_created: true,
        invoice_url: url("invoice", known),
        not_created: ids.filter((id) => !orderOf(id)),
        irn_no: "",
      })
    })
  )

  return router
}

/** The files themselves, which like Shiprocket's are public to whoever knows the address. */
export function fileRoutes(context: SandboxContext): Router {
  const router = Router()

  router.get(
    "/files/:name",
    route((request, response) => {
      const [, kind = "", ids = ""] = /^([a-z]+)-([\d-]+)\.pdf$/.exec(request.params.name) ?? []
      const orders = ids
        .split("-")
        .flatMap((id) => context.store.state.shiprocket.orders.get(Number(id)) ?? [])
      if (!isKind(kind) || !orders.length) {
        response.status(404).json({ message: "File not found" })
        return
      }
      response.type("application/pdf").send(renderDocument(kind, orders))
    })
  )

  return router
}
