import type { PickupState } from "@bodycon/medusa-plugin-shiprocket/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { loadPickupStates } from "../../../dispatch/load-pickup-states"

/**
 * Where a supplier's address stands with the courier.
 * @throws MedusaError NOT_FOUND for an unknown supplier
 */
export const retrievePickup = async (
  container: MedusaContainer,
  id: string
): Promise<PickupState> => {
  const [found] = await loadPickupStates(container, { id })
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${id} was not found`)
  }
  const { supplier_id: _supplier_id, ...state } = found
  return state
}
