import { Router } from "express"
import type { SandboxContext } from "../context"
import { ControlError } from "../lib/errors"
import { bodyOf, queryOf, route, textOf } from "../lib/http"
import type { SandboxControl } from "./control"
import { parcelView } from "./views"

const text = (value: unknown): string | undefined => textOf(value) || undefined

/** A query parameter that is an amount or a count. */
const amountOf = (name: string, value: string): number | undefined => {
  if (value === "") {
    return undefined
  }
  if (!/^\d+(\.\d{1,2})?$/.test(value)) {
    throw new ControlError(400, `${name} must be a number`)
  }

  return Number(value)
}

/** The controls of Shiprocket, under `/_control/shiprocket`. */
export function shiprocketControls(context: SandboxContext, control: SandboxControl): Router {
  const router = Router()
  const state = () => context.store.state

  router.get(
    "/parcels",
    route((request, response) => {
      const [reference, awb] = [queryOf(request, "reference"), queryOf(request, "awb")]
      const parcels = [...state().shiprocket.orders.values()].filter(
        (order) => (!reference || order.reference === reference) && (!awb || order.awb === awb)
      )
      response.json({ parcels: parcels.map(parcelView) })
    })
  )
  router.post(
    "/parcels/:awb/advance",
    route((request, response) => {
      const body = bodyOf(request)
      const parcel = control.advanceParcel(request.params.awb, {
        to: textOf(body.to) as Parameters<SandboxControl["advanceParcel"]>[1]["to"],
        reason: text(body.reason),
        location: text(body.location),
        force: body.force === true,
      })
      response.json({ parcel: parcelView(parcel) })
    })
  )
  router.post(
    "/wallet",
    route((request, response) => {
      control.setWallet(bodyOf(request).balance as number)
      response.json({ balance: state().shiprocket.walletPaise / 100 })
    })
  )

  router.post(
    "/parcels/:awb/discrepancy",
    route((request, response) => {
      const parcel = control.raiseDiscrepancy(request.params.awb, {
        charged_kg: bodyOf(request).charged_kg as number,
      })
      response.json({ parcel: parcelView(parcel) })
    })
  )
  router.post(
    "/quirks",
    route((request, response) => {
      control.setQuirks(bodyOf(request).on as boolean)
      response.json({ quirks: state().shiprocket.quirks })
    })
  )
  router.get(
    "/remittance.csv",
    route((request, response) => {
      const amount = (name: string) => amountOf(name, queryOf(request, name))
      const awbs = queryOf(request, "awbs").split(",").filter(Boolean)
      response
        .type("text/csv")
        .attachment("remittance.csv")
        .send(
          control.remittanceCsv({
            shortage: amount("shortage"),
            late: amount("late"),
            charges: amount("charges"),
            duplicates: amount("duplicates"),
            partial: amount("partial"),
            awbs,
          })
        )
    })
  )

  return router
}
