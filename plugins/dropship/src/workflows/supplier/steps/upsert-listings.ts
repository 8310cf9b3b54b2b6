import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { ListingInput } from "../../../types/supplier"

/** Writes listings in one transaction. It is the last step, so nothing after it can need it undone. */
export const upsertListingsStep = createStep(
  "upsert-listings",
  async (listings: ListingInput[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    return new StepResponse(await service.upsertListings(listings))
  }
)
