import { formatInr, subtractMoney } from "@bodycon/kit"
import type { MedusaContainer, PromotionDTO } from "@medusajs/framework/types"
import { MathBN, Modules, PromotionStatus } from "@medusajs/framework/utils"
import { codesOf } from "./cart"
import type { CheckoutCart } from "./cart"
import { priceCart } from "./price-cart"

/** What paying online takes off a cart. */
export type PrepaidDiscount = {
  code: string
  /** For the shopper. */
  label: string
  /** ₹ */
  amount: string
}

/** The discount in words, e.g. `5% off`. */
export const labelOf = (
  promotion: Pick<PromotionDTO, "application_method">,
  amount: string
): string => {
  const method = promotion.application_method
  return method?.type === "percentage"
    ? `${MathBN.convert(method.value ?? 0).toString()}% off`
    : `${formatInr(amount)} off`
}

/**
 * What a cart costs by cash and online, fees left out.
 * @param code the discount of those who pay online; null: the shop has none
 * @returns ₹; no discount when the promotion is not there, not active or takes nothing off this cart
 */
export const pricePrepaid = async (
  container: MedusaContainer,
  cart: CheckoutCart,
  code: string | null
): Promise<{ cash_total: string; discount: PrepaidDiscount | null }> => {
  const codes = codesOf(cart).filter((one) => one !== code)
  const cash_total = await priceCart(container, cart, codes)
  if (!code) {
    return { cash_total, discount: null }
  }
  const [promotion] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions(
      { code, status: [PromotionStatus.ACTIVE] },
      { relations: ["application_method"], take: 1 }
    )
  if (!promotion) {
    return { cash_total, discount: null }
  }
  const amount = subtractMoney(cash_total, await priceCart(container, cart, [...codes, code]))
  return {
    cash_total,
    discount: MathBN.gt(amount, 0) ? { code, label: labelOf(promotion, amount), amount } : null,
  }
}
