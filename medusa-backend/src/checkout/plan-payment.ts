import { COD_FEE_KIND } from "@bodycon/kit"
import { isFeeRight } from "@bodycon/medusa-payment-cod/lib/fee-line"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { codesOf, feeLinesOf, isCash, isOpened, usableSession } from "./cart"
import type { CheckoutCart, CheckoutItem, CheckoutSession } from "./cart"

const FEE_TITLE = "Cash on delivery fee"

/** What is to be done so that a cart can be paid in the chosen way. */
export type PaymentPlan = {
  cart_id: string
  provider_id: string
  /** Whether lines or discounts change, so that the cart is worked out anew without fees first. */
  is_refreshed: boolean
  /** Every discount code the cart is to have. */
  promo_codes: string[]
  /** Fee lines that go; the one that stays is made anew. */
  fee_line_ids: string[]
  fee_line: ReturnType<typeof feeLine> | null
  payment_collection_id: string | null
  /** The session that is there already and still right. */
  payment_session_id: string | null
}

/** The fee as a line of the cart: no product, taxed, visible to the shopper. */
export const feeLine = (cartId: string, fee: BigNumberInput) => ({
  cart_id: cartId,
  title: FEE_TITLE,
  quantity: 1,
  unit_price: MathBN.convert(fee).toFixed(2),
  is_custom_price: true,
  is_tax_inclusive: true,
  is_discountable: false,
  is_giftcard: false,
  requires_shipping: false,
  metadata: { kind: COD_FEE_KIND },
})

const asText = ({ variant_id, quantity, unit_price, is_tax_inclusive }: CheckoutItem) => ({
  variant_id,
  quantity: MathBN.convert(quantity).toFixed(),
  unit_price: MathBN.convert(unit_price).toFixed(),
  is_tax_inclusive,
})

const isSame = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

/** Whether a session is over what the cart costs now. */
const isOverTotal = (cart: CheckoutCart, amount: BigNumberInput): boolean =>
  MathBN.convert(amount).toFixed(2) === MathBN.convert(cart.total).toFixed(2)

/**
 * How a cart comes to be paid in the chosen way. Chosen again with nothing changed, it asks for nothing.
 * @param prepaid_code the code that only those who pay online have; null: the shop has none
 * @param is_discounted whether that code takes anything off this cart
 * @param fee ₹ of paying in cash; 0: none
 */
export const planPayment = ({
  cart,
  provider_id,
  prepaid_code,
  is_discounted,
  fee,
  is_spent = false,
}: {
  cart: CheckoutCart
  provider_id: string
  prepaid_code: string | null
  is_discounted: boolean
  fee: string
  /** Whether the money of the session there is went back, so that another has to be opened. */
  is_spent?: boolean
}): PaymentPlan => {
  const paysCash = isCash(provider_id)
  const codes = codesOf(cart)
  const promo_codes = [
    ...codes.filter((code) => code !== prepaid_code),
    ...(prepaid_code && is_discounted && !paysCash ? [prepaid_code] : []),
  ]
  const due = paysCash ? fee : "0"
  const lines = feeLinesOf(cart)
  const isRight = isFeeRight(lines.map(asText), due) && isSame(codes, promo_codes)
  const session = usableSession(cart)
  const isOpen =
    !is_spent &&
    isRight &&
    session?.provider_id === provider_id &&
    isOpened(session) &&
    isOverTotal(cart, session.amount)
  // Nothing a fee does may count as goods, so a line that stays is taken off and put on again.
  const is_refreshed = !isOpen && (!isRight || lines.length > 0)
  return {
    cart_id: cart.id,
    provider_id,
    is_refreshed,
    promo_codes,
    fee_line_ids: is_refreshed ? lines.map((line) => line.id) : [],
    fee_line: is_refreshed && MathBN.gt(due, 0) ? feeLine(cart.id, due) : null,
    payment_collection_id: cart.payment_collection?.id ?? null,
    payment_session_id: isOpen ? session.id : null,
  }
}

/** A cart that was paid stays as it is until it is an order. */
export const keepPayment = (cart: CheckoutCart, session: CheckoutSession): PaymentPlan => ({
  cart_id: cart.id,
  provider_id: session.provider_id,
  is_refreshed: false,
  promo_codes: codesOf(cart),
  fee_line_ids: [],
  fee_line: null,
  payment_collection_id: cart.payment_collection?.id ?? null,
  payment_session_id: session.id,
})
