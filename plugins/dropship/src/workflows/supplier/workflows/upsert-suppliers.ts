import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SupplierDTO, SupplierInput } from "../../../types/supplier"
import { splitSuppliersByCodeStep } from "../steps/split-suppliers-by-code"
import { createSuppliersWorkflow } from "./create-suppliers"
import { updateSuppliersWorkflow } from "./update-suppliers"

/**
 * Adds or changes suppliers by code. A known supplier keeps its stock location.
 *
 * @example
 * const { result: suppliers } = await upsertSuppliersWorkflow(container).run({ input: { suppliers } })
 */
export const upsertSuppliersWorkflow = createWorkflow(
  "upsert-suppliers",
  (input: { suppliers: SupplierInput[] }) => {
    const split = splitSuppliersByCodeStep(input.suppliers)
    const created = createSuppliersWorkflow.runAsStep({ input: { suppliers: split.to_create } })
    const updated = updateSuppliersWorkflow.runAsStep({ input: { suppliers: split.to_update } })
    const suppliers = transform({ input, created, updated }, (data): SupplierDTO[] => {
      const all = [...data.created, ...data.updated]
      return data.input.suppliers.map(({ code }) => all.find((one) => one.code === code)!)
    })
    return new WorkflowResponse(suppliers)
  }
)
