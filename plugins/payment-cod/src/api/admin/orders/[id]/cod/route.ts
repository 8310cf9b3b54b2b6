import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { serviceOf } from "../../../../../workflows/steps/service-of"

type OrderOf = {
  id: string
  email: string | null
  customer_id: string | null
  shipping_address: { phone: string | null; postal_code: string | null } | null
}

/** What concerns cash on delivery of an order: its confirmation, and what is known of who ordered. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "email",
      "customer_id",
      "shipping_address.phone",
      "shipping_address.postal_code",
    ],
    filters: { id },
  })
  const order = data[0] as unknown as OrderOf | undefined
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `order ${id} was not found`)
  }
  const service = serviceOf(req.scope)
  const [confirmation, history] = await Promise.all([
    service.confirmationOfOrder(id),
    service.historyOf({
      email: order.email,
      customer_id: order.customer_id,
      phone: order.shipping_address?.phone,
      pincode: order.shipping_address?.postal_code,
    }),
  ])
  res.json({ cod: { confirmation, ...history } })
}
