import type { ReceivedItem, ReturnRequestItemDTO } from "../types/return-request"
import { isFreeReason, refundedQuantity } from "./refund-amount"
import type { ReturnCondition } from "./refund-amount"
import { refuse } from "./refuse"
import type { ReturnSettings } from "./settings"

/** What is written to one row of a request; `id` is null for a row split off `of`. */
export type ReceiptRow = {
  id: string | null
  of: string
  quantity: number
  received_quantity: number
  condition: ReturnCondition | null
  refund_quantity: number
  receipt_note: string | null
}

type Stored = Pick<ReturnRequestItemDTO, "id" | "quantity" | "reason_code">

const isCount = (quantity: number): boolean => Number.isInteger(quantity) && quantity >= 0

const toRow = (
  entry: ReceivedItem,
  item: Stored,
  field: string,
  settings: Pick<ReturnSettings, "reasons">
): Omit<ReceiptRow, "id" | "quantity"> => {
  if (!isCount(entry.quantity)) {
    refuse(`${field}.quantity`, "must be a whole number of pieces")
  }
  const condition = entry.quantity > 0 ? (entry.condition ?? null) : null
  if (entry.quantity > 0 && !condition) {
    refuse(`${field}.condition`, "say in what condition it came")
  }
  const byRule = refundedQuantity(
    { quantity: entry.quantity, condition },
    isFreeReason(item.reason_code, settings)
  )
  const refund_quantity = entry.refund_quantity ?? byRule
  if (!isCount(refund_quantity) || refund_quantity > entry.quantity) {
    refuse(`${field}.refund_quantity`, `must be 0 to ${entry.quantity}`)
  }
  return {
    of: item.id,
    received_quantity: entry.quantity,
    condition,
    refund_quantity,
    receipt_note: entry.note ?? null,
  }
}

/**
 * The rows of a request after its parcel was opened. An item named in several conditions becomes several
 * rows, which share its pieces; what is not named did not come.
 * @throws MedusaError INVALID_DATA naming `items.<n>.<field>`
 */
export const receiptRows = (
  stored: Stored[],
  entries: ReceivedItem[],
  settings: Pick<ReturnSettings, "reasons">
): ReceiptRow[] => {
  const known = new Map(stored.map((item) => [item.id, item]))
  const received = new Map<string, Omit<ReceiptRow, "id" | "quantity">[]>()
  entries.forEach((entry, index) => {
    const field = `items.${index}`
    const item = known.get(entry.id)
    if (!item) {
      return refuse(`${field}.id`, "is not in this return")
    }
    const rows = received.get(item.id) ?? []
    const row = toRow(entry, item, field, settings)
    if (rows.some(({ condition }) => condition === row.condition)) {
      refuse(`${field}.condition`, "each condition of an item at most once")
    }
    const sum = rows.reduce((total, one) => total + one.received_quantity, row.received_quantity)
    if (sum > item.quantity) {
      refuse(`${field}.quantity`, `only ${item.quantity} were to come back`)
    }
    received.set(item.id, [...rows, row])
  })
  return stored.flatMap((item) => {
    const rows = (received.get(item.id) ?? []).filter((row) => row.received_quantity > 0)
    const [first, ...more] = rows.length
      ? rows
      : [toRow({ id: item.id, quantity: 0 }, item, "items", settings)]
    const apart = more.reduce((total, row) => total + row.received_quantity, 0)
    return [
      { ...first, id: item.id, quantity: item.quantity - apart },
      ...more.map((row) => ({ ...row, id: null, quantity: row.received_quantity })),
    ]
  })
}
