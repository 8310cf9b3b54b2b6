import { isFeeLine, multiplyMoney, splitMoney, subtractMoney, sumMoney } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A line of an order with its money: ₹ for all its pieces, discount and tax included. */
export type PricedItem = {
  id: string
  quantity: BigNumberInput
  total: BigNumberInput
  /** Says of a fee that it is one */
  metadata?: Record<string, unknown> | null
}

export type PricedOrder = { total: BigNumberInput; items: PricedItem[] }

export type Pieces = { order_line_item_id: string; quantity: BigNumberInput }

/** A parcel of the same order, and ₹ of the order it stands for. */
export type BookedParcel = { amount: BigNumberInput; goods: Pieces[] }

/** Pieces nobody delivers, and ₹ given back for them once that is settled. */
export type LostPieces = Pieces & { id: string; refund_amount?: BigNumberInput | null }

/** Whole paise: a percentage off may leave Medusa with fractions. */
const rupees = (amount: BigNumberInput): string => multiplyMoney(amount, 1)

const piecesOf = (pieces: Pieces[], itemId: string) =>
  MathBN.sum(
    0,
    ...pieces.filter((one) => one.order_line_item_id === itemId).map((one) => one.quantity)
  )

/** The lines of an order that are goods; a fee is money only. */
const goodsOf = <T extends PricedItem>(order: { items: T[] }): T[] =>
  order.items.filter((item) => !isFeeLine(item))

const worth = (order: PricedOrder, pieces: (item: PricedItem) => BigNumberInput) =>
  MathBN.sum(
    0,
    ...goodsOf(order)
      .filter((item) => MathBN.gt(item.quantity, 0))
      .map((item) =>
        MathBN.div(MathBN.mult(item.total, MathBN.max(pieces(item), 0)), item.quantity)
      )
  )

/**
 * ₹ to give back for each lost part that has no amount yet: its share of its line's total. The parts of a
 * line sum to it to the paisa, whenever each of them was lost. When nothing else of the order is left, the
 * rest (shipping, fees) goes back with the last one.
 */
export const refundsFor = (
  order: PricedOrder,
  lost: LostPieces[]
): { id: string; refund_amount: string }[] => {
  const settled = lost.filter((one) => one.refund_amount != null)
  const open = lost.filter((one) => one.refund_amount == null)
  const given = new Map<string, BigNumberInput>()
  const upTo = (item: PricedItem, pieces: BigNumberInput) =>
    rupees(MathBN.div(MathBN.mult(item.total, pieces), item.quantity))
  const proposals = open.map((one) => {
    const item = order.items.find((candidate) => candidate.id === one.order_line_item_id)
    if (!item || MathBN.lte(item.quantity, 0)) {
      return { id: one.id, refund_amount: "0.00" }
    }
    const before = given.get(item.id) ?? piecesOf(settled, item.id)
    const after = MathBN.min(MathBN.add(before, one.quantity), item.quantity)
    given.set(item.id, after)
    return {
      id: one.id,
      refund_amount: subtractMoney(upTo(item, after), upTo(item, MathBN.min(before, after))),
    }
  })
  if (!proposals.length || !isWholeOrder(order, lost)) {
    return proposals
  }
  const last = proposals[proposals.length - 1]
  const others = [...settled, ...proposals.slice(0, -1)].map((one) => one.refund_amount!)
  return [
    ...proposals.slice(0, -1),
    { ...last, refund_amount: subtractMoney(rupees(order.total), sumMoney(others)) },
  ]
}

/** The credit by which the shop keeps what it does not pay back for pieces that came back. */
export const RETURN_CREDIT = "return_request"

type ReturnedOrder = Omit<PricedOrder, "items"> & {
  items: (PricedItem & {
    return_received_total?: BigNumberInput | null
    return_dismissed_total?: BigNumberInput | null
  })[]
  credit_lines?: { amount: BigNumberInput; reference: string | null }[] | null
}

/**
 * An order as if nothing had come back. Medusa takes returned pieces out of every total, but the parcels in
 * which they went out still stand for their money.
 */
export const asDelivered = (order: ReturnedOrder): PricedOrder => {
  const items = order.items.map((item) => ({
    id: item.id,
    quantity: item.quantity,
    metadata: item.metadata,
    back: MathBN.sum(item.return_received_total ?? 0, item.return_dismissed_total ?? 0),
    total: item.total,
  }))
  const kept = (order.credit_lines ?? [])
    .filter((credit) => credit.reference === RETURN_CREDIT)
    .map((credit) => credit.amount)
  return {
    total: MathBN.sum(order.total, ...items.map((item) => item.back), ...kept),
    items: items.map(({ back, total, ...item }) => ({ ...item, total: MathBN.add(total, back) })),
  }
}

/** Whether every piece of the order is lost. */
export const isWholeOrder = (order: PricedOrder, lost: Pieces[]): boolean =>
  goodsOf(order).every((item) => MathBN.gte(piecesOf(lost, item.id), item.quantity))

/** ₹ of the order beyond its goods: shipping and fees, less what was credited. May be negative. */
const beyondGoods = (order: PricedOrder): string =>
  subtractMoney(rupees(order.total), rupees(worth(order, (item) => item.quantity)))

/** ₹ that parcels stand for beyond the worth of what is in them. */
const carriedBeyond = (order: PricedOrder, parcels: BookedParcel[]): string =>
  subtractMoney(
    sumMoney(parcels.map((one) => one.amount)),
    rupees(
      worth(order, (item) =>
        piecesOf(
          parcels.flatMap((one) => one.goods),
          item.id
        )
      )
    )
  )

/**
 * ₹ of the order that one parcel stands for, which is what its courier collects when the order is paid at
 * the door. Shipping and fees are the first parcel's, whatever becomes of the others; of what no other parcel
 * stands for beside that it is the share by the worth of its pieces. The parcels of an order sum to its total
 * (less what goes back for lost pieces) to the paisa, however its lines are split; for that, parcels must be
 * made one after the other.
 */
export const amountForParcel = (
  order: PricedOrder,
  goods: Pieces[],
  others: BookedParcel[],
  lost: LostPieces[]
): string => {
  const refunds = [
    ...lost.flatMap((one) => (one.refund_amount == null ? [] : [one.refund_amount])),
    ...refundsFor(order, lost).map((one) => one.refund_amount),
  ]
  const left = subtractMoney(
    rupees(order.total),
    sumMoney([...others.map((one) => one.amount), ...refunds])
  )
  const carried = MathBN.max(carriedBeyond(order, others), 0)
  const open = MathBN.sub(beyondGoods(order), carried)
  const beyond = rupees(MathBN.max(MathBN.min(open, left), 0))
  const elsewhere = [...others.flatMap((one) => one.goods), ...lost, ...goods]
  const mine = worth(order, (item) => piecesOf(goods, item.id))
  const rest = worth(order, (item) => MathBN.sub(item.quantity, piecesOf(elsewhere, item.id)))
  // What is left without worth (all of it free) goes with the first parcel that is made.
  const weights = mine.isZero() && rest.isZero() ? [1] : [mine, rest]
  const [share] = splitMoney(subtractMoney(left, beyond), weights)
  const amount = sumMoney([share, beyond])
  return MathBN.gt(amount, 0) ? amount : "0.00"
}
