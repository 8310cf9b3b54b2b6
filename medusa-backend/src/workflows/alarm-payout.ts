import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnceStep } from "./steps/send-once"
import { writePayoutAlarmStep } from "./steps/write-payout-alarm"

const payoutAlarm = (name: string, about: "due" | "failed") =>
  createWorkflow(
    name,
    ({ id }: { id: string }) =>
      new WorkflowResponse(sendOnceStep(writePayoutAlarmStep({ id, about })))
  )

/** Tells the merchant of a refund that waits to be transferred. */
export const alarmPayoutDueWorkflow = payoutAlarm("alarm-payout-due", "due")

/** Tells the merchant of a transfer that a bank refused. */
export const alarmPayoutFailedWorkflow = payoutAlarm("alarm-payout-failed", "failed")
