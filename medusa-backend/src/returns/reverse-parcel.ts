import { multiplyMoney, orderNumber, sumMoney } from "@bodycon/kit"
import type { SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import { reasonLabel } from "@bodycon/medusa-plugin-returns/rules"
import type { CreateReturnShipmentInput } from "@bodycon/medusa-plugin-shiprocket/types"
import { MedusaError } from "@medusajs/framework/utils"
import { parcelFor } from "../dispatch/parcel"
import { pickupNickname } from "../dispatch/shipment-request"
import type { RequestItem, ReturnableItem, ReturnablePurchaseOrder, StoredRequest } from "./types"

type Facts = {
  request: StoredRequest
  order: { id: string; display_id: number; created_at: string | Date; items: ReturnableItem[] }
  purchase_order: ReturnablePurchaseOrder
  supplier: SupplierDTO
  /** The parcel in which the goods went out. */
  forward_id: string
}

/** The reverse parcel's own number: the return's, and where several suppliers get something, whose. */
export const reverseReference = (
  request: StoredRequest,
  purchaseOrder: Pick<ReturnablePurchaseOrder, "sequence">
): string => {
  const places = new Set(request.items.map((item) => item.purchase_order_id))
  return places.size > 1 ? `${request.number}-P${purchaseOrder.sequence}` : request.number
}

const itemOf = (order: Facts["order"], item: RequestItem): ReturnableItem => {
  const found = order.items.find((one) => one.id === item.order_line_item_id)
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `return item ${item.id} is of a line that order ${order.id} does not have`
    )
  }
  return found
}

/** An option as it was bought, or as the variant has it now: Medusa's carts do not keep options by themselves. */
const optionOf = (item: ReturnableItem, name: RegExp): string | undefined =>
  Object.entries(item.variant_option_values ?? {}).find(([option]) => name.test(option))?.[1] ??
  item.variant?.options?.find(({ option }) => name.test(option?.title ?? ""))?.value

/**
 * The parcel that brings one supplier's pieces back: from the shopper to where the supplier wants returns.
 * Its value is what the shopper paid for the pieces.
 * @throws MedusaError UNEXPECTED_STATE when a piece is not in the order
 */
export const toReverseParcel = ({
  request,
  order,
  purchase_order,
  supplier,
  forward_id,
}: Facts): CreateReturnShipmentInput => {
  const goods = request.items
    .filter((one) => one.purchase_order_id === purchase_order.id)
    .map((one) => ({ wanted: one, item: itemOf(order, one), quantity: one.quantity }))
  return {
    reference: reverseReference(request, purchase_order),
    return_request_id: request.id,
    return_of: forward_id,
    order_id: order.id,
    order_number: orderNumber(order.display_id, order.created_at),
    purchase_order_id: purchase_order.id,
    supplier_id: supplier.id,
    stock_location_id: supplier.stock_location_id,
    pickup: { ...request.pickup_address, email: request.pickup_address.email ?? request.email },
    ship_to: {
      nickname: pickupNickname(supplier.code),
      ...(supplier.return_address ?? supplier.pickup_address),
      phone: supplier.phone,
      email: supplier.email,
    },
    items: goods.map(({ wanted, item, quantity }) => ({
      order_line_item_id: item.id,
      name: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
      sku: item.variant_sku ?? item.variant_id ?? item.id,
      units: quantity,
      selling_price: multiplyMoney(wanted.unit_refund, 1),
      hsn: item.variant?.hs_code ?? item.variant?.product?.hs_code ?? undefined,
      ...(request.qc_on_pickup
        ? {
            qc: {
              color: optionOf(item, /^colou?r$/i),
              size: optionOf(item, /^size$/i),
              image_url: item.thumbnail ?? undefined,
            },
          }
        : {}),
    })),
    reason: reasonLabel(goods[0].wanted.reason_code),
    declared_value: sumMoney(
      goods.map(({ wanted, quantity }) => multiplyMoney(wanted.unit_refund, quantity))
    ),
    ...parcelFor(goods),
    pickup_date: request.pickup_date ?? undefined,
  }
}
