import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { PurchaseOrderDTO } from "../../../types/purchase-order"

type Input = { order_id: string; purchase_orders: PurchaseOrderDTO[] }

/**
 * Queues the sending of an order's drafts; those of suppliers who are not sent any by themselves wait for
 * the merchant. The last step: what is queued is not taken back.
 */
export const releasePurchaseOrdersStep = createStep(
  "release-purchase-orders",
  async ({ order_id, purchase_orders }: Input, { container }) => {
    const unsent = purchase_orders.filter((order) => !order.released_at && !order.held_at)
    const waiting = unsent.length
      ? await container
          .resolve<SupplierModuleService>(SUPPLIER_MODULE)
          .listSuppliers(
            { id: unsent.map((order) => order.supplier_id), auto_forward: false },
            { select: ["id"] }
          )
      : []
    await container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE).releaseDrafts(
      order_id,
      waiting.map((supplier) => supplier.id)
    )
    return new StepResponse(order_id)
  }
)
