import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { issueCodConfirmationCodeStep } from "../steps/issue-cod-confirmation-code"
import type { IssueCodConfirmationCodeInput } from "../steps/issue-cod-confirmation-code"

export const issueCodConfirmationCodeWorkflowId = "issue-cod-confirmation-code"

/**
 * Makes the code of one wanted send and the payloads of its buttons.
 * @throws MedusaError NOT_FOUND; NOT_ALLOWED with `code` `confirmation_over`, `too_many_sends`,
 * `sent_just_now` or `too_many_tries`
 */
export const issueCodConfirmationCodeWorkflow = createWorkflow(
  issueCodConfirmationCodeWorkflowId,
  (input: IssueCodConfirmationCodeInput) =>
    new WorkflowResponse(issueCodConfirmationCodeStep(input))
)
