import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { alarmText } from "../../notifications/alarm-text"
import { feedEntry } from "../../notifications/feed-entry"
import { loadReturn } from "../../returns/load-return"
import type { ReturnShipmentEvent } from "../follow-return-shipment"

const NEWS = ["undelivered", "cancelled", "lost"] as const

const GIVEN_UP = ["cancelled", "rejected", "completed"]

/** The bell's entry about a reverse parcel; none for one that was called off with its return. */
export const writeReturnAlarmStep = createStep(
  "write-return-alarm",
  async (input: ReturnShipmentEvent, { container }) => {
    const { request, suppliers, purchase_orders } = await loadReturn(container, {
      id: input.return_request_id,
    })
    const news = NEWS.find((one) => one === input.status)
    if (!news || GIVEN_UP.includes(request.status)) {
      return new StepResponse([])
    }
    const purchaseOrder = purchase_orders.find((one) => one.id === input.purchase_order_id)
    const supplier = suppliers.find((one) => one.id === purchaseOrder?.supplier_id)
    return new StepResponse([
      feedEntry(
        `return-shipment:${input.id}:${news}`,
        alarmText.returnParcel({
          number: request.number,
          supplier: supplier?.name ?? "the supplier",
          news,
        })
      ),
    ])
  }
)
