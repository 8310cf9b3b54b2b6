import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { feeLinesOf } from "../../checkout/cart"
import type { CheckoutCart } from "../../checkout/cart"
import { withoutFees } from "../../checkout/price-cart"

/** Discounts look at the goods: a fee neither is discounted nor lifts a cart over a discount's limit. */
updateCartPromotionsWorkflow.hooks.setPromotionContext(async ({ cart }) => {
  const found = cart as unknown as CheckoutCart
  return new StepResponse(feeLinesOf(found).length ? withoutFees(found) : {})
})
