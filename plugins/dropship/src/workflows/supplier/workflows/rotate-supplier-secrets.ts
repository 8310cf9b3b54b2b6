import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { rotateEncryptionKeyStep } from "../steps/rotate-encryption-key"

/**
 * Encrypts every supplier's stored secret with `encryptionKey`, reading those that one of
 * `previousEncryptionKeys` wrote. Refuses, changing nothing, when a key is missing.
 *
 * @example
 * const { result } = await rotateSupplierSecretsWorkflow(container).run()
 * // { secrets: 6, rotated: 6, key_id: "1f3a…" }
 */
export const rotateSupplierSecretsWorkflow = createWorkflow("rotate-supplier-secrets", () => {
  return new WorkflowResponse(rotateEncryptionKeyStep())
})
