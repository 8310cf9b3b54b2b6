import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import type { OrderChangeFacts, RefundablePayment } from "../dispatch/line-refund"
import { ROUTABLE_ORDER_FIELDS } from "../dispatch/types"
import type {
  MedusaReturnItem,
  ReturnableOrder,
  ReturnablePurchaseOrder,
  StoredRequest,
} from "./types"

export const RETURNABLE_ORDER_FIELDS = [
  ...ROUTABLE_ORDER_FIELDS,
  "customer_id",
  "sales_channel_id",
  "items.detail.*",
  "items.tax_lines.*",
  "items.variant.options.value",
  "items.variant.options.option.title",
]

const REFUND_FIELDS = [
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.note",
]

const REQUEST_FIELDS = [
  "id",
  "number",
  "order_id",
  "email",
  "kind",
  "status",
  "pickup_date",
  "pickup_address",
  "qc_on_pickup",
  "refund_method",
  "refund_amount",
  "return_id",
  "shipment_ids",
  "items.*",
]

export const RETURNABLE_PURCHASE_ORDER_FIELDS = [
  "id",
  "number",
  "sequence",
  "supplier_id",
  "status",
  "delivered_at",
  "lines.id",
  "lines.order_line_item_id",
  "lines.quantity",
  "lines.refused_at",
  "lines.moved_at",
]

export type MedusaReturn = {
  id: string
  location_id: string | null
  status: string
  canceled_at: Date | null
  items: MedusaReturnItem[]
}

/** A parcel on its way back. */
export type ReverseParcel = {
  id: string
  reference: string
  purchase_order_id: string
  status: string
}

export type ReturnFacts = {
  request: StoredRequest
  order: Omit<ReturnableOrder, "payment_collections"> & {
    payment_collections: { payments: RefundablePayment[] }[]
  }
  purchase_orders: ReturnablePurchaseOrder[]
  suppliers: SupplierDTO[]
  /** Medusa's returns of this request; one per purchase order. */
  returns: MedusaReturn[]
  parcels: ReverseParcel[]
  /** The parcels in which the goods went out. */
  forward: { id: string; purchase_order_id: string; status: string }[]
  changes: OrderChangeFacts[]
}

/** The request as stored. @throws MedusaError NOT_FOUND */
export const loadRequest = async (
  container: MedusaContainer,
  id: string
): Promise<StoredRequest> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "return_request", fields: REQUEST_FIELDS, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `return request ${id} was not found`)
  }
  return data[0] as unknown as StoredRequest
}

/** Whether a Medusa return was made for one of these items. */
export const isForItems = (one: MedusaReturn, itemIds: string[]): boolean =>
  one.items.some((item) => itemIds.includes(item.metadata?.return_request_item_id ?? ""))

/** Reads all that the life of a return depends on, in six queries. @throws MedusaError NOT_FOUND */
export const loadReturn = async (
  container: MedusaContainer,
  { id }: { id: string }
): Promise<ReturnFacts> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const request = await loadRequest(container, id)
  const order_id = request.order_id
  const ids = [...new Set(request.items.map((item) => item.purchase_order_id))]
  const [orders, purchaseOrders, returns, shipments, changes] = await Promise.all([
    query.graph(
      {
        entity: "order",
        fields: [...RETURNABLE_ORDER_FIELDS, ...REFUND_FIELDS],
        filters: { id: order_id },
      },
      { throwIfKeyNotFound: true }
    ),
    query.graph({
      entity: "purchase_order",
      fields: RETURNABLE_PURCHASE_ORDER_FIELDS,
      filters: { id: ids },
      pagination: { order: { sequence: "ASC" } },
    }),
    query.graph({
      entity: "return",
      fields: ["id", "location_id", "status", "canceled_at", "items.*"],
      filters: { order_id },
    }),
    query.graph({
      entity: "shipment",
      fields: ["id", "reference", "direction", "purchase_order_id", "return_request_id", "status"],
      filters: { order_id },
    }),
    query.graph({
      entity: "order_change",
      fields: ["id", "status", "change_type", "internal_note"],
      filters: { order_id },
    }),
  ])
  const purchase_orders = purchaseOrders.data as unknown as ReturnablePurchaseOrder[]
  const { data: suppliers } = await query.graph({
    entity: "supplier",
    fields: ["*"],
    filters: { id: [...new Set(purchase_orders.map((one) => one.supplier_id))] },
  })
  const itemIds = request.items.map((item) => item.id)
  const parcels = shipments.data as unknown as (ReverseParcel & {
    direction: string
    return_request_id: string | null
  })[]
  return {
    request,
    order: orders.data[0] as unknown as ReturnFacts["order"],
    purchase_orders,
    suppliers: suppliers as unknown as SupplierDTO[],
    returns: (returns.data as unknown as MedusaReturn[]).filter(
      (one) => !one.canceled_at && isForItems(one, itemIds)
    ),
    parcels: parcels.filter((one) => one.return_request_id === id),
    forward: parcels.filter(
      (one) => one.direction === "forward" && ids.includes(one.purchase_order_id)
    ),
    changes: changes.data as unknown as OrderChangeFacts[],
  }
}
