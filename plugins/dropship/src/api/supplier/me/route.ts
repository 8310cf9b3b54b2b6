import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { currentSupplierUser } from "../helpers"

/** Who is signed in, and what the shop has on file about the supplier; nothing secret. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id, name, email, supplier } = await currentSupplierUser(req)
  res.json({
    user: { id, name, email },
    supplier: {
      id: supplier.id,
      code: supplier.code,
      name: supplier.name,
      contact_name: supplier.contact_name,
      email: supplier.email,
      phone: supplier.phone,
      whatsapp: supplier.whatsapp,
      gstin: supplier.gstin,
      languages: supplier.languages,
      channel: supplier.channel,
      pickup_address: supplier.pickup_address,
      return_address: supplier.return_address,
      answer_minutes: supplier.answer_minutes,
      dispatch_hours: supplier.dispatch_hours,
      lead_days: supplier.lead_days,
      pay_on: supplier.pay_on,
      pay_after_days: supplier.pay_after_days,
      active: supplier.active,
    },
  })
}
