import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ApplyEventInput } from "../../../modules/purchase-order/base-service"
import type { AdvancePurchaseOrderInput } from "../../../types/purchase-order"
import type { CancelPurchaseOrderInput } from "../../../types/purchase-order-change"
import { applyPurchaseOrderEventStep } from "../steps/apply-purchase-order-event"
import { cancelPurchaseOrderStep } from "../steps/cancel-purchase-order"

const EVENTS = { ready: "make_ready", picked_up: "pick_up", delivered: "deliver" } as const

/**
 * Moves a purchase order on. A repeat or a backward step keeps the state and answers `changed: false`.
 * `cancelled` leaves the lines alone; `cancelPurchaseOrderWorkflow` says what becomes of them.
 */
export const advancePurchaseOrderWorkflow = createWorkflow(
  "advance-purchase-order",
  (input: AdvancePurchaseOrderInput) => {
    const cancelled = when(
      "purchase-order-is-called-off",
      { input },
      (data) => data.input.to === "cancelled"
    ).then(() => {
      const cancel = transform({ input }, ({ input: { id, actor, note } }) => ({
        id,
        actor,
        note,
        lines: "release" as CancelPurchaseOrderInput["lines"],
      }))
      return cancelPurchaseOrderStep(cancel)
    })
    const advanced = when(
      "purchase-order-goes-on",
      { input },
      (data) => data.input.to !== "cancelled"
    ).then(() => {
      const event = transform({ input }, ({ input: step }): ApplyEventInput => ({
        id: step.id,
        event: EVENTS[step.to as keyof typeof EVENTS],
        actor: step.actor,
        note: step.note,
        parcel: step.parcel,
      }))
      return applyPurchaseOrderEventStep(event)
    })
    const result = transform({ cancelled, advanced }, (data) => (data.advanced ?? data.cancelled)!)
    return new WorkflowResponse(result)
  }
)
