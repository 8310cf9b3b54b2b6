import { createReturnShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnFacts } from "../../returns/load-return"
import { toReverseParcel } from "../../returns/reverse-parcel"

/**
 * One parcel back per purchase order, each under a reference of its own, so that a repeat finds those there
 * are.
 * @throws MedusaError UNEXPECTED_STATE when a purchase order has no parcel that went out
 */
export const bookReverseParcelsStep = createStep(
  "book-reverse-parcels",
  async (facts: ReturnFacts, { container }) => {
    const ids: string[] = []
    for (const purchase_order of facts.purchase_orders) {
      const sent = facts.forward.filter((one) => one.purchase_order_id === purchase_order.id)
      const forward = sent.find((one) => one.status === "delivered") ?? sent[0]
      const supplier = facts.suppliers.find((one) => one.id === purchase_order.supplier_id)
      if (!forward || !supplier) {
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          `purchase order ${purchase_order.number} has no parcel to bring back`
        )
      }
      const { result } = await createReturnShipmentWorkflow(container).run({
        input: toReverseParcel({
          request: facts.request,
          order: facts.order,
          purchase_order,
          supplier,
          forward_id: forward.id,
        }),
      })
      ids.push(result.shipment.id)
    }
    return new StepResponse(ids)
  }
)
