import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateSupplierInput } from "../../../types/supplier"
import { normalizeSupplierChangesStep } from "../steps/normalize-supplier-changes"
import { syncStockLocationsStep } from "../steps/sync-stock-locations"
import { updateSuppliersStep } from "../steps/update-suppliers"

/** Changes suppliers by id; their stock locations follow. */
export const updateSuppliersWorkflow = createWorkflow(
  "update-suppliers",
  (input: { suppliers: UpdateSupplierInput[] }) => {
    const changes = normalizeSupplierChangesStep(input.suppliers)
    const suppliers = updateSuppliersStep(changes)
    syncStockLocationsStep(suppliers)
    return new WorkflowResponse(suppliers)
  }
)
