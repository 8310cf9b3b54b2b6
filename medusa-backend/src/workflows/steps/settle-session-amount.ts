import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckedSession } from "./check-cart-payment"

const SETTLE = `
  update payment_session
  set amount = round((raw_amount->>'value')::numeric, 2),
    raw_amount = jsonb_set(raw_amount, '{value}',
      to_jsonb(round((raw_amount->>'value')::numeric, 2)::text)),
    data = coalesce(data, '{}'::jsonb) || ?::jsonb, updated_at = now()
  where id = ? and deleted_at is null`

/**
 * What is paid is whole paise, rounded half up as it is charged and collected: a percentage off leaves Medusa
 * with fractions, and a payment over them is never captured whole. A cash session also says whether its order
 * needs a confirmation. In SQL, because Medusa's way would have the provider asked about it. Nothing to undo:
 * the next try decides anew.
 */
export const settleSessionAmountStep = createStep(
  "settle-session-amount",
  async ({ payment_session_id, confirmation }: CheckedSession, { container }) => {
    const data = confirmation ? { confirmation } : {}
    await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(SETTLE, [JSON.stringify(data), payment_session_id])
    return new StepResponse(payment_session_id)
  }
)
