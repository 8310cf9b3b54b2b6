import type { CodAvailability } from "@bodycon/medusa-payment-cod/types"
import { checkCodAvailabilityWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { codModule } from "../cash-orders/cod-module"

/** The code of the discount for those who pay online, as the merchant set it. */
export const prepaidCode = async (container: MedusaContainer): Promise<string | null> =>
  (await codModule(container).settings()).prepaid_promotion_code

/**
 * Whether a cart may be paid in cash, what that costs, and whether it needs a confirmation.
 * @param amount ₹ of the cart without fees and without the discount of those who pay online
 */
export const codTerms = async (
  container: MedusaContainer,
  cart_id: string,
  amount: string
): Promise<CodAvailability> => {
  const { result } = await checkCodAvailabilityWorkflow(container).run({
    input: { cart_id, amount },
  })
  return result
}
