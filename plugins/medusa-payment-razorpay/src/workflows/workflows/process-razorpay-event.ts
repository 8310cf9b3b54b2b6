import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { enqueueSettlementStep } from "../steps/enqueue-settlement"
import { markRazorpayEventProcessedStep } from "../steps/mark-razorpay-event-processed"
import { readRazorpayEventStep } from "../steps/read-razorpay-event"

export const processRazorpayEventWorkflowId = "process-razorpay-event"

export type ProcessRazorpayEventInput = { webhook_event_id: string }

/**
 * Acts on a stored webhook delivery. An event only says that something happened to an order; what
 * happened is asked from the API, so duplicates, gaps and any order of events end the same.
 */
export const processRazorpayEventWorkflow = createWorkflow(
  processRazorpayEventWorkflowId,
  (input: ProcessRazorpayEventInput) => {
    const event = readRazorpayEventStep(input)
    when("event-is-about-an-order", { event }, ({ event }) => !!event.settle_order_id).then(() => {
      const order = transform({ event }, ({ event }) => ({
        razorpay_order_id: event.settle_order_id!,
      }))
      enqueueSettlementStep(order)
    })
    const processed = transform({ input, event }, ({ input, event }) => ({
      ...event,
      webhook_event_id: input.webhook_event_id,
    }))
    markRazorpayEventProcessedStep(processed)
    return new WorkflowResponse(event)
  }
)
