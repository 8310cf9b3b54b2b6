import { addMoney, isFeeLine, subtractMoney } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { CodFacts } from "../types"
import { readShopper } from "./shopper"

/** What is read of a cart to gather the facts. */
export const CART_FIELDS = [
  "id",
  "total",
  "email",
  "customer_id",
  "customer.has_account",
  "customer.email",
  "customer.phone",
  "shipping_address.postal_code",
  "shipping_address.phone",
  "items.id",
  "items.total",
  "items.metadata",
  "items.product.categories.id",
  "items.product.categories.mpath",
]

export type CartForCod = {
  id: string
  total: BigNumberInput
  email: string | null
  customer_id: string | null
  customer: { has_account: boolean; email: string | null; phone: string | null } | null
  shipping_address: { postal_code: string | null; phone: string | null } | null
  items: {
    total: BigNumberInput
    metadata: Record<string, unknown> | null
    product: { categories: { id: string; mpath: string | null }[] | null } | null
  }[]
}

/** ₹ of the cart without the fee for cash on delivery, so that the fee does not change the answer. */
export const amountWithoutFee = ({ total, items }: Pick<CartForCod, "total" | "items">): string =>
  items
    .filter(isFeeLine)
    .reduce((amount, line) => subtractMoney(amount, line.total), addMoney(total, 0))

/** The categories of the cart's products and all above them: a path holds the ids from the top down. */
export const categoriesOf = ({ items }: Pick<CartForCod, "items">): string[] => [
  ...new Set(
    items
      .flatMap((item) => item.product?.categories ?? [])
      .flatMap(({ id, mpath }) => [...(mpath?.split(".") ?? []), id])
      .filter(Boolean)
  ),
]

export type CartFacts = Omit<CodFacts, "orders_placed" | "refusals">

/** What a cart says by itself. */
export const factsOfCart = (cart: CartForCod): CartFacts => ({
  pincode: cart.shipping_address?.postal_code?.replace(/\s/g, "") || null,
  amount: amountWithoutFee(cart),
  cart_id: cart.id,
  category_ids: categoriesOf(cart),
  ...readShopper({
    phone: cart.shipping_address?.phone ?? cart.customer?.phone,
    email: cart.email ?? cart.customer?.email,
    customer_id: cart.customer_id,
  }),
})

/** Before there is a cart. */
export const NO_FACTS: CartFacts = {
  pincode: null,
  amount: null,
  cart_id: null,
  phone: null,
  email: null,
  customer_id: null,
  category_ids: [],
}
