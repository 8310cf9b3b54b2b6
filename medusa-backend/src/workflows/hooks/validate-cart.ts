import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { validateCartPaymentWorkflow } from "../validate-cart-payment"

/** Bag, address and rules may have changed since the payment was chosen, so they are asked about again. */
completeCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  await validateCartPaymentWorkflow(container).run({ input: { cart_id: input.id } })
})
