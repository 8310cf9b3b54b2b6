import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnShipmentEvent } from "./follow-return-shipment"
import { sendOnceStep } from "./steps/send-once"
import { writeReturnAlarmStep } from "./steps/write-return-alarm"

/** Tells the merchant of a parcel that was to come back and does not. */
export const alarmReturnShipmentWorkflow = createWorkflow(
  "alarm-return-shipment",
  (input: ReturnShipmentEvent) => new WorkflowResponse(sendOnceStep(writeReturnAlarmStep(input)))
)
