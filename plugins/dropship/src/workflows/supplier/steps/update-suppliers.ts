import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { SupplierDTO, UpdateSupplierInput } from "../../../types/supplier"

const asInput = (supplier: SupplierDTO): UpdateSupplierInput & { has_api_secret: boolean } => ({
  id: supplier.id,
  name: supplier.name,
  contact_name: supplier.contact_name,
  email: supplier.email,
  phone: supplier.phone,
  whatsapp: supplier.whatsapp,
  gstin: supplier.gstin,
  languages: supplier.languages as string[],
  channel: supplier.channel,
  api_url: supplier.api_url,
  has_api_secret: supplier.has_api_secret,
  pickup_address: supplier.pickup_address,
  return_address: supplier.return_address,
  answer_minutes: supplier.answer_minutes,
  dispatch_hours: supplier.dispatch_hours,
  lead_days: supplier.lead_days,
  auto_forward: supplier.auto_forward,
  pay_on: supplier.pay_on,
  pay_after_days: supplier.pay_after_days,
  accepts_returns: supplier.accepts_returns,
  accepts_rto: supplier.accepts_rto,
  active: supplier.active,
})

/** Writes checked changes of suppliers. Undoing restores everything, encrypted secrets included. */
export const updateSuppliersStep = createStep(
  "update-suppliers",
  async (changes: UpdateSupplierInput[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const ids = changes.map((change) => change.id)
    const before = (await service.listSuppliers({ id: ids })) as unknown as SupplierDTO[]
    const credentials = await service.credentialRows(ids)
    const updated = await service.changeSuppliers(changes)
    return new StepResponse(updated, { suppliers: before.map(asInput), credentials })
  },
  async (before, { container }) => {
    if (!before?.suppliers.length) {
      return
    }
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    await service.changeSuppliers(before.suppliers)
    await service.restoreCredentials(
      before.suppliers.map(({ id }) => id),
      before.credentials
    )
  }
)
