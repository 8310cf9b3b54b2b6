import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { alarmText } from "../../notifications/alarm-text"
import type { UndeliveredFacts } from "../../notifications/alarm-text"
import { feedEntry } from "../../notifications/feed-entry"

/** The bell's entry about a parcel that did not reach the shopper, or did after it was given up. */
export const writeUndeliveredAlarmStep = createStep(
  "write-undelivered-alarm",
  async ({ id, reason }: { id: string; reason: UndeliveredFacts["reason"] }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
      {
        entity: "shipment",
        fields: ["id", "reference", "order_number", "courier_name", "payment_method"],
        filters: { id },
      },
      { throwIfKeyNotFound: true }
    )
    const text = alarmText.undelivered({
      number: data[0].reference,
      order_number: data[0].order_number,
      courier: data[0].courier_name ?? "The courier",
      payment_method: data[0].payment_method,
      reason,
    })
    return new StepResponse([feedEntry(`undelivered:${reason}:${id}`, text)])
  }
)
