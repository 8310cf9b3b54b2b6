import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Which payment collection and cart a payment session belongs to; nulls when it is gone. */
export const findSessionOwner = async (
  container: MedusaContainer,
  paymentSessionId: string
): Promise<{ payment_collection_id: string | null; cart_id: string | null }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sessions } = await query.graph({
    entity: "payment_session",
    fields: ["id", "payment_collection_id"],
    filters: { id: paymentSessionId },
  })
  const collectionId = sessions[0]?.payment_collection_id ?? null
  if (!collectionId) {
    return { payment_collection_id: null, cart_id: null }
  }
  const { data: links } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["cart_id"],
    filters: { payment_collection_id: collectionId },
  })
  return { payment_collection_id: collectionId, cart_id: links[0]?.cart_id ?? null }
}
