import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const OPEN_STATUSES = [
  "pending",
  "requires_more",
  "authorized",
  "captured",
  "pending_authorization",
]

type SessionOfCart = { provider_id: string; status: string }
type CartWithSessions = { payment_collection?: { payment_sessions?: SessionOfCart[] } | null }

/** Whether the cart is about to be paid by cash on delivery and is not an order yet. */
export const findCodSessionStep = createStep(
  "find-cod-session",
  async (input: { cart_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: carts } = await query.graph({
      entity: "cart",
      fields: [
        "id",
        "payment_collection.payment_sessions.provider_id",
        "payment_collection.payment_sessions.status",
      ],
      filters: { id: input.cart_id },
    })
    const { data: orders } = await query.graph({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { cart_id: input.cart_id },
    })
    const sessions =
      (carts[0] as CartWithSessions | undefined)?.payment_collection?.payment_sessions ?? []
    const paysByCod = sessions.some(
      (session) =>
        session.provider_id.startsWith("pp_cod") && OPEN_STATUSES.includes(session.status)
    )
    // A repeat for a cart that is an order already must answer that order, whatever the rules say now.
    return new StepResponse({ applies: paysByCod && orders.length === 0 })
  }
)
