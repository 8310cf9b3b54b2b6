import { advanceReturnRequestWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { followParcels } from "../returns/follow-parcels"
import { loadReturnStep } from "./steps/load-return"

/** Data of `return_shipment.*`. */
export type ReturnShipmentEvent = {
  id: string
  order_id: string
  purchase_order_id: string
  return_request_id: string
  status: string
}

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * A parcel on its way back moved: its request follows, as far as all its parcels have come. Reads what the
 * parcels are now, so late and repeated news change nothing.
 */
export const followReturnShipmentWorkflow = createWorkflow(
  "follow-return-shipment",
  (input: ReturnShipmentEvent) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const request = transform({ input }, (found) => ({ id: found.input.return_request_id }))
    const facts = loadReturnStep(request)
    const advance = transform({ facts }, (found) => ({
      id: found.facts.request.id,
      to: followParcels(found.facts.parcels)!,
      actor: { type: "system" as const, channel: "courier" },
    }))
    when("parcels-are-coming", { advance }, (found) => !!found.advance.to).then(() => {
      advanceReturnRequestWorkflow.runAsStep({ input: advance })
    })
    releaseLockStep({ key })
    return new WorkflowResponse(advance)
  }
)
