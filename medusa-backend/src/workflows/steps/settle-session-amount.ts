import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const SETTLE = `
  update payment_session
  set amount = round((raw_amount->>'value')::numeric, 2),
    raw_amount = jsonb_set(raw_amount, '{value}',
      to_jsonb(round((raw_amount->>'value')::numeric, 2)::text)),
    updated_at = now()
  where id = ? and deleted_at is null`

/**
 * What is paid is whole paise, rounded half up as it is charged and collected: a percentage off leaves Medusa
 * with fractions, and then neither captures nor refunds would add up to the payment. In SQL, because Medusa's
 * way would have the provider asked. Nothing to undo: the amount charged is the same.
 */
export const settleSessionAmountStep = createStep(
  "settle-session-amount",
  async ({ id }: { id: string }, { container }) => {
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(SETTLE, [id])
    return new StepResponse(id)
  }
)
