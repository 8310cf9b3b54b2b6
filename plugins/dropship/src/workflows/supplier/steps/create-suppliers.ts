import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { LocatedSupplierInput } from "./ensure-stock-locations"

/** Writes new suppliers. */
export const createSuppliersStep = createStep(
  "create-suppliers",
  async (suppliers: LocatedSupplierInput[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const created = await service.addSuppliers(suppliers)
    return new StepResponse(
      created,
      created.map((supplier) => supplier.id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const credentials = await service.listSupplierCredentials({ supplier_id: ids })
    await service.deleteSupplierCredentials(credentials.map((credential) => credential.id))
    await service.deleteSuppliers(ids)
  }
)
