import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnceStep } from "./steps/send-once"
import { writeOnlineRefundMailStep } from "./steps/write-online-refund-mail"

/** Tells her that what she paid online went back, because her parcel was on its way. Once per payment. */
export const tellPayOnlineRefundedWorkflow = createWorkflow(
  "tell-pay-online-refunded",
  (input: { order_id: string; payment_id: string }) =>
    new WorkflowResponse(sendOnceStep(writeOnlineRefundMailStep(input)))
)
