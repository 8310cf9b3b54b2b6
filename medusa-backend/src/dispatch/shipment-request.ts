import type { PurchaseOrderDTO, SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import type { CreateShipmentInput } from "@bodycon/medusa-plugin-shiprocket/types"
import { multiplyMoney, sumMoney } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import { amountForLines, parcelFor } from "./parcel"
import { shipTo } from "./purchase-order-request"
import type { RoutableOrder } from "./types"

/** Shiprocket's limit for the name of a pickup location. */
const NICKNAME_LENGTH = 36

/** The name under which a supplier's address is known to the courier. */
export const pickupNickname = (code: string): string => code.slice(0, NICKNAME_LENGTH)

/**
 * One parcel from one supplier. Size and weight are the supplier's own when the parcel was measured, else
 * what the garments add up to.
 * @throws MedusaError UNEXPECTED_STATE when a line of the purchase order is not in the order
 */
export const toShipmentRequest = ({
  purchaseOrder,
  supplier,
  order,
}: {
  purchaseOrder: PurchaseOrderDTO
  supplier: SupplierDTO
  order: RoutableOrder
}): CreateShipmentInput => {
  const lines = purchaseOrder.lines.map((line) => {
    const item = order.items.find((candidate) => candidate.id === line.order_line_item_id)
    if (!item) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `purchase order ${purchaseOrder.number} has a line that order ${order.id} does not have`
      )
    }
    return { item, line, quantity: Number(line.quantity) }
  })
  const collect = amountForLines(
    order,
    lines.map(({ item }) => item.id)
  )
  return {
    reference: purchaseOrder.number,
    order_id: order.id,
    order_number: purchaseOrder.order_number,
    purchase_order_id: purchaseOrder.id,
    supplier_id: supplier.id,
    stock_location_id: supplier.stock_location_id,
    pickup: {
      nickname: pickupNickname(supplier.code),
      ...supplier.pickup_address,
      phone: supplier.phone,
      email: supplier.email,
    },
    ship_to: shipTo(order),
    items: lines.map(({ item, quantity }) => ({
      order_line_item_id: item.id,
      name: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
      sku: item.variant_sku ?? item.variant_id,
      units: quantity,
      selling_price: String(item.unit_price),
      hsn: item.variant?.hs_code ?? item.variant?.product?.hs_code ?? undefined,
    })),
    payment_method: purchaseOrder.payment_method,
    cod_amount: purchaseOrder.payment_method === "cod" ? collect : "0",
    declared_value: sumMoney(
      lines.map(({ item, quantity }) => multiplyMoney(item.unit_price, quantity))
    ),
    ...(purchaseOrder.parcel ?? parcelFor(lines)),
  }
}
