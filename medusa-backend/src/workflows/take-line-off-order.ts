import { OrderEditWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  beginOrderEditOrderWorkflow,
  emitEventStep,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { refundMark, remainingItems } from "../dispatch/line-refund"
import { confirmLineEditStep } from "./steps/confirm-line-edit"
import type { LineRefundFacts } from "./steps/load-refundable-line"
import { scaleAdjustmentsStep } from "./steps/scale-adjustments"

/** Takes the pieces of a flagged line off its order, by an order edit that says what it is for. */
export const takeLineOffOrderWorkflow = createWorkflow(
  "take-line-off-order",
  (input: LineRefundFacts & { actor_id: string }) => {
    const begin = transform({ input }, ({ input: { order, line, actor_id } }) => ({
      order_id: order.id,
      created_by: actor_id,
      description: "Nobody can deliver these pieces",
      internal_note: refundMark(line.id),
    }))
    const change = beginOrderEditOrderWorkflow.runAsStep({ input: begin })
    const update = transform({ input }, ({ input: { order, line } }) => ({
      order_id: order.id,
      items: remainingItems(order, line),
    }))
    orderEditUpdateItemQuantityWorkflow.runAsStep({ input: update })
    const scale = transform({ input, update, change }, (found) => ({
      order: found.input.order,
      item_id: found.input.line.order_line_item_id,
      remaining: found.update.items[0].quantity,
      order_change_id: found.change.id,
      version: found.change.version,
    }))
    scaleAdjustmentsStep(scale)
    const confirm = transform({ input, change }, (found) => ({
      id: found.change.id,
      confirmed_by: found.input.actor_id,
    }))
    confirmLineEditStep(confirm)
    const event = transform({ input }, (found) => ({
      order_id: found.input.order.id,
      actions: [],
      no_notification: true,
    }))
    emitEventStep({ eventName: OrderEditWorkflowEvents.CONFIRMED, data: event })
    return new WorkflowResponse(change)
  }
)
