import { recordPurchaseOrderReturnWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

/** A parcel the shopper did not take is back with its supplier: what is owed follows. Safe to repeat. */
export const recordRtoWorkflow = createWorkflow("record-rto", (input: { id: string }) => {
  const shipment = useQueryGraphStep({
    entity: "shipment",
    fields: ["id", "purchase_order_id", "status_at"],
    filters: { id: input.id },
    options: { isList: false, throwIfKeyNotFound: true },
  })
  const request = transform({ shipment }, ({ shipment: { data } }) => ({
    purchase_order_id: data.purchase_order_id,
    kind: "rto" as const,
    source_id: `shipment:${data.id}`,
    returned_at: data.status_at ?? undefined,
  }))
  return new WorkflowResponse(recordPurchaseOrderReturnWorkflow.runAsStep({ input: request }))
})
