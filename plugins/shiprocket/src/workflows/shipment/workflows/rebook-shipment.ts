import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { rebookShipmentStep } from "../steps/rebook-shipment"

/**
 * Books a called-off parcel anew. The hook `validate` gets `{ shipment }` and throws when its goods are not
 * wanted any more.
 */
export const rebookShipmentWorkflow = createWorkflow("rebook-shipment", (input: { id: string }) => {
  const { data: shipment } = useQueryGraphStep({
    entity: "shipment",
    fields: ["id", "reference", "direction", "order_id", "purchase_order_id", "return_request_id"],
    filters: { id: input.id },
    options: { isList: false, throwIfKeyNotFound: true },
  })
  const validate = createHook("validate", { shipment })
  return new WorkflowResponse(rebookShipmentStep(input), { hooks: [validate] })
})
