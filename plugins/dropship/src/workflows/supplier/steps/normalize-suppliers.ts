import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertReachable, normalizeSupplier } from "../../../lib/normalize-supplier"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { SupplierInput } from "../../../types/supplier"

/** Checks new suppliers and brings them into stored form. */
export const normalizeSuppliersStep = createStep(
  "normalize-suppliers",
  async (suppliers: SupplierInput[], { container }) => {
    const purchaseOrders = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const channels = await purchaseOrders.listChannels()
    const normalized = suppliers.map((supplier) => normalizeSupplier(supplier, channels))
    normalized.forEach(assertReachable)
    return new StepResponse(normalized)
  }
)
