import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { alarmText } from "../notifications/alarm-text"
import type { NdrFacts } from "../notifications/alarm-text"
import { feedEntry } from "../notifications/feed-entry"
import { sendOnceStep } from "./steps/send-once"

/** @param occasion what makes a further ring of the same case news */
const ndrAlarm = (
  workflowId: string,
  alarm: "ndrExpiring" | "ndrRefused",
  occasion: (facts: NdrFacts & { send_error: { at?: string } | null }) => string
) =>
  createWorkflow(workflowId, (input: { id: string }) => {
    const found = useQueryGraphStep({
      entity: "ndr_case",
      fields: ["id", "reference", "reason", "respond_by", "send_error"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-ndr-case" })
    const entries = transform({ found }, (data) => {
      const facts = data.found.data as unknown as Parameters<typeof occasion>[0] & { id: string }
      return [feedEntry(`${alarm}:${facts.id}:${occasion(facts)}`, alarmText[alarm](facts))]
    })
    return new WorkflowResponse(sendOnceStep(entries))
  })

/** Tells the merchant of an undelivered parcel whose time to answer runs out. */
export const alarmNdrExpiringWorkflow = ndrAlarm("alarm-ndr-expiring", "ndrExpiring", () => "1")

/** Tells the merchant of an answer Shiprocket did not take; each refusal is news. */
export const alarmNdrRefusedWorkflow = ndrAlarm(
  "alarm-ndr-refused",
  "ndrRefused",
  ({ send_error }) => send_error?.at ?? ""
)
