import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertReachable, normalizeSupplier } from "../../../lib/normalize-supplier"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { SupplierDTO, UpdateSupplierInput } from "../../../types/supplier"

const ABOUT_REACHING = ["channel", "api_url", "api_secret", "whatsapp", "email"] as const

/** The supplier as it will be, as far as reaching it goes. */
const afterwards = (stored: SupplierDTO, change: UpdateSupplierInput) => ({
  channel: change.channel ?? stored.channel,
  email: change.email ?? stored.email,
  whatsapp: change.whatsapp === undefined ? stored.whatsapp : change.whatsapp,
  api_url: change.api_url === undefined ? stored.api_url : change.api_url,
  has_api_secret: change.api_secret === undefined ? stored.has_api_secret : !!change.api_secret,
})

/**
 * Checks changes of suppliers against what is stored, and brings them into stored form, secrets encrypted.
 * @throws MedusaError NOT_FOUND for an unknown supplier, INVALID_DATA naming the field
 */
export const normalizeSupplierChangesStep = createStep(
  "normalize-supplier-changes",
  async (inputs: UpdateSupplierInput[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const purchaseOrders = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const channels = await purchaseOrders.listChannels()
    const stored = (await service.listSuppliers({
      id: inputs.map(({ id }) => id),
    })) as unknown as SupplierDTO[]
    const storedById = new Map(stored.map((supplier) => [supplier.id, supplier]))
    const changes: UpdateSupplierInput[] = []
    for (const input of inputs) {
      const supplier = storedById.get(input.id)
      if (!supplier) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${input.id} was not found`)
      }
      const change = {
        ...normalizeSupplier(input, channels),
        ...(input.api_secret === undefined
          ? {}
          : { api_secret: await service.sealSecret(input.api_secret) }),
      }
      const wanted = afterwards(supplier, change)
      if (ABOUT_REACHING.some((field) => change[field] !== undefined)) {
        assertReachable(wanted)
      }
      const isNewEndpoint = change.api_url !== undefined || change.channel === "api"
      if (isNewEndpoint && wanted.api_url) {
        await service.assertEndpoint(wanted.api_url)
      }
      changes.push(change)
    }
    return new StepResponse(changes)
  }
)
