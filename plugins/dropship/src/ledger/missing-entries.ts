import { fromPaise, toPaise } from "@bodycon/kit"
import type { ImpliedEntry, MissingEntry, StoredEntry } from "./types"

type Key = Pick<StoredEntry, "purchase_order_line_id" | "purchase_order_return_id">

const keyOf = (entry: Key): string =>
  `${entry.purchase_order_line_id}:${entry.purchase_order_return_id ?? "goods"}`

const typeOf = (implied: ImpliedEntry, paise: number): MissingEntry["type"] =>
  implied.type === "purchase" && paise < 0 ? "cancellation" : implied.type

const takenBackNote = ({ pieces, supplier_sku }: ImpliedEntry): string =>
  pieces ? `${supplier_sku}, ${pieces} left` : supplier_sku

/**
 * The entries that bring what is stored up to what is implied. What is stored is never changed: too much
 * of it is taken back by a counter-entry, which is due together with what it takes back.
 * @param stored entries of this purchase order's goods and returns, no notes and no payments
 */
export const missingEntries = (
  purchaseOrderId: string,
  implied: ImpliedEntry[],
  stored: StoredEntry[]
): MissingEntry[] => {
  return implied.flatMap((one) => {
    const before = stored.filter((entry) => keyOf(entry) === keyOf(one))
    const held = before.reduce((sum, entry) => sum + toPaise(entry.amount), 0)
    const paise = one.paise - held
    if (paise === 0) {
      return []
    }
    const isTakenBack = Math.abs(one.paise) < Math.abs(held)
    const dueBefore = before.map((entry) => Number(new Date(entry.due_at)))
    const at = isTakenBack ? one.withdrawn_at : one.occurred_at
    return {
      purchase_order_line_id: one.purchase_order_line_id,
      purchase_order_return_id: one.purchase_order_return_id,
      type: typeOf(one, paise),
      amount: fromPaise(paise),
      note: isTakenBack ? takenBackNote(one) : `${one.pieces} × ${one.supplier_sku}`,
      occurred_at: at,
      due_at: isTakenBack ? new Date(Math.max(...dueBefore, Number(at))) : one.due_at,
      source_key: `${purchaseOrderId}:${keyOf(one)}:${before.length + 1}`,
    }
  })
}
