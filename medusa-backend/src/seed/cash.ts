import { saveCodSettingsWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { CURRENCY, PREPAID_CODE } from "./names"

/** Paying at the door costs ₹49, from ₹1,999 nothing. */
const FEE = { type: "flat", value: "49", free_from: "1999" }

/**
 * What the demo shop asks of those who pay at the door, and gives to those who pay online: PREPAID5, five
 * percent off. The promotion comes last, so that a run cut short is made up for; afterwards both are the
 * merchant's.
 */
export const seedCashRules = async (container: MedusaContainer): Promise<void> => {
  const [found] = await container.resolve(Modules.PROMOTION).listPromotions({ code: PREPAID_CODE })
  if (found) {
    return
  }
  await saveCodSettingsWorkflow(container).run({
    input: { settings: { fee: FEE, prepaid_promotion_code: PREPAID_CODE } },
  })
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: PREPAID_CODE,
          type: "standard",
          status: "active",
          is_automatic: false,
          is_tax_inclusive: true,
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 5,
            currency_code: CURRENCY,
          },
        },
      ],
    },
  })
}
