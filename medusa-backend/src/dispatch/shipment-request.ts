import type { PurchaseOrderDTO, SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import type {
  CreateShipmentInput,
  ParcelMoney,
  PickupInput,
  ShipmentDTO,
  ShipmentItem,
} from "@bodycon/medusa-plugin-shiprocket/types"
import { MedusaError } from "@medusajs/framework/utils"
import { amountForParcel, asDelivered } from "./order-shares"
import type { LostPieces } from "./order-shares"
import { parcelFor } from "./parcel"
import { isCashOnDelivery, shipTo } from "./purchase-order-request"
import type { RoutableOrder } from "./types"

/** Shiprocket's limit for the name of a pickup location. */
const NICKNAME_LENGTH = 36

/** The name under which a supplier's address is known to the courier. */
export const pickupNickname = (code: string): string => code.slice(0, NICKNAME_LENGTH)

/** Where a supplier's parcels are fetched, and what the courier calls the place. */
export const supplierPickup = (
  supplier: Pick<SupplierDTO, "code" | "pickup_address" | "phone" | "email">
): PickupInput => ({
  nickname: pickupNickname(supplier.code),
  address: { ...supplier.pickup_address, phone: supplier.phone, email: supplier.email },
})

/** The lines a purchase order is for: neither refused by its supplier nor moved to another. */
export const goodsOf = <T extends { refused_at?: unknown; moved_at?: unknown }>(lines: T[]): T[] =>
  lines.filter((line) => !line.refused_at && !line.moved_at)

/** Another parcel of the same order, as far as its share of the order's money goes. */
export type OtherShipment = Pick<ShipmentDTO, "declared_value" | "purchase_order_id" | "status"> & {
  items: Pick<ShipmentItem, "order_line_item_id" | "units">[]
}

/** Their goods go in another parcel, or are among the lost pieces or off the order already. */
const FALLEN = ["cancelled", "rto_delivered", "lost"]

/** The parcels whose goods no other parcel will hold. */
const standing = (shipments: OtherShipment[], purchaseOrderId: string) =>
  shipments.filter(
    (one) => !FALLEN.includes(one.status) && one.purchase_order_id !== purchaseOrderId
  )

type ParcelOfOrder = {
  purchaseOrder: Pick<PurchaseOrderDTO, "id" | "payment_method" | "lines">
  order: RoutableOrder
  shipments: OtherShipment[]
  lost: LostPieces[]
}

/**
 * What is collected for a parcel and what it is worth (₹): its share of the order's total.
 * @param shipments every parcel of the order so far
 * @param lost pieces nobody delivers
 */
export const parcelMoney = ({
  purchaseOrder,
  order,
  shipments,
  lost,
}: ParcelOfOrder): ParcelMoney => {
  // She may have paid online since its supplier was asked.
  const payment_method = isCashOnDelivery(order) ? purchaseOrder.payment_method : "prepaid"
  const declared_value = amountForParcel(
    asDelivered(order),
    goodsOf(purchaseOrder.lines),
    standing(shipments, purchaseOrder.id).map((one) => ({
      amount: one.declared_value,
      goods: one.items.map((item) => ({
        order_line_item_id: item.order_line_item_id,
        quantity: item.units,
      })),
    })),
    lost
  )
  return {
    payment_method,
    cod_amount: payment_method === "cod" ? declared_value : "0",
    declared_value,
  }
}

/**
 * One parcel from one supplier, of what it took. Size and weight are the supplier's own when the parcel was
 * measured, else what the garments add up to. Its declared value is its share of the order's total, which
 * is also what is collected when the order is paid at the door.
 * @param shipments every parcel of the order so far
 * @param lost pieces nobody delivers
 * @throws MedusaError UNEXPECTED_STATE when a line of the purchase order is not in the order
 */
export const toShipmentRequest = ({
  purchaseOrder,
  supplier,
  order,
  shipments,
  lost,
}: ParcelOfOrder & {
  purchaseOrder: PurchaseOrderDTO
  supplier: SupplierDTO
}): CreateShipmentInput => {
  const lines = goodsOf(purchaseOrder.lines).map((line) => {
    const item = order.items.find((candidate) => candidate.id === line.order_line_item_id)
    if (!item) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `purchase order ${purchaseOrder.number} has a line that order ${order.id} does not have`
      )
    }
    return { item, quantity: Number(line.quantity) }
  })
  const pickup = supplierPickup(supplier)
  return {
    reference: purchaseOrder.number,
    order_id: order.id,
    order_number: purchaseOrder.order_number,
    purchase_order_id: purchaseOrder.id,
    supplier_id: supplier.id,
    stock_location_id: supplier.stock_location_id,
    pickup: { nickname: pickup.nickname, ...pickup.address },
    ship_to: shipTo(order),
    items: lines.map(({ item, quantity }) => ({
      order_line_item_id: item.id,
      name: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
      sku: item.variant_sku ?? item.variant_id ?? item.id,
      units: quantity,
      selling_price: String(item.unit_price),
      hsn: item.variant?.hs_code ?? item.variant?.product?.hs_code ?? undefined,
    })),
    ...parcelMoney({ purchaseOrder, order, shipments, lost }),
    ...(purchaseOrder.parcel ?? parcelFor(lines)),
  }
}
