import { linkReturnRequestWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
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
import { bookReverseParcelsStep } from "./steps/book-reverse-parcels"
import { loadReturnStep } from "./steps/load-return"
import { openMedusaReturnsStep } from "./steps/open-medusa-returns"

/** What every event about a return request carries. */
export type ReturnRequestEvent = { id: string; order_id: string }

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/** Approved and not given up since. */
const OPEN = ["approved", "pickup_scheduled"]

/**
 * A return was approved: Medusa gets a return and the courier a parcel for each supplier whose pieces come
 * back. Durable; whatever there is already is found again and only what is missing is made.
 */
export const openReturnWorkflow = createWorkflow("open-return", (input: ReturnRequestEvent) => {
  const key = transform(input, lockKey)
  acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
  const facts = loadReturnStep(input)
  when("request-is-open", { facts }, (found) => OPEN.includes(found.facts.request.status)).then(
    () => {
      const returnIds = openMedusaReturnsStep(facts)
      const opened = transform({ input, returnIds }, (found) => ({
        id: found.input.id,
        return_id: found.returnIds[0],
      }))
      linkReturnRequestWorkflow.runAsStep({ input: opened }).config({ name: "link-medusa-return" })
      const shipmentIds = bookReverseParcelsStep(facts)
      const booked = transform({ input, shipmentIds }, (found) => ({
        id: found.input.id,
        shipment_ids: found.shipmentIds,
      }))
      linkReturnRequestWorkflow
        .runAsStep({ input: booked })
        .config({ name: "link-reverse-parcels" })
    }
  )
  releaseLockStep({ key })
  return new WorkflowResponse(input)
})
