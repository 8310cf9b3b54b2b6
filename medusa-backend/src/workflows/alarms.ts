import { orderNumber } from "@bodycon/kit"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { alarmText } from "../notifications/alarm-text"
import { feedEntry } from "../notifications/feed-entry"
import { sendOnceStep } from "./steps/send-once"
import { writePurchaseOrderAlarmStep } from "./steps/write-purchase-order-alarm"
import type { PurchaseOrderAlarm } from "./steps/write-purchase-order-alarm"

const purchaseOrderAlarm = (workflowId: string, alarm: PurchaseOrderAlarm) =>
  createWorkflow(workflowId, (input: { id: string }) => {
    const request = transform({ input }, (data) => ({ id: data.input.id, alarm }))
    return new WorkflowResponse(sendOnceStep(writePurchaseOrderAlarmStep(request)))
  })

/** Tells the merchant of a supplier whose answer time runs out. */
export const alarmAnswerDueWorkflow = purchaseOrderAlarm("alarm-answer-due", "answerDue")

/** Tells the merchant of goods not handed over in time. */
export const alarmDispatchOverdueWorkflow = purchaseOrderAlarm(
  "alarm-dispatch-overdue",
  "dispatchOverdue"
)

/** Tells the merchant of a purchase order that did not reach its supplier. */
export const alarmDispatchFailedWorkflow = purchaseOrderAlarm(
  "alarm-dispatch-failed",
  "dispatchFailed"
)

type FoundLine = {
  id: string
  quantity: number
  variant_id: string
  request: { line: { title: string } } | null
}

/** Tells the merchant of lines nobody can deliver. */
export const alarmUnroutableWorkflow = createWorkflow(
  "alarm-unroutable",
  (input: { order_id: string; unfulfillable_line_ids: string[] }) => {
    const order = useQueryGraphStep({
      entity: "order",
      fields: ["id", "display_id", "created_at"],
      filters: { id: input.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-order" })
    const lines = useQueryGraphStep({
      entity: "unfulfillable_line",
      fields: ["id", "quantity", "variant_id", "request"],
      filters: { id: input.unfulfillable_line_ids },
    }).config({ name: "get-unfulfillable-lines" })
    const entries = transform({ input, order, lines }, (found) => [
      feedEntry(
        `unroutable:${[...found.input.unfulfillable_line_ids].sort()[0]}`,
        alarmText.unroutable({
          order_number: orderNumber(found.order.data.display_id!, found.order.data.created_at),
          lines: (found.lines.data as unknown as FoundLine[]).map((line) => ({
            title: line.request?.line.title ?? line.variant_id,
            quantity: line.quantity,
          })),
        })
      ),
    ])
    return new WorkflowResponse(sendOnceStep(entries))
  }
)

/** Tells the merchant of a feed that brought nothing new for too long. */
export const alarmFeedStaleWorkflow = createWorkflow(
  "alarm-feed-stale",
  (input: { id: string; supplier_id: string }) => {
    const feed = useQueryGraphStep({
      entity: "supplier_feed",
      fields: ["id", "name", "stale_at"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-feed" })
    const supplier = useQueryGraphStep({
      entity: "supplier",
      fields: ["id", "name"],
      filters: { id: input.supplier_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-supplier" })
    const entries = transform({ feed, supplier }, (found) => [
      feedEntry(
        `feedStale:${found.feed.data.id}:${new Date(found.feed.data.stale_at ?? 0).toISOString()}`,
        alarmText.feedStale({ name: found.feed.data.name, supplier: found.supplier.data.name })
      ),
    ])
    return new WorkflowResponse(sendOnceStep(entries))
  }
)
