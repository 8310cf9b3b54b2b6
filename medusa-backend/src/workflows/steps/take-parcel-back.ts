import type { ShipmentDTO } from "@bodycon/medusa-plugin-shiprocket/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { fulfillmentItems } from "../../dispatch/fulfillment"
import type { FulfillmentFacts } from "../../dispatch/fulfillment"
import type { UndeliveredReason } from "../../dispatch/undelivered"

type TakeParcelBackInput = {
  shipment: Pick<ShipmentDTO, "id" | "order_id" | "items">
  fulfillment: FulfillmentFacts
  reason: UndeliveredReason
  /** Whether the pieces can be sold again from where they came */
  restock: boolean
}

// One statement: a process that dies has done both or neither, and no two of Medusa's modules share a
// transaction.
const RESTOCK = `
  with back as (
    update fulfillment
    set metadata = coalesce(metadata, '{}'::jsonb) || jsonb_build_object('restocked_at', now()),
      updated_at = now()
    where id = ? and metadata->>'restocked_at' is null
    returning id, location_id),
  pieces as (
    select item.inventory_item_id, back.location_id, sum(item.quantity) as quantity
    from back join fulfillment_item item on item.fulfillment_id = back.id and item.deleted_at is null
    where item.inventory_item_id is not null
    group by item.inventory_item_id, back.location_id)
  update inventory_level level
  set stocked_quantity = level.stocked_quantity + pieces.quantity,
    raw_stocked_quantity = jsonb_build_object(
      'value', (level.stocked_quantity + pieces.quantity)::text, 'precision', 20),
    updated_at = now()
  from pieces
  where level.inventory_item_id = pieces.inventory_item_id
    and level.location_id = pieces.location_id and level.deleted_at is null`

/**
 * Tells Medusa that a parcel it has as sent did not arrive: its pieces count as not fulfilled, so that they
 * can be taken off the order, and the fulfilment is cancelled. Medusa's own cancelling refuses what was
 * sent, and would ask the courier. Pieces that are back go into stock, once. Nothing to undo: every part is
 * done once however often it runs.
 */
export const takeParcelBackStep = createStep(
  "take-parcel-back",
  async (input: TakeParcelBackInput, { container }) => {
    const { shipment, fulfillment, reason, restock } = input
    if (restock) {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.raw(RESTOCK, [fulfillment.id])
    }
    const orders = container.resolve(Modules.ORDER)
    const [done] = await orders.listOrderChangeActions(
      {
        order_id: shipment.order_id,
        action: "CANCEL_ITEM_FULFILLMENT",
        reference_id: fulfillment.id,
      } as never,
      { take: 1, select: ["id"] }
    )
    if (!done) {
      await orders.cancelFulfillment({
        order_id: shipment.order_id,
        reference: Modules.FULFILLMENT,
        reference_id: fulfillment.id,
        items: fulfillmentItems(shipment),
      })
    }
    if (!fulfillment.canceled_at) {
      const fulfillments = container.resolve(Modules.FULFILLMENT)
      const { metadata } = await fulfillments.retrieveFulfillment(fulfillment.id)
      await fulfillments.updateFulfillment(fulfillment.id, {
        canceled_at: new Date(),
        metadata: { ...metadata, undelivered: reason },
      } as never)
    }
    return new StepResponse(fulfillment.id)
  }
)
