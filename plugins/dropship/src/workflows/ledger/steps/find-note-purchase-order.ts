import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PurchaseOrderFacts } from "../../../ledger/types"
import type { AddLedgerNoteInput } from "../../../types/ledger"

type Found = { order?: Pick<PurchaseOrderFacts, "id" | "number" | "order_id" | "order_number"> }

/**
 * The purchase order that a note is about, and whether the supplier is one.
 * @throws MedusaError NOT_FOUND for an unknown supplier; INVALID_DATA when the purchase order is not its own
 */
export const findNotePurchaseOrderStep = createStep(
  "find-note-purchase-order",
  async (input: AddLedgerNoteInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { supplier_id, purchase_order_id } = input
    const { data: suppliers } = await query.graph({
      entity: "supplier",
      fields: ["id"],
      filters: { id: supplier_id },
    })
    if (!suppliers.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${supplier_id} was not found`)
    }
    if (!purchase_order_id) {
      return new StepResponse<Found>({})
    }
    const { data: orders } = await query.graph({
      entity: "purchase_order",
      fields: ["id", "number", "order_id", "order_number"],
      filters: { id: purchase_order_id, supplier_id },
    })
    if (!orders.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `purchase_order_id ${purchase_order_id} is no purchase order of this supplier`
      )
    }
    const [{ id, number, order_id, order_number }] = orders
    return new StepResponse<Found>({ order: { id, number, order_id, order_number } })
  }
)
