import type { RequestedQuantity } from "@bodycon/medusa-plugin-returns/types"
import { MathBN } from "@medusajs/framework/utils"
import { goodsOf } from "../dispatch/shipment-request"
import type { DeliveredParcel, ReturnableItem, ReturnablePurchaseOrder } from "./types"

/** Pieces of one order line that one supplier delivered. */
export type DeliveredPieces = {
  line_item_id: string
  purchase_order_id: string
  /** Delivered by this supplier. */
  quantity: number
  /** Of those, pieces in earlier requests. */
  requested_quantity: number
  /** Of those, what no request or return has claimed yet. */
  returnable_quantity: number
  delivered_at: Date
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

const deliveredAt = (order: ReturnablePurchaseOrder, parcels: DeliveredParcel[]): Date | null => {
  const parcel = parcels.find(
    (one) => one.purchase_order_id === order.id && one.status === "delivered"
  )
  const instant = parcel?.delivered_at ?? order.delivered_at
  return order.status === "delivered" && instant ? new Date(instant) : null
}

/** Pieces of a line that are the shopper's to give, by Medusa's own returns and by requests alike. */
const leftOfLine = (item: ReturnableItem, requested: RequestedQuantity[]): number => {
  const known = MathBN.sum(
    item.detail.return_requested_quantity,
    item.detail.return_received_quantity,
    item.detail.return_dismissed_quantity
  )
  const asked = sum(
    requested.filter((one) => one.order_line_item_id === item.id).map((one) => one.quantity)
  )
  return MathBN.sub(item.detail.delivered_quantity, MathBN.max(known, asked)).toNumber()
}

/**
 * What was delivered by whom and can still be sent back, one entry per line and purchase order. Pieces
 * an earlier request asked for do not count, nor do those a merchant took back in Medusa's own admin.
 * @param requested pieces in requests that were neither rejected nor cancelled
 */
export const deliveredPieces = (
  items: ReturnableItem[],
  purchaseOrders: ReturnablePurchaseOrder[],
  parcels: DeliveredParcel[],
  requested: RequestedQuantity[]
): DeliveredPieces[] =>
  items.flatMap((item) => {
    let left = leftOfLine(item, requested)
    return purchaseOrders.flatMap((order) => {
      const delivered_at = deliveredAt(order, parcels)
      const quantity = sum(
        goodsOf(order.lines)
          .filter((line) => line.order_line_item_id === item.id)
          .map((line) => line.quantity)
      )
      if (!delivered_at || quantity === 0) {
        return []
      }
      const own = sum(
        requested
          .filter((one) => one.order_line_item_id === item.id && one.purchase_order_id === order.id)
          .map((one) => one.quantity)
      )
      const returnable = Math.max(0, Math.min(quantity - own, left))
      left -= returnable
      return [
        {
          line_item_id: item.id,
          purchase_order_id: order.id,
          quantity,
          requested_quantity: own,
          returnable_quantity: returnable,
          delivered_at,
        },
      ]
    })
  })
