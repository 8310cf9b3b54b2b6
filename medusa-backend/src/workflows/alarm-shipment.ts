import type { ShipmentEventData } from "@bodycon/medusa-plugin-shiprocket/types"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnceStep } from "./steps/send-once"
import { writeShipmentAlarmStep } from "./steps/write-shipment-alarm"
import type { ShipmentNews } from "../notifications/shipment-alarm"

const alarm = (workflowId: string, news: ShipmentNews) =>
  createWorkflow(workflowId, (input: ShipmentEventData) => {
    const about = transform({ input }, (found) => ({ id: found.input.id, news }))
    return new WorkflowResponse(sendOnceStep(writeShipmentAlarmStep(about)))
  })

/** Tells the merchant of a booking that waits for a person, or of a login Shiprocket does not know. */
export const alarmBookingStoppedWorkflow = alarm("alarm-booking-stopped", "stopped")

/** Tells the merchant of a parcel that no courier is asked to fetch. */
export const alarmPickupFailedWorkflow = alarm("alarm-pickup-failed", "pickup_failed")

/** Tells the merchant of goods that wait at the supplier while their parcel is called off. */
export const alarmShipmentCancelledWorkflow = alarm("alarm-shipment-cancelled", "cancelled")
