import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NdrEntry } from "../../../client/ndr"
import { NDR_PARCEL_FIELDS, raisedAtOf, toNdrParcel } from "../../../lib/ndr-parcel"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import { cleanReason } from "../../../modules/ndr/reasons"
import type NdrModuleService from "../../../modules/ndr/service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import type { NdrSettings } from "../../../settings/ndr"

const PER_PAGE = 100
/** 5,000 undelivered parcels at once; more is a fault of the paging, not of the couriers. */
const MAX_PAGES = 50

type Services = { shipments: ShipmentModuleService; ndr: NdrModuleService; settings: NdrSettings }

/** One page: what is known already costs two reads, whatever its length. */
const syncPage = async (
  { shipments, ndr, settings }: Services,
  entries: NdrEntry[]
): Promise<number> => {
  const byAwb = new Map(entries.map((entry) => [entry.awb_code, entry]))
  const parcels = await shipments.listShipments(
    { awb: [...byAwb.keys()], direction: "forward", status: "undelivered" },
    { take: PER_PAGE, select: NDR_PARCEL_FIELDS as never }
  )
  const known = await ndr.listNdrCases(
    { shipment_id: parcels.map(({ id }) => id) },
    { take: PER_PAGE * 20, select: ["shipment_id", "attempts", "confirmed", "reason"] }
  )
  const seen = new Set(
    known
      .filter(({ confirmed }) => confirmed)
      .map((one) => `${one.shipment_id}:${one.attempts}:${one.reason}`)
  )
  let opened = 0
  for (const parcel of parcels) {
    const entry = byAwb.get(parcel.awb!)!
    if (!seen.has(`${parcel.id}:${entry.attempts}:${cleanReason(entry.reason)}`)) {
      const reported = await ndr.report(
        {
          parcel: toNdrParcel(parcel),
          attempts: entry.attempts > 0 ? entry.attempts : null,
          reason: entry.reason,
          raised_at: raisedAtOf(entry, new Date(parcel.status_at ?? Date.now())),
        },
        settings
      )
      opened += reported?.created ? 1 : 0
    }
  }
  return opened
}

/** Reads all of Shiprocket's list: webhooks get lost, and the list knows reasons and attempts better. */
export const syncNdrCasesStep = createStep("sync-ndr-cases", async (_: void, { container }) => {
  const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  const ndr = container.resolve<NdrModuleService>(NDR_MODULE)
  const services = { shipments, ndr, settings: await shipments.settings("ndr") }
  let listed = 0
  let opened = 0
  for (let page = 1, pages = 1; page <= Math.min(pages, MAX_PAGES); page++) {
    const answer = await shipments.listNdr(page, PER_PAGE)
    pages = answer.pages
    listed += answer.entries.length
    opened += answer.entries.length ? await syncPage(services, answer.entries) : 0
  }
  return new StepResponse({ listed, opened })
})
