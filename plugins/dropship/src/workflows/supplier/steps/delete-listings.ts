import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"

/** Deletes listings softly. */
export const deleteListingsStep = createStep(
  "delete-listings",
  async (ids: string[], { container }) => {
    if (ids.length) {
      await container
        .resolve<SupplierModuleService>(SUPPLIER_MODULE)
        .softDeleteSupplierListings(ids)
    }
    return new StepResponse(ids.length, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve<SupplierModuleService>(SUPPLIER_MODULE).restoreSupplierListings(ids)
    }
  }
)
