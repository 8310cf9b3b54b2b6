import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { outcomeOf } from "../../../lib/ndr-parcel"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import { SHIPMENT_STATUSES } from "../../../modules/shipment/status"

const BATCH = 500
const OVER = SHIPMENT_STATUSES.filter((status) => outcomeOf(status))

/** Ends what is over (events may come before their case), then warns of what runs out. */
export const watchNdrCasesStep = createStep("watch-ndr-cases", async (_: void, { container }) => {
  const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  const ndr = container.resolve<NdrModuleService>(NDR_MODULE)
  const active = await ndr.listNdrCases(
    { status: ["open", "answered"] },
    { take: BATCH, order: { respond_by: "ASC" }, select: ["id", "shipment_id"] }
  )
  const over = await shipments.listShipments(
    { id: active.map(({ shipment_id }) => shipment_id), status: OVER },
    { take: BATCH, select: ["id", "status"] }
  )
  for (const { id, status } of over) {
    await ndr.close(id, outcomeOf(status)!)
  }
  const expired = await ndr.expire()
  return new StepResponse({ closed: over.length, expired, warned: await ndr.warnOfExpiring() })
})
