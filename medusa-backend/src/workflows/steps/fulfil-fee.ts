import { isFeeLine } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type FoundItem = {
  id: string
  quantity: BigNumberInput
  metadata: Record<string, unknown> | null
  detail: { fulfilled_quantity: BigNumberInput }
}

/**
 * The first parcel that arrives earns the order's fees: their lines count as fulfilled, or Medusa would call
 * the order partly delivered for ever. Not as delivered, so that no return can be made of them. Safe to repeat.
 */
export const fulfilFeeStep = createStep(
  "fulfil-fee",
  async (input: { order_id: string; fulfillment_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", "items.id", "items.quantity", "items.metadata", "items.detail.*"],
      filters: { id: input.order_id },
    })
    const items = ((data[0]?.items ?? []) as unknown as FoundItem[])
      .filter(isFeeLine)
      .map((item) => ({
        id: item.id,
        quantity: MathBN.sub(item.quantity, item.detail.fulfilled_quantity).toNumber(),
      }))
      .filter((item) => item.quantity > 0)
    if (items.length) {
      await container.resolve(Modules.ORDER).registerFulfillment({
        order_id: input.order_id,
        reference: Modules.FULFILLMENT,
        reference_id: input.fulfillment_id,
        items,
      })
    }
    return new StepResponse(items)
  }
)
