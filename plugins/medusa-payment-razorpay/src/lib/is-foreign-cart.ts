import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Whether a cart is a registered customer's, and she is not the one who asks. */
export const isForeignCart = async (
  container: MedusaContainer,
  cartId: string,
  customerId: string | null
): Promise<boolean> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "customer_id", "customer.has_account"],
    filters: { id: cartId },
  })
  const cart = data[0]
  return Boolean(cart?.customer?.has_account && cart.customer_id !== customerId)
}
