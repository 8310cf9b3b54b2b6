import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"

/** Encrypts all secrets with the current key, in one transaction. Running it again changes nothing. */
export const rotateEncryptionKeyStep = createStep(
  "rotate-encryption-key",
  async (_input: void, { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    return new StepResponse(await service.rotateEncryptionKey())
  }
)
