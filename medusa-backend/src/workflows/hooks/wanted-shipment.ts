import { rebookShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

const WANTED = {
  purchase_order: ["accepted", "ready"],
  return_request: ["approved", "pickup_scheduled"],
}

/** A parcel is booked anew only while its purchase order, or its return, still waits for it. */
rebookShipmentWorkflow.hooks.validate(async ({ shipment }, { container }) => {
  const isReturn = shipment.direction === "return"
  const entity = isReturn ? "return_request" : "purchase_order"
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: ["id", "number", "status"],
    filters: { id: isReturn ? shipment.return_request_id : shipment.purchase_order_id },
  })
  const [owner] = data
  if (!owner || !WANTED[entity].includes(owner.status)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `parcel ${shipment.reference} is not wanted any more: ${owner?.number ?? "its order"} is ${owner?.status ?? "gone"}`
    )
  }
})
