import { goodsOf } from "./shipment-request"

/** Why goods did not reach the shopper: back with their supplier, or lost on the way. */
export type UndeliveredReason = "rto" | "lost"

export type OrderedGoods = {
  id: string
  status: string
  lines: { refused_at: unknown; moved_at: unknown }[]
}

export type SentParcel = { purchase_order_id: string; status: string }

const REPLACED = ["rejected", "expired", "cancelled"]
const NOT_DELIVERED = ["rto_delivered", "lost"]

/** Parcels whose goods the shopper will not get. */
export const isUndelivered = ({ status }: Pick<SentParcel, "status">): boolean =>
  NOT_DELIVERED.includes(status)

/** Whether nothing of an order was delivered or still may be: every parcel of it came back or was lost. */
export const isNothingLeft = (purchaseOrders: OrderedGoods[], parcels: SentParcel[]): boolean =>
  purchaseOrders
    .filter((one) => !REPLACED.includes(one.status) && goodsOf(one.lines).length > 0)
    .every((one) => {
      const sent = parcels.filter(
        (parcel) => parcel.purchase_order_id === one.id && parcel.status !== "cancelled"
      )
      return sent.length > 0 && sent.every(isUndelivered)
    })
