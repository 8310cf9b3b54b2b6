import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import { isMoving, SHIPMENT_STATUSES } from "../../../modules/shipment/status"
import { parseTrackingData } from "../../../modules/shipment/tracking-payload"

/** Shiprocket's limit for one tracking call. */
const BATCH = 50

/** Asks about moving parcels of which nothing was heard for a while: webhooks get lost. */
export const pollQuietShipmentsStep = createStep(
  "poll-quiet-shipments",
  async (_: void, { container }) => {
    const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const quietSince = new Date(Date.now() - shipments.options.quietAfterHours * 3_600_000)
    const quiet = await shipments.listShipments(
      {
        status: SHIPMENT_STATUSES.filter(isMoving),
        awb: { $ne: null },
        $and: [
          { $or: [{ last_event_at: null }, { last_event_at: { $lt: quietSince } }] },
          { $or: [{ last_polled_at: null }, { last_polled_at: { $lt: quietSince } }] },
        ],
      } as never,
      { take: BATCH, order: { last_polled_at: "ASC" }, select: ["id", "awb"] }
    )
    if (!quiet.length) {
      return new StepResponse({ asked: 0, changed: 0 })
    }
    const tracked = await shipments.track(quiet.map(({ awb }) => awb!))
    let changed = 0
    for (const { id, awb } of quiet) {
      const update = parseTrackingData(awb!, tracked[awb!])
      changed += update && (await shipments.record(id, update, "poll")) ? 1 : 0
    }
    await shipments.updateShipments(quiet.map(({ id }) => ({ id, last_polled_at: new Date() })))
    return new StepResponse({ asked: quiet.length, changed })
  }
)
