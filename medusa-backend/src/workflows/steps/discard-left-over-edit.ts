import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertRefundable, ownChange } from "../../dispatch/line-refund"
import type { LineRefundFacts } from "./load-refundable-line"

/**
 * Removes the open edit that a run left behind when its process died.
 * @returns whether there is anything to do, and whether the line's pieces are off the order already
 * @throws MedusaError NOT_ALLOWED that says why they cannot be taken off
 */
export const discardLeftOverEditStep = createStep(
  "discard-left-over-edit",
  async ({ order, line, changes }: LineRefundFacts, { container }) => {
    if (line.resolution) {
      return new StepResponse({ is_open: false, is_off: true })
    }
    const { isDone, left } = ownChange(changes, line.id)
    assertRefundable(order, line, changes)
    if (left) {
      await container.resolve(Modules.ORDER).deleteOrderChanges([left.id])
    }
    return new StepResponse({ is_open: true, is_off: isDone })
  }
)
