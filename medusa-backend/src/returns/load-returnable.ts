import { RETURN_REQUEST_MODULE } from "@bodycon/medusa-plugin-returns/modules/return-request"
import { isFinalSale, returnableOf } from "@bodycon/medusa-plugin-returns/rules"
import type {
  CreateReturnRequestInput,
  RefundInput,
  RequestedQuantity,
  Returnable,
  ReturnSettings,
} from "@bodycon/medusa-plugin-returns/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, getVariantAvailability } from "@medusajs/framework/utils"
import { RETURNABLE_ORDER_FIELDS, RETURNABLE_PURCHASE_ORDER_FIELDS } from "./load-return"
import { deliveredPieces } from "./returnable-pieces"
import type { DeliveredPieces } from "./returnable-pieces"
import type {
  DeliveredParcel,
  ReturnableItem,
  ReturnableOrder,
  ReturnablePurchaseOrder,
} from "./types"
import { unitRefund } from "./unit-refund"

/** The part of the plugin's service that the backend calls. */
export type ReturnService = {
  settings(): Promise<ReturnSettings>
  requestedQuantities(orderId: string): Promise<RequestedQuantity[]>
  /** @throws MedusaError INVALID_DATA naming the field of `refund` */
  sealRefund(refund: RefundInput | undefined): Promise<CreateReturnRequestInput["refund"]>
}

type Category = { handle: string; parent_category?: Category | null }

type SoldProduct = {
  id: string
  metadata: Record<string, unknown> | null
  categories: Category[] | null
  variants: { id: string; title: string; manage_inventory: boolean; allow_backorder: boolean }[]
}

export type ExchangeChoice = { variant_id: string; title: string; in_stock: boolean }

/** Pieces of one line from one parcel, with what the merchant's rules say about them. */
export type ReturnablePieces = DeliveredPieces &
  Returnable & {
    item: ReturnableItem
    final_sale: boolean
    /** ₹ of one piece as paid */
    unit_refund: string
    exchange_variants: ExchangeChoice[]
  }

export type ReturnableFacts = {
  order: ReturnableOrder
  settings: ReturnSettings
  pieces: ReturnablePieces[]
}

const handlesOf = (category: Category): string[] => [
  category.handle,
  ...(category.parent_category ? handlesOf(category.parent_category) : []),
]

const PRODUCT_FIELDS = [
  "id",
  "metadata",
  "categories.handle",
  "categories.parent_category.handle",
  "categories.parent_category.parent_category.handle",
  "variants.id",
  "variants.title",
  "variants.manage_inventory",
  "variants.allow_backorder",
]

const loadChoices = async (
  container: MedusaContainer,
  order: ReturnableOrder
): Promise<{ products: Map<string, SoldProduct>; free: (variantId: string) => number }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: PRODUCT_FIELDS,
    filters: { id: [...new Set(order.items.flatMap((item) => item.product_id ?? []))] },
  })
  const products = data as unknown as SoldProduct[]
  const variant_ids = products.flatMap((product) => product.variants.map(({ id }) => id))
  const stock =
    order.sales_channel_id && variant_ids.length
      ? await getVariantAvailability(query, {
          variant_ids,
          sales_channel_id: order.sales_channel_id,
        })
      : {}
  return {
    products: new Map(products.map((product) => [product.id, product])),
    free: (variantId) => Number(stock[variantId]?.availability ?? 0),
  }
}

/** What of an order may come back by the merchant's rules, and what it may be changed for. */
export const loadReturnable = async (
  container: MedusaContainer,
  orderId: string,
  now: Date = new Date()
): Promise<ReturnableFacts> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = container.resolve<ReturnService>(RETURN_REQUEST_MODULE)
  const [orders, purchaseOrders, parcels, settings, requested] = await Promise.all([
    query.graph(
      { entity: "order", fields: RETURNABLE_ORDER_FIELDS, filters: { id: orderId } },
      { throwIfKeyNotFound: true }
    ),
    query.graph({
      entity: "purchase_order",
      fields: RETURNABLE_PURCHASE_ORDER_FIELDS,
      filters: { order_id: orderId },
      pagination: { order: { sequence: "ASC" } },
    }),
    query.graph({
      entity: "shipment",
      fields: ["id", "purchase_order_id", "status", "delivered_at"],
      filters: { order_id: orderId, direction: "forward" },
    }),
    service.settings(),
    service.requestedQuantities(orderId),
  ])
  const order = orders.data[0] as unknown as ReturnableOrder
  const { products, free } = await loadChoices(container, order)
  const delivered = deliveredPieces(
    order.items,
    purchaseOrders.data as unknown as ReturnablePurchaseOrder[],
    parcels.data as unknown as DeliveredParcel[],
    requested
  )
  const pieces = delivered.map((one) => {
    const item = order.items.find(({ id }) => id === one.line_item_id)!
    const product = products.get(item.product_id ?? "")
    const unit_refund = unitRefund(item)
    const final_sale = isFinalSale(
      {
        metadata: product?.metadata,
        category_handles: (product?.categories ?? []).flatMap(handlesOf),
        mrp: (product?.metadata?.mrp as string | undefined) ?? null,
        unit_price: unit_refund,
      },
      settings
    )
    return {
      ...one,
      ...returnableOf(
        {
          delivered_at: one.delivered_at,
          delivered_quantity: one.requested_quantity + one.returnable_quantity,
          requested_quantity: one.requested_quantity,
          final_sale,
        },
        settings,
        now
      ),
      item,
      final_sale,
      unit_refund,
      exchange_variants: settings.exchange_allowed
        ? (product?.variants ?? []).map((variant) => ({
            variant_id: variant.id,
            title: variant.title,
            in_stock: !variant.manage_inventory || variant.allow_backorder || free(variant.id) > 0,
          }))
        : [],
    }
  })
  return { order, settings, pieces }
}
