import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { serviceOf } from "./service-of"

/** Encrypts all payment details with the current key, in one transaction. Running it again changes nothing. */
export const rotateReturnSecretsStep = createStep(
  "rotate-return-secrets",
  async (input: { check_only?: boolean }, { container }) =>
    new StepResponse(await serviceOf(container).rotateEncryptionKey(input))
)
