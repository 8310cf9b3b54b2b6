import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { COUPON, CURRENCY } from "./names"

/**
 * FLAT200: ₹200 off orders above ₹999. The rule looks at the total before discounts, or the coupon would
 * take itself away again from an order just above the limit.
 */
export const seedCoupon = async (container: MedusaContainer): Promise<void> => {
  const [found] = await container.resolve(Modules.PROMOTION).listPromotions({ code: COUPON })
  if (found) {
    return
  }
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: COUPON,
          type: "standard",
          status: "active",
          is_automatic: false,
          is_tax_inclusive: true,
          application_method: {
            type: "fixed",
            target_type: "order",
            allocation: "across",
            value: 200,
            currency_code: CURRENCY,
          },
          rules: [{ attribute: "original_item_total", operator: "gt", values: ["999"] }],
        },
      ],
    },
  })
}
