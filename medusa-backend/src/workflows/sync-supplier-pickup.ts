import type { SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import { syncPickupLocationWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { PICKUP_FIELDS } from "../dispatch/load-pickup-states"
import { supplierPickup } from "../dispatch/shipment-request"

/**
 * Brings the courier in step with where a supplier is. Safe to repeat. `recheck` asks the courier also about
 * an address it is known to have.
 */
export const syncSupplierPickupWorkflow = createWorkflow(
  "sync-supplier-pickup",
  (input: { id: string; recheck?: boolean }) => {
    const supplier = useQueryGraphStep({
      entity: "supplier",
      fields: PICKUP_FIELDS,
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    })
    const request = transform({ supplier, input }, (found) => ({
      ...supplierPickup(found.supplier.data as unknown as SupplierDTO),
      supplier_id: found.input.id,
      recheck: found.input.recheck,
    }))
    return new WorkflowResponse(syncPickupLocationWorkflow.runAsStep({ input: request }))
  }
)
