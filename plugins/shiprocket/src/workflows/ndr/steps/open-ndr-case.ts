import { parseIst } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ShiprocketError } from "../../../client/errors"
import { raisedAtOf, toNdrParcel } from "../../../lib/ndr-parcel"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Shiprocket's list follows the news after a while; what it says of an older attempt is left aside. */
const LIST_LAG_MS = 6 * 3_600_000

/** What Shiprocket lists of the parcel, or nothing: a case is opened all the same. */
const findEntry = async (shipments: ShipmentModuleService, awb: string) => {
  try {
    return await shipments.findNdr(awb)
  } catch (error) {
    if (error instanceof ShiprocketError) {
      return null
    }
    throw error
  }
}

/** Opens the case of a parcel that could not be delivered. Nothing to undo: repeating it changes nothing. */
export const openNdrCaseStep = createStep(
  "open-ndr-case",
  async ({ id }: { id: string }, { container }) => {
    const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const shipment = await shipments.retrieveShipment(id)
    if (shipment.status !== "undelivered" || shipment.direction !== "forward" || !shipment.awb) {
      return new StepResponse(null)
    }
    const failedAt = new Date(shipment.status_at ?? Date.now())
    const entry = await findEntry(shipments, shipment.awb)
    const listedAt = parseIst(entry?.ndr_raised_at) ?? failedAt
    const current = !!entry && failedAt.getTime() - listedAt.getTime() < LIST_LAG_MS
    const [scan] = await shipments.listShipmentEvents(
      { shipment_id: id, kind: "scan", occurred_at: failedAt } as never,
      { take: 1 }
    )
    const reported = await container.resolve<NdrModuleService>(NDR_MODULE).report(
      {
        parcel: toNdrParcel(shipment),
        attempts: current && entry.attempts > 0 ? entry.attempts : null,
        reason: (current ? entry.reason : null) ?? scan?.label ?? null,
        raised_at: raisedAtOf(entry, failedAt),
      },
      await shipments.settings("ndr")
    )
    return new StepResponse(reported)
  }
)
