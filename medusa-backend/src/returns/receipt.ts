import { multiplyMoney, subtractMoney, sumMoney } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { MedusaReturnItem, RequestItem } from "./types"

/** What came back of one line from one parcel. */
export type ReceivedPieces = {
  order_line_item_id: string
  purchase_order_id: string
  received: number
  /** Go back into stock. */
  good: number
  /** Are paid back or exchanged, and so taken off what is owed to the supplier. */
  refunded: number
}

/** Adds up the rows of a request: an item received in several conditions has several. */
export const receivedPieces = (items: RequestItem[]): ReceivedPieces[] => {
  const found = new Map<string, ReceivedPieces>()
  for (const item of items) {
    const { order_line_item_id, purchase_order_id } = item
    const key = `${order_line_item_id} ${purchase_order_id}`
    const pieces = found.get(key) ?? {
      order_line_item_id,
      purchase_order_id,
      received: 0,
      good: 0,
      refunded: 0,
    }
    const received = item.received_quantity ?? 0
    found.set(key, {
      ...pieces,
      received: pieces.received + received,
      good: pieces.good + (item.condition === "good" ? received : 0),
      refunded: pieces.refunded + (item.refund_quantity ?? 0),
    })
  }
  return [...found.values()]
}

/** What came back of an item of Medusa's return; nothing when its request does not have it. */
export const piecesOf = (item: MedusaReturnItem, items: RequestItem[]): ReceivedPieces | null => {
  const row = items.find(({ id }) => id === item.metadata?.return_request_item_id)
  const found = receivedPieces(items).find(
    (one) =>
      one.order_line_item_id === item.item_id && one.purchase_order_id === row?.purchase_order_id
  )
  return found ?? null
}

/** Pieces that a merchant received in Medusa's own admin before; it put the good ones into stock. */
export const receivedElsewhere = (item: MedusaReturnItem): { good: number; damaged: number } => {
  const damaged = Number(item.damaged_quantity)
  return item.metadata?.elsewhere ?? { good: Number(item.received_quantity) - damaged, damaged }
}

/** What Medusa is still to be told of an item: pieces fit for stock, others, and those that did not come. */
export const openReceipt = (
  item: MedusaReturnItem,
  items: RequestItem[]
): { good: number; damaged: number; missing: number } => {
  const pieces = piecesOf(item, items) ?? { received: 0, good: 0 }
  const before = receivedElsewhere(item)
  const open = Number(item.quantity) - before.good - before.damaged
  const good = Math.max(0, Math.min(pieces.good - before.good, open))
  const unfit = pieces.received - pieces.good - before.damaged
  const damaged = Math.max(0, Math.min(unfit, open - good))
  return { good, damaged, missing: Math.max(0, open - good - damaged) }
}

/**
 * ₹ that stay with the shop although the goods came back: the fee, and pieces that were not accepted.
 * @param given ₹ the shopper gets back, in money or in goods
 */
export const keptMoney = (items: RequestItem[], given: BigNumberInput): string => {
  const paid = sumMoney(
    items.map((item) => multiplyMoney(item.unit_refund, item.received_quantity ?? 0))
  )
  const kept = subtractMoney(paid, given)
  return MathBN.gt(kept, 0) ? kept : "0.00"
}

/** ₹ of what is exchanged: the new pieces cost what the old ones cost, whatever their price is by now. */
export const worthOfExchange = (items: RequestItem[]): string =>
  sumMoney(
    items.map((item) =>
      multiplyMoney(multiplyMoney(item.unit_refund, 1), item.refund_quantity ?? 0)
    )
  )
