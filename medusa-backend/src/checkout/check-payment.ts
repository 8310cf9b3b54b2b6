import { formatInr, isFeeLine } from "@bodycon/kit"
import type { CodAvailability } from "@bodycon/medusa-payment-cod/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { codesOf, feeLinesOf, goodsIn } from "./cart"
import type { CheckoutCart } from "./cart"
import { isFeeRight } from "./plan-payment"

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
    refuse("no_goods", "There is nothing in your bag but a fee.")
  }
}

/**
 * A cart that is paid online has nothing in it that belongs to cash.
 * @throws MedusaError NOT_ALLOWED `cod_fee_without_cash`
 */
export const assertPrepaid = (cart: Pick<CheckoutCart, "items">): void => {
  if (feeLinesOf(cart).length) {
    refuse(
      "cod_fee_without_cash",
      "Your bag holds the fee for cash on delivery, but you pay online. Choose how to pay again."
    )
  }
}

/**
 * A cart that is paid in cash is offered that, with the fee it costs and no discount of those who pay online.
 * @throws MedusaError NOT_ALLOWED `prepaid_discount_with_cash`, `cod_fee_differs`, or the rule's own code
 */
export const assertCash = (
  cart: Pick<CheckoutCart, "items" | "promotions">,
  terms: CodAvailability,
  prepaid_code: string | null
): void => {
  if (prepaid_code && codesOf(cart).includes(prepaid_code)) {
    refuse(
      "prepaid_discount_with_cash",
      `${prepaid_code} is for orders that are paid online. Take it off, or choose how to pay again.`
    )
  }
  if (!terms.available) {
    refuse(
      terms.code ?? "cod_unavailable",
      terms.reason ?? "Cash on delivery is not offered for this order."
    )
  }
  if (!isFeeRight(feeLinesOf(cart), terms.fee)) {
    refuse(
      "cod_fee_differs",
      MathBN.gt(terms.fee, 0)
        ? `Cash on delivery costs ${formatInr(terms.fee)} for this order. Choose how to pay again.`
        : "Cash on delivery costs nothing for this order. Choose how to pay again."
    )
  }
}

/** What a cash session says about the order's confirmation. */
export const confirmationOf = (terms: CodAvailability): "pending" | "not_needed" =>
  terms.confirmation === "code" ? "pending" : "not_needed"
