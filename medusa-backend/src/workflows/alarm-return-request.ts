import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { alarmText } from "../notifications/alarm-text"
import type { ReturnRequestFacts } from "../notifications/alarm-text"
import { feedEntry } from "../notifications/feed-entry"
import type { ReturnRequestEvent } from "./open-return"
import { sendOnceStep } from "./steps/send-once"

/** Rings only while the return still stands where somebody has to act. */
const alarm = (workflowId: string, status: ReturnRequestFacts["status"]) =>
  createWorkflow(workflowId, (input: ReturnRequestEvent) => {
    const found = useQueryGraphStep({
      entity: "return_request",
      fields: ["id", "number", "kind", "status"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-return-request" })
    const entries = transform({ found }, ({ found: { data } }) => {
      const facts = data as unknown as ReturnRequestFacts & { id: string }
      return facts.status === status
        ? [feedEntry(`return-request:${facts.id}:${status}`, alarmText.returnRequest(facts))]
        : []
    })
    return new WorkflowResponse(sendOnceStep(entries))
  })

/** Tells the merchant of a return that waits for a yes or no. */
export const alarmReturnRequestedWorkflow = alarm("alarm-return-requested", "requested")

/** Tells the merchant of a return that is at its supplier and waits to be looked at. */
export const alarmReturnArrivedWorkflow = alarm("alarm-return-arrived", "arrived")
