import type { SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import { SHIPMENT_MODULE } from "@bodycon/medusa-plugin-shiprocket/modules/shipment"
import type { PickupInput, PickupState } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { supplierPickup } from "./shipment-request"

type Shipments = { pickupStates: (inputs: PickupInput[]) => Promise<PickupState[]> }

/** What of a supplier decides where its parcels are fetched. */
export const PICKUP_FIELDS = ["id", "code", "phone", "email", "pickup_address"]

export type SupplierPickupState = PickupState & { supplier_id: string }

/** Where suppliers' addresses stand with the courier; two queries, however many they are. */
export const loadPickupStates = async (
  container: MedusaContainer,
  filters: { id: string } | { active: true }
): Promise<SupplierPickupState[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "supplier", fields: PICKUP_FIELDS, filters })
  const suppliers = data as unknown as SupplierDTO[]
  const states = await container
    .resolve<Shipments>(SHIPMENT_MODULE)
    .pickupStates(suppliers.map(supplierPickup))
  return suppliers.map(({ id }, index) => ({ ...states[index], supplier_id: id }))
}
