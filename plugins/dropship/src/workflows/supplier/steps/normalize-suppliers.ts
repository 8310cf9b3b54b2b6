import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertReachable, normalizeSupplier } from "../../../lib/normalize-supplier"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { SupplierInput } from "../../../types/supplier"

/**
 * Checks new suppliers and brings them into stored form, their secrets encrypted.
 * @throws MedusaError INVALID_DATA naming the field
 */
export const normalizeSuppliersStep = createStep(
  "normalize-suppliers",
  async (suppliers: SupplierInput[], { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    const purchaseOrders = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const channels = await purchaseOrders.listChannels()
    const normalized = await Promise.all(
      suppliers.map(async (supplier) => ({
        ...normalizeSupplier(supplier, channels),
        api_secret: await service.sealSecret(supplier.api_secret),
      }))
    )
    normalized.forEach((supplier) =>
      assertReachable({ ...supplier, has_api_secret: !!supplier.api_secret })
    )
    await Promise.all(
      normalized.map(({ api_url }) => (api_url ? service.assertEndpoint(api_url) : undefined))
    )
    return new StepResponse(normalized)
  }
)
