import { validateCodForCartWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

/** The pincode may change after the session was made, so the rules are asked again before the order is placed. */
completeCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  await validateCodForCartWorkflow(container).run({ input: { cart_id: input.id } })
})
