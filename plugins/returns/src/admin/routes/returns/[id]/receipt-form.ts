import type { Condition, ReturnItem } from "../../../lib/types"

export const CONDITIONS: Condition[] = ["good", "damaged", "wrong"]

/** What the merchant typed for one item. */
export type Counted = {
  /** Pieces by condition. */
  pieces: Record<Condition, string>
  /** Whether damaged pieces are paid back; `rule`: as the reason says. */
  payDamaged: "rule" | "yes" | "no"
  note: string
}

export type Form = Record<string, Counted>

type Received = {
  id: string
  quantity: number
  /** Left out when nothing came. */
  condition?: Condition
  refund_quantity?: number
  note?: string
}

/** Everything came, and in order. */
export const initialForm = (items: Pick<ReturnItem, "id" | "quantity">[]): Form =>
  Object.fromEntries(
    items.map((item) => [
      item.id,
      {
        pieces: { good: String(item.quantity), damaged: "0", wrong: "0" },
        payDamaged: "rule",
        note: "",
      },
    ])
  )

const count = (text: string): number => Number(text || 0)

/** Pieces typed in for an item, over all conditions. */
export const total = ({ pieces }: Counted): number =>
  CONDITIONS.reduce((sum, condition) => sum + count(pieces[condition]), 0)

const refundOf = (condition: Condition, quantity: number, counted: Counted) => {
  if (condition !== "damaged" || counted.payDamaged === "rule") {
    return {}
  }
  return { refund_quantity: counted.payDamaged === "yes" ? quantity : 0 }
}

/** The form as the API takes it; an item of which nothing came is named with none. */
export const toReceived = (form: Form): Received[] =>
  Object.entries(form).flatMap(([id, counted]): Received[] => {
    const note = counted.note.trim()
    const rows: Received[] = CONDITIONS.filter(
      (condition) => count(counted.pieces[condition]) > 0
    ).map((condition) => {
      const quantity = count(counted.pieces[condition])
      return {
        id,
        quantity,
        condition,
        ...refundOf(condition, quantity, counted),
        ...(note ? { note } : {}),
      }
    })
    return rows.length ? rows : [{ id, quantity: 0 }]
  })
