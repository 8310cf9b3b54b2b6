import { answerCodConfirmationWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const PREFIX = "codc."

/** Nobody's answer stays nobody's, however often it is tried. */
const FINAL: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.CONFLICT,
  MedusaError.Types.UNAUTHORIZED,
]

/**
 * A button pressed in WhatsApp answers the confirmation it was sent for, when it comes from the phone it was
 * sent to. Buttons of others, and altered ones, change nothing.
 */
export const answerCodButtonStep = createStep(
  "answer-cod-button",
  async ({ payload, from }: { payload: string; from: string }, { container }) => {
    if (!payload?.startsWith(PREFIX)) {
      return new StepResponse({ changed: false })
    }
    const { result, errors } = await answerCodConfirmationWorkflow(container).run({
      input: { payload, from },
      throwOnError: false,
    })
    const failure = errors[0]?.error as (Error & { type?: string }) | undefined
    if (failure && !FINAL.includes(failure.type ?? "")) {
      throw failure
    }
    return new StepResponse({ changed: !failure && !!result?.changed })
  }
)
