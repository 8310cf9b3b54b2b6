import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import { isFinalCompletionError } from "../../lib/completion-error"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

/** With the worker's backoff, the eighth failure comes about an hour after the first. */
const MAX_FAILED_COMPLETIONS = 8

/** One statement, so that it overwrites nothing that somebody else writes there at the same time. */
const NOTE_CART = `
  update cart set metadata = coalesce(metadata, '{}'::jsonb) || jsonb_build_object('cart_id', id)
  where id = ? and (metadata->>'cart_id') is distinct from id`

type CompletePaidCartInput = { id: string; cart_id: string }

/**
 * Completes the cart with Medusa's own workflow, which takes the cart's lock and answers the order
 * that exists when browser, webhook and job come together.
 * @returns whether there is an order; `false` when there can never be one with this payment
 * @throws the failure when a later try may succeed, so that the durable job repeats
 */
export const completePaidCartStep = createStep(
  "complete-paid-cart",
  async (input: CompletePaidCartInput, { container }) => {
    // The order takes the note over; one that a killed server leaves without its cart link is found by it.
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(NOTE_CART, [input.cart_id])
    const { errors } = await container
      .resolve(Modules.WORKFLOW_ENGINE)
      .run(completeCartWorkflowId, {
        input: { id: input.cart_id },
        throwOnError: false,
      })
    const failure: unknown = errors?.[0]?.error
    if (!failure) {
      return new StepResponse({ placed: true })
    }
    // The workflow engine hands errors over as plain objects.
    const message = (failure as { message?: string }).message ?? String(failure)
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const failed = await razorpay.recordFailedCompletion(input.id, message)
    if (isFinalCompletionError(failure) || failed >= MAX_FAILED_COMPLETIONS) {
      return new StepResponse({ placed: false })
    }
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `cart ${input.cart_id} is paid and could not be completed: ${message}`
    )
  }
)
