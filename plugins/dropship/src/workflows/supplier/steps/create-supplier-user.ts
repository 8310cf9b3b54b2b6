import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"

export type CreateSupplierUserInput = {
  supplier_id: string
  email: string
  password: string
  name: string
}

/**
 * Adds a person to a supplier; the same person again is left as it is.
 * @throws MedusaError DUPLICATE_ERROR when the e-mail signs in for another supplier
 */
export const createSupplierUserStep = createStep(
  "create-supplier-user",
  async (input: CreateSupplierUserInput, { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const { supplier_id, name } = input
    const email = input.email.trim().toLowerCase()
    await service.retrieveSupplier(supplier_id)
    const [found] = await service.listSupplierUsers({ email })
    if (found && found.supplier_id !== supplier_id) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `email ${email} already signs in for another supplier`
      )
    }
    const user = found ?? (await service.createSupplierUsers({ supplier_id, email, name }))
    return new StepResponse(
      { id: user.id, email, name: user.name, supplier_id },
      found ? null : user.id
    )
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<SupplierModuleService>(SUPPLIER_MODULE).deleteSupplierUsers(id)
    }
  }
)
