import { subtractMoney, sumMoney } from "@bodycon/kit"
import type { ShipmentDTO, ShipmentItem } from "@bodycon/medusa-plugin-shiprocket/types"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

export type FulfillmentFacts = {
  id: string
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
  /** `undelivered`: why its goods did not reach the shopper; then it is cancelled although it was sent */
  metadata: { shipment_id?: string; undelivered?: string } | null
}

/** The fulfilment that was made for a shipment, unless it was cancelled before it was sent. */
export const fulfillmentOf = (
  fulfillments: FulfillmentFacts[],
  shipmentId: string
): FulfillmentFacts | undefined =>
  fulfillments.find(
    (one) =>
      one.metadata?.shipment_id === shipmentId && (!one.canceled_at || one.metadata.undelivered)
  )

/** @throws MedusaError NOT_FOUND, which makes the job wait for the event that creates it */
export const requireFulfillment = (
  fulfillments: FulfillmentFacts[],
  shipmentId: string
): FulfillmentFacts => {
  const found = fulfillmentOf(fulfillments, shipmentId)
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `shipment ${shipmentId} has no fulfilment yet`
    )
  }
  return found
}

/** The order lines in a parcel, as Medusa's fulfilment workflows take them: each once, its parts added up. */
export const fulfillmentItems = (shipment: Pick<ShipmentDTO, "items">) => {
  const units = new Map<string, number>()
  for (const item of shipment.items as unknown as ShipmentItem[]) {
    units.set(item.order_line_item_id, (units.get(item.order_line_item_id) ?? 0) + item.units)
  }
  return [...units].map(([id, quantity]) => ({ id, quantity }))
}

/** The parcel's label, as Medusa keeps it. */
export const fulfillmentLabels = (shipment: ShipmentDTO) =>
  shipment.awb
    ? [
        {
          tracking_number: shipment.awb,
          tracking_url: shipment.tracking_url ?? "",
          label_url: shipment.label_url ?? "",
        },
      ]
    : []

/**
 * What is still to be recorded as collected at the door: the cash of all delivered parcels less what was
 * recorded before. Computed from totals, so repeats add nothing.
 * @returns ₹, never negative
 */
export const cashToRecord = (
  deliveredCash: BigNumberInput[],
  captured: BigNumberInput[]
): string => {
  const due = subtractMoney(sumMoney(deliveredCash), sumMoney(captured))
  return MathBN.gt(due, 0) ? due : "0.00"
}
