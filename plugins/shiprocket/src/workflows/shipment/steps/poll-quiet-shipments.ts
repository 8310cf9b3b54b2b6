import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ShiprocketError } from "../../../client/errors"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import { parseTrackingData } from "../../../modules/shipment/tracking-payload"

/** Calls of one run: 500 parcels each quarter of an hour. What is left over is due at the next. */
const MAX_CALLS = 10

/**
 * Asks about moving parcels of which nothing was heard for a while: webhooks get lost. While Shiprocket
 * cannot be asked it stops, and the parcels wait for the next run.
 */
export const pollQuietShipmentsStep = createStep(
  "poll-quiet-shipments",
  async (_: void, { container }) => {
    const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const since = new Date(Date.now() - shipments.options.quietAfterHours * 3_600_000)
    const done = { asked: 0, changed: 0 }
    for (let call = 0; call < MAX_CALLS; call++) {
      const quiet = await shipments.claimQuiet(since)
      if (!quiet.length) {
        break
      }
      try {
        const tracked = await shipments.track(quiet.map(({ awb }) => awb))
        for (const { id, awb } of quiet) {
          const update = parseTrackingData(awb, tracked[awb])
          done.changed += update && (await shipments.record(id, update, "poll")) ? 1 : 0
        }
        done.asked += quiet.length
      } catch (error) {
        if (!(error instanceof ShiprocketError)) {
          throw error
        }
        logger.warn(`shiprocket: ${quiet.length} quiet parcels not asked about: ${error.code}`)
        // What Shiprocket refuses would be refused again at once; it waits its turn.
        if (error.transient) {
          await shipments.releaseQuiet(quiet)
          break
        }
      }
    }
    return new StepResponse(done)
  }
)
