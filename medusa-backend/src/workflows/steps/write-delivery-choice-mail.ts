import type { DeliveryChoiceData } from "@bodycon/medusa-plugin-messaging/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backendOptions } from "../../lib/options"

type Delivery = {
  token: string
  order_id: string
  order_number: string
  courier: string | null
  reason: string
  respond_by: Date | string
}

type FoundOrder = {
  email: string | null
  status: string
  shipping_address: { first_name: string | null } | null
}

/** Writes to the shopper of a parcel that could not be delivered; nothing when there is nothing to choose. */
export const writeDeliveryChoiceMailStep = createStep(
  "write-delivery-choice-mail",
  async ({ id, delivery }: { id: string; delivery: Delivery | null }, { container }) => {
    if (!delivery) {
      return new StepResponse({ mails: [], ids: [] })
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", "email", "status", "shipping_address.first_name"],
      filters: { id: delivery.order_id },
    })
    const order = data[0] as unknown as FoundOrder | undefined
    if (!order?.email || order.status === "canceled") {
      return new StepResponse({ mails: [], ids: [] })
    }
    const url = new URL(`/delivery/${delivery.token}`, backendOptions(container).storefrontUrl)
    const mail: DeliveryChoiceData = {
      shopper_name: order.shipping_address?.first_name ?? null,
      order_number: delivery.order_number,
      courier: delivery.courier,
      reason: delivery.reason,
      respond_by: new Date(delivery.respond_by).toISOString(),
      choice_url: url.toString(),
    }
    return new StepResponse({
      mails: [
        {
          to: order.email,
          channel: "email",
          template: "delivery.choice",
          idempotency_key: `delivery.choice:${id}`,
          resource_id: delivery.order_id,
          resource_type: "order",
          data: mail as Record<string, unknown>,
        },
      ],
      ids: [id],
    })
  }
)
