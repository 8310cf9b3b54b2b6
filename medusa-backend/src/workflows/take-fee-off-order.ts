import { OrderEditWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  beginOrderEditOrderWorkflow,
  emitEventStep,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { confirmLineEditStep } from "./steps/confirm-line-edit"

export type TakeFeeOff = {
  order_id: string
  item_ids: string[]
  /** What marks the edit as this one */
  note: string
}

/** Takes fee lines off an order by an order edit. Inside the order's lock. */
export const takeFeeOffOrderWorkflow = createWorkflow("take-fee-off-order", (input: TakeFeeOff) => {
  const begin = transform({ input }, ({ input: { order_id, note } }) => ({
    order_id,
    created_by: "cash-on-delivery",
    description: "Paid online, so there is no fee for paying at the door",
    internal_note: note,
  }))
  const change = beginOrderEditOrderWorkflow.runAsStep({ input: begin })
  const update = transform({ input }, ({ input: { order_id, item_ids } }) => ({
    order_id,
    items: item_ids.map((id) => ({ id, quantity: 0 })),
  }))
  orderEditUpdateItemQuantityWorkflow.runAsStep({ input: update })
  const confirm = transform({ change }, (found) => ({
    id: found.change.id,
    confirmed_by: "cash-on-delivery",
  }))
  confirmLineEditStep(confirm)
  const event = transform({ input }, (found) => ({
    order_id: found.input.order_id,
    actions: [],
    no_notification: true,
  }))
  emitEventStep({ eventName: OrderEditWorkflowEvents.CONFIRMED, data: event })
  return new WorkflowResponse(change)
})
