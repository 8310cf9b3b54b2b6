import { orderNumber } from "@bodycon/kit"
import type { CreateReturnRequestInput, PickupAddress } from "@bodycon/medusa-plugin-returns/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CreateReturnBody } from "../api/store/orders/validators"
import { isCashOnDelivery, shipTo } from "../dispatch/purchase-order-request"
import type { RoutableOrder } from "../dispatch/types"
import type { ReturnableFacts, ReturnablePieces } from "./load-returnable"

type Wanted = CreateReturnBody["items"][number]

const piecesFor = (pieces: ReturnablePieces[], item: Wanted, index: number): ReturnablePieces => {
  const ofLine = pieces.filter((one) => one.line_item_id === item.line_item_id)
  const found = item.purchase_order_id
    ? ofLine.find((one) => one.purchase_order_id === item.purchase_order_id)
    : (ofLine.find((one) => one.returnable_quantity >= item.quantity) ?? ofLine[0])
  if (!found) {
    const field = ofLine.length ? "purchase_order_id" : "line_item_id"
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `items.${index}.${field}: nothing of it was delivered with this order`
    )
  }
  return found
}

const pickupAddress = (body: CreateReturnBody, order: RoutableOrder): PickupAddress => {
  if (!body.pickup_address) {
    return shipTo(order)
  }
  const { first_name, last_name, address_2, ...rest } = body.pickup_address
  return {
    ...rest,
    name: [first_name, last_name].filter(Boolean).join(" "),
    address_2: address_2 ?? undefined,
    email: order.email,
  }
}

/**
 * What a shopper asks for, with what the shop knows of it. Where her money goes is not in it.
 * @param actorId the shopper's customer id; none for a guest
 * @throws MedusaError INVALID_DATA naming `items.<n>.line_item_id` or `.purchase_order_id`
 */
export const toNewReturn = (
  { order, pieces }: ReturnableFacts,
  body: CreateReturnBody,
  actorId?: string
): Omit<CreateReturnRequestInput, "refund"> => ({
  order: {
    id: order.id,
    number: orderNumber(order.display_id, order.created_at),
    customer_id: order.customer_id,
    email: order.email,
    payment_method: isCashOnDelivery(order) ? "cod" : "prepaid",
  },
  kind: body.kind,
  items: body.items.map((item, index) => {
    const found = piecesFor(pieces, item, index)
    return {
      order_line_item_id: found.line_item_id,
      purchase_order_id: found.purchase_order_id,
      quantity: item.quantity,
      delivered_at: found.delivered_at,
      delivered_quantity: found.requested_quantity + found.returnable_quantity,
      final_sale: found.final_sale,
      unit_refund: found.unit_refund,
      title: found.item.product_title ?? found.item.title,
      variant_title: found.item.variant_title,
      thumbnail: found.item.thumbnail,
      reason_code: item.reason,
      note: item.note ?? null,
      photo_urls: item.photo_urls ?? [],
      exchange_variant_id: item.exchange_variant_id ?? null,
      exchange_variant_ids: found.exchange_variants
        .filter((variant) => variant.in_stock)
        .map((variant) => variant.variant_id),
    }
  }),
  pickup_date: body.pickup_date,
  pickup_address: pickupAddress(body, order as unknown as RoutableOrder),
  actor: { type: "shopper", id: actorId },
})
