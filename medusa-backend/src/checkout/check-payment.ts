import { isFeeLine } from "@bodycon/kit"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { codesOf, goodsIn } from "./cart"
import type { CheckoutCart, CheckoutSession } from "./cart"

/** ₹. A session is over whole paise and a total may hold a fraction of one: less than this apart. */
const ONE_PAISA = "0.01"

/** @throws MedusaError NOT_ALLOWED with a code for programs and a reason for the shopper */
export const refuse = (code: string, reason: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, reason, code)
}

/**
 * Goods there must be, and a fee is no goods: nobody makes a dress a fee to have it for nothing.
 * @throws MedusaError NOT_ALLOWED `fee_is_goods` or `no_goods`
 */
export const assertGoods = (cart: Pick<CheckoutCart, "items">): void => {
  const goods = goodsIn(cart)
  if (goods.some(isFeeLine)) {
    refuse("fee_is_goods", "An item of your bag is marked as a fee. Take it out and add it again.")
  }
  if (!goods.length) {
    refuse("no_goods", "There is nothing in your bag.")
  }
}

/**
 * The discount of those who pay online is not had with cash.
 * @throws MedusaError NOT_ALLOWED `prepaid_discount_with_cash`
 */
export const assertNoPrepaidDiscount = (
  cart: Pick<CheckoutCart, "promotions">,
  prepaid_code: string | null
): void => {
  if (prepaid_code && codesOf(cart).includes(prepaid_code)) {
    refuse(
      "prepaid_discount_with_cash",
      `${prepaid_code} is for orders that are paid online. Take it off, or choose how to pay again.`
    )
  }
}

/**
 * What is paid is what the cart costs. Medusa asks for the session's amount whatever the cart has come to: one
 * that a server was killed in while it changed, or that changed while its session was being opened, keeps a
 * session over the old total.
 * @throws MedusaError NOT_ALLOWED `payment_changed`
 */
export const assertOverTotal = (
  cart: Pick<CheckoutCart, "total">,
  session: Pick<CheckoutSession, "amount">
): void => {
  if (MathBN.gte(MathBN.abs(MathBN.sub(session.amount, cart.total)), ONE_PAISA)) {
    refuse("payment_changed", "The total changed. Please choose how to pay again.")
  }
}
