import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { normalizeSupplier } from "../../../lib/normalize-supplier"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { SupplierDTO, UpdateSupplierInput } from "../../../types/supplier"

const asInput = (supplier: SupplierDTO): UpdateSupplierInput => ({
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
  pickup_address: supplier.pickup_address,
  return_address: supplier.return_address,
  answer_minutes: supplier.answer_minutes,
  dispatch_hours: supplier.dispatch_hours,
  active: supplier.active,
})

/** Changes suppliers. Undoing restores everything but a replaced secret, which is not kept. */
export const updateSuppliersStep = createStep(
  "update-suppliers",
  async (inputs: UpdateSupplierInput[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const purchaseOrders = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const channels = await purchaseOrders.listChannels()
    const ids = inputs.map((input) => input.id)
    const before = (await service.listSuppliers({ id: ids })) as unknown as SupplierDTO[]
    const missing = ids.find((id) => !before.some((supplier) => supplier.id === id))
    if (missing) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${missing} was not found`)
    }
    const updated = await service.changeSuppliers(
      inputs.map((input) => normalizeSupplier(input, channels))
    )
    return new StepResponse(updated, before.map(asInput))
  },
  async (before, { container }) => {
    if (before?.length) {
      await container.resolve<SupplierModuleService>(SUPPLIER_MODULE).changeSuppliers(before)
    }
  }
)
