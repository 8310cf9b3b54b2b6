import type { Cart, CartLine } from "./types"

/** What is known of a line before Medusa has seen it. */
export type NewLine = Pick<
  CartLine,
  | "variantId"
  | "productId"
  | "handle"
  | "title"
  | "variantTitle"
  | "thumbnail"
  | "unitPrice"
  | "mrp"
>

const EMPTY: Cart = {
  id: "",
  regionId: null,
  email: null,
  completed: false,
  lines: [],
  codes: [],
  prepaidCode: null,
  itemsTotal: 0,
  fee: 0,
  discountTotal: 0,
  shippingTotal: 0,
  taxTotal: 0,
  total: 0,
  address: null,
  shippingOptionId: null,
  paymentSession: null,
  asOf: 0,
}

/** The totals a shopper should see until Medusa's own arrive: discounts, fee and delivery stay as they were. */
function withLines(cart: Cart, lines: CartLine[]): Cart {
  const items = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
  return {
    ...cart,
    lines,
    itemsTotal: items,
    total: Math.max(0, items + cart.fee - cart.discountTotal + cart.shippingTotal),
  }
}

/** The cart as it will look with one more piece of a variant. */
export function insertLine(cart: Cart | null, line: NewLine): Cart {
  const current = cart ?? EMPTY
  const existing = current.lines.find((entry) => entry.variantId === line.variantId)
  if (existing) {
    return changeQuantity(current, existing.id, existing.quantity + 1) ?? current
  }
  const added: CartLine = {
    ...line,
    id: `new-${line.variantId}`,
    quantity: 1,
    total: line.unitPrice,
  }
  return withLines(current, [...current.lines, added])
}

/** The cart as it will look with another quantity of a line; zero takes the line out. */
export function changeQuantity(cart: Cart | null, lineId: string, quantity: number): Cart | null {
  if (!cart) {
    return null
  }
  const lines = cart.lines.flatMap((line) => {
    if (line.id !== lineId) return [line]
    return quantity > 0 ? [{ ...line, quantity, total: line.unitPrice * quantity }] : []
  })
  return withLines(cart, lines)
}

/** ₹ saved against the MRP, before coupons; lines without an MRP save nothing. */
export function mrpSaving(cart: Cart): number {
  return cart.lines.reduce(
    (sum, line) =>
      sum +
      (line.mrp !== null && line.mrp > line.unitPrice
        ? (line.mrp - line.unitPrice) * line.quantity
        : 0),
    0
  )
}
