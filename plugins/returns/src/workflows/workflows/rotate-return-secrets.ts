import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { rotateReturnSecretsStep } from "../steps/rotate-return-secrets"

export const rotateReturnSecretsWorkflowId = "rotate-return-secrets"

/**
 * Encrypts every stored UPI id and bank account with `encryptionKey`, reading those that one of
 * `previousEncryptionKeys` wrote. Refuses, changing nothing, when a key is missing; with
 * `check_only` it says what there is to do.
 *
 * @example
 * const { result } = await rotateReturnSecretsWorkflow(container).run({ input: {} })
 * // { secrets: 12, rotated: 12, key_id: "1f3a…" }
 */
export const rotateReturnSecretsWorkflow = createWorkflow(
  rotateReturnSecretsWorkflowId,
  (input: { check_only?: boolean }) => {
    return new WorkflowResponse(rotateReturnSecretsStep(input))
  }
)
