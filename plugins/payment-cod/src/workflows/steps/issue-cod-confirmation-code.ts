import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CodConfirmationDTO } from "../../types"
import { serviceOf } from "./service-of"

export type IssueCodConfirmationCodeInput = {
  id: string
  /** Names one wanted send; a repeat of the latest answers the same code. */
  key?: string
  /** How it is sent, for who looks at it later. */
  channel?: CodConfirmationDTO["channel"]
}

/** A code that may have been sent stays right: nothing to undo. */
export const issueCodConfirmationCodeStep = createStep(
  "issue-cod-confirmation-code",
  async (input: IssueCodConfirmationCodeInput, { container }) =>
    new StepResponse(await serviceOf(container).issueCode(input))
)
