import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnceStep } from "./steps/send-once"
import { writePayoutAlarmStep } from "./steps/write-payout-alarm"

/** Tells the merchant of a transfer that a bank refused. */
export const alarmPayoutFailedWorkflow = createWorkflow(
  "alarm-payout-failed",
  (input: { id: string }) => new WorkflowResponse(sendOnceStep(writePayoutAlarmStep(input)))
)
