import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { isCash, providersOf } from "./cart"
import type { CheckoutCart } from "./cart"
import { codTerms, prepaidCode } from "./cod-terms"
import { pricePrepaid } from "./prepaid-discount"

/** A way to pay, as the shopper is offered it. Amounts are ₹. */
export type PaymentMethod = {
  provider_id: string
  available: boolean
  code: string | null
  /** For the shopper, when it is not available. */
  reason: string | null
  fee: number
  discount: { code: string; label: string; amount: number } | null
  confirmation: "none" | "code"
}

const rupees = (amount: string): number => MathBN.convert(amount).toNumber()

/** The ways to pay a cart, online ones first. Changes nothing. */
export const listPaymentMethods = async (
  container: MedusaContainer,
  cart: CheckoutCart
): Promise<PaymentMethod[]> => {
  const providers = providersOf(cart)
  const { cash_total, discount } = await pricePrepaid(container, cart, await prepaidCode(container))
  const terms = providers.some(isCash) ? await codTerms(container, cart.id, cash_total) : null
  return providers.map((provider_id) =>
    isCash(provider_id) && terms
      ? {
          provider_id,
          available: terms.available,
          code: terms.code,
          reason: terms.reason,
          fee: rupees(terms.fee),
          discount: null,
          confirmation: terms.confirmation,
        }
      : {
          provider_id,
          available: true,
          code: null,
          reason: null,
          fee: 0,
          discount: discount && { ...discount, amount: rupees(discount.amount) },
          confirmation: "none",
        }
  )
}
