import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"

export type RemoveSupplierUserInput = { id: string; supplier_id: string }

/** @throws MedusaError NOT_FOUND, also for a person of another supplier */
export const removeSupplierUserStep = createStep(
  "remove-supplier-user",
  async ({ id, supplier_id }: RemoveSupplierUserInput, { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const [user] = await service.listSupplierUsers({ id, supplier_id })
    if (!user) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier user ${id} was not found`)
    }
    await service.softDeleteSupplierUsers([id])
    return new StepResponse({ id, email: user.email }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<SupplierModuleService>(SUPPLIER_MODULE).restoreSupplierUsers([id])
    }
  }
)
