import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { feedEntry } from "../../notifications/feed-entry"
import { shipmentAlarm } from "../../notifications/shipment-alarm"
import type { ShipmentFacts, ShipmentNews } from "../../notifications/shipment-alarm"

const WAITING = ["accepted", "ready"]

/** The bell's entry about a parcel no courier has; none about one that nobody waits for. */
export const writeShipmentAlarmStep = createStep(
  "write-shipment-alarm",
  async ({ id, news }: { id: string; news: ShipmentNews }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const fields = ["id", "reference", "version", "status", "failure", "pickup_error"]
    const { data } = await query.graph(
      { entity: "shipment", fields: [...fields, "purchase_order_id"], filters: { id } },
      { throwIfKeyNotFound: true }
    )
    const [shipment] = data
    if (news === "cancelled") {
      const { data: purchaseOrders } = await query.graph({
        entity: "purchase_order",
        fields: ["id", "status"],
        filters: { id: shipment.purchase_order_id },
      })
      const isWanted = purchaseOrders.some(({ status }) => WAITING.includes(status))
      if (shipment.status !== "cancelled" || !isWanted) {
        return new StepResponse([])
      }
    }
    const alarm = shipmentAlarm(news, shipment as unknown as ShipmentFacts)
    return new StepResponse(alarm ? [feedEntry(`shipment:${alarm.key}`, alarm)] : [])
  }
)
