import { isFeeLine } from "@bodycon/kit"
import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { takeFeeOffOrderWorkflow } from "../take-fee-off-order"

const NOTE = "paid online: no cash fee"

type OpenChange = { id: string; change_type: string | null; internal_note: string | null }

/**
 * Takes the fee for paying at the door off the order, in a run of its own: what fails after it must not
 * undo the record of an edit whose effect stays. An edit that a run before left open is begun anew.
 * @throws MedusaError NOT_ALLOWED while somebody else's change of the order is open; the job comes again
 */
export const takeFeeOffStep = createStep(
  "take-fee-off",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { order } = await loadCashOrder(container, order_id)
    const item_ids = order.items
      .filter((item) => isFeeLine(item) && MathBN.gt(item.quantity, 0))
      .map(({ id }) => id)
    if (!item_ids.length) {
      return new StepResponse({ item_ids })
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_change",
      fields: ["id", "change_type", "internal_note"],
      filters: { order_id, status: ["pending", "requested"] },
    })
    const open = data as unknown as OpenChange[]
    const foreign = open.find((change) => change.internal_note !== NOTE)
    if (foreign) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `the order has an open ${foreign.change_type ?? "change"}; confirm or cancel it first`
      )
    }
    if (open.length) {
      await container.resolve(Modules.ORDER).deleteOrderChanges(open.map(({ id }) => id))
    }
    await takeFeeOffOrderWorkflow(container).run({ input: { order_id, item_ids, note: NOTE } })
    return new StepResponse({ item_ids })
  }
)
