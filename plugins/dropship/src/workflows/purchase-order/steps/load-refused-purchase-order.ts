import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { OrderLine } from "../../../types/common"
import type { PurchaseOrderDTO, PurchaseOrderLineDTO } from "../../../types/purchase-order"

const asOrderLine = (line: PurchaseOrderLineDTO): OrderLine => ({
  order_line_item_id: line.order_line_item_id,
  variant_id: line.variant_id,
  sku: line.sku,
  title: line.title,
  variant_title: line.variant_title,
  thumbnail: line.thumbnail,
  quantity: line.quantity,
  unit_price: String(line.unit_price),
})

/** Reads the lines a refused purchase order leaves behind, and who has had them already. */
export const loadRefusedPurchaseOrderStep = createStep(
  "load-refused-purchase-order",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const order = (await service.retrievePurchaseOrder(id, {
      relations: ["lines"],
    })) as unknown as PurchaseOrderDTO
    const left = order.lines.filter((line) => !line.moved_at)
    const earlier = await service.listPurchaseOrderLines(
      { order_line_item_id: left.map((line) => line.order_line_item_id) },
      { relations: ["purchase_order"] }
    )
    const refusedBy = earlier.map(({ purchase_order }) => purchase_order.supplier_id)
    return new StepResponse({
      order_id: order.order_id,
      order_number: order.order_number,
      payment_method: order.payment_method,
      ship_to: order.ship_to,
      previous_id: order.id,
      lines: left.map(asOrderLine),
      excluded_supplier_ids: [...new Set([order.supplier_id, ...refusedBy])],
    })
  }
)
