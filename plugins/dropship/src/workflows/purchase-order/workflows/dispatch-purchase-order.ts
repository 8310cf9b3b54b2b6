import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { beginDispatchStep } from "../steps/begin-dispatch"
import { finishDispatchStep } from "../steps/finish-dispatch"
import { sendPurchaseOrderStep } from "../steps/send-purchase-order"

/**
 * Sends a purchase order by its supplier's channel. Durable: run it again until it succeeds; an order that
 * went out, was answered or was cancelled is left alone.
 */
export const dispatchPurchaseOrderWorkflow = createWorkflow(
  "dispatch-purchase-order",
  (input: { id: string }) => {
    const dispatch = beginDispatchStep(input)
    const outcome = when(
      "there-is-something-to-send",
      { dispatch },
      (data) => !!data.dispatch
    ).then(() => {
      const sending = transform({ input, dispatch }, (data) => ({
        id: data.input.id,
        dispatch: data.dispatch!,
      }))
      const result = sendPurchaseOrderStep(sending)
      const finished = transform({ dispatch, result }, (data) => ({
        dispatch_id: data.dispatch!.dispatch_id,
        result: data.result,
      }))
      return finishDispatchStep(finished)
    })
    const result = transform({ outcome }, (data) => ({ sent: !!data.outcome?.sent }))
    return new WorkflowResponse(result)
  }
)
