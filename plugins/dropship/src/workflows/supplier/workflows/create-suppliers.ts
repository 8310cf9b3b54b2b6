import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SupplierInput } from "../../../types/supplier"
import { createSuppliersStep } from "../steps/create-suppliers"
import { ensureStockLocationsStep } from "../steps/ensure-stock-locations"
import { normalizeSuppliersStep } from "../steps/normalize-suppliers"
import { syncStockLocationsStep } from "../steps/sync-stock-locations"

/**
 * Adds suppliers, each with a stock location.
 *
 * @example
 * const { result } = await createSuppliersWorkflow(container).run({ input: { suppliers: [supplier] } })
 */
export const createSuppliersWorkflow = createWorkflow(
  "create-suppliers",
  (input: { suppliers: SupplierInput[] }) => {
    const normalized = normalizeSuppliersStep(input.suppliers)
    const located = ensureStockLocationsStep(normalized)
    const suppliers = createSuppliersStep(located)
    syncStockLocationsStep(suppliers)
    return new WorkflowResponse(suppliers)
  }
)
