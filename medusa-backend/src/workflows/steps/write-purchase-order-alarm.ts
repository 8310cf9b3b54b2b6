import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { alarmText } from "../../notifications/alarm-text"
import { feedEntry } from "../../notifications/feed-entry"

export type PurchaseOrderAlarm = "answerDue" | "dispatchOverdue" | "dispatchFailed"

type FoundPurchaseOrder = {
  id: string
  number: string
  supplier_id: string
  answer_by: Date | null
  dispatch_by: Date | null
  dispatches: { status: string; round: number; last_error: string | null }[]
}

/** The bell's entry about a purchase order; a sending that failed once more is news once more. */
export const writePurchaseOrderAlarmStep = createStep(
  "write-purchase-order-alarm",
  async ({ id, alarm }: { id: string; alarm: PurchaseOrderAlarm }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph(
      {
        entity: "purchase_order",
        fields: [
          "id",
          "number",
          "supplier_id",
          "answer_by",
          "dispatch_by",
          "dispatches.status",
          "dispatches.round",
          "dispatches.last_error",
        ],
        filters: { id },
      },
      { throwIfKeyNotFound: true }
    )
    const order = data[0] as unknown as FoundPurchaseOrder
    const { data: suppliers } = await query.graph({
      entity: "supplier",
      fields: ["id", "name"],
      filters: { id: order.supplier_id },
    })
    const failed = order.dispatches
      .filter((dispatch) => dispatch.status === "failed")
      .sort((a, b) => b.round - a.round)[0]
    const text = alarmText[alarm]({
      ...order,
      supplier: suppliers[0]?.name ?? "the supplier",
      last_error: failed?.last_error ?? null,
    })
    const occasion = alarm === "dispatchFailed" ? `:${failed?.round ?? 0}` : ""
    return new StepResponse([feedEntry(`${alarm}:${id}${occasion}`, text)])
  }
)
