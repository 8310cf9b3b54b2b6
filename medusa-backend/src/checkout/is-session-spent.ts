import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CheckoutSession } from "./cart"

/** A Razorpay order stays `paid` after its money went back, so nobody can pay it again. */
const SPENT = ["refund_pending", "refunded"]

/** Whether the money of a session came and is going back, or has gone: it can never pay a cart again. */
export const isSessionSpent = async (
  container: MedusaContainer,
  session: Pick<CheckoutSession, "id"> | null
): Promise<boolean> => {
  if (!session) {
    return false
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "razorpay_order",
    fields: ["id", "status"],
    filters: { payment_session_id: session.id },
    pagination: { take: 1, skip: 0, order: { opened_at: "DESC" } },
  })
  return SPENT.includes(data[0]?.status ?? "")
}
