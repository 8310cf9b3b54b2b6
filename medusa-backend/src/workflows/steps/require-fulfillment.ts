import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireFulfillment } from "../../dispatch/fulfillment"
import type { FulfillmentFacts } from "../../dispatch/fulfillment"

type RequireFulfillmentInput = { shipment_id: string; fulfillments: FulfillmentFacts[] }

/**
 * The fulfilment of a parcel. News may overtake the event that makes it, so a missing one fails the job, which is
 * then tried again.
 */
export const requireFulfillmentStep = createStep(
  "require-fulfillment",
  async ({ fulfillments, shipment_id }: RequireFulfillmentInput) =>
    new StepResponse(requireFulfillment(fulfillments, shipment_id))
)
