import type { Cart } from "./types"

/** Everything of a cart that how it is paid depends on, and nothing that paying itself puts there. */
export function paymentBasis(cart: Cart): string {
  const { id, email, address, shippingOptionId, codes, lines } = cart
  const pieces = lines.map(({ variantId, quantity }) => [variantId, quantity])
  return JSON.stringify([id, email, address, shippingOptionId, [...codes].sort(), pieces])
}
