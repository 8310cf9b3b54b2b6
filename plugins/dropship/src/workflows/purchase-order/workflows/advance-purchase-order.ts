import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ApplyEventInput } from "../../../modules/purchase-order/base-service"
import type { AdvancePurchaseOrderInput } from "../../../types/purchase-order"
import { applyPurchaseOrderEventStep } from "../steps/apply-purchase-order-event"

const EVENTS = {
  ready: "make_ready",
  picked_up: "pick_up",
  delivered: "deliver",
  cancelled: "cancel",
} as const

/** Moves a purchase order on. A repeat or a backward step keeps the state and answers `changed: false`. */
export const advancePurchaseOrderWorkflow = createWorkflow(
  "advance-purchase-order",
  (input: AdvancePurchaseOrderInput) => {
    const event = transform({ input }, ({ input: step }): ApplyEventInput => ({
      id: step.id,
      event: EVENTS[step.to],
      actor: step.actor,
      note: step.note,
      parcel: step.parcel,
    }))
    return new WorkflowResponse(applyPurchaseOrderEventStep(event))
  }
)
