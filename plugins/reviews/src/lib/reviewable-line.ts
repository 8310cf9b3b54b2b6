import { MedusaError } from "@medusajs/framework/utils"
import type { ReviewedLine } from "../types"

/** What `reviewableLine` reads of an order. */
export const REVIEWABLE_ORDER_FIELDS = [
  "id",
  "items.id",
  "items.product_id",
  "items.variant_id",
  "items.variant_title",
  "items.variant_option_values",
  "items.detail.delivered_quantity",
  "items.variant.options.value",
  "items.variant.options.option.title",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
]

type OrderLine = {
  id: string
  product_id?: string | null
  variant_id?: string | null
  variant_title?: string | null
  variant_option_values?: Record<string, unknown> | null
  detail?: { delivered_quantity?: unknown } | null
  variant?: {
    options?: ({ value?: string | null; option?: { title?: string | null } | null } | null)[] | null
  } | null
}

/** An order of the reviewing customer; `undefined` when she has no such order. */
export type ReviewableOrder = {
  id: string
  items?: (OrderLine | null)[] | null
  fulfillments?:
    | ({
        delivered_at?: string | Date | null
        canceled_at?: string | Date | null
        items?: ({ line_item_id?: string | null } | null)[] | null
      } | null)[]
    | null
}

/** What a product without a `Size` option is reviewed as. */
const ONE_SIZE = "One size"

const optionOf = (line: OrderLine, name: string): string | null => {
  const live = line.variant?.options?.find(
    (option) => option?.option?.title?.trim().toLowerCase() === name
  )?.value
  const bought = Object.entries(line.variant_option_values ?? {}).find(
    ([title]) => title.trim().toLowerCase() === name
  )?.[1]
  return live ?? (typeof bought === "string" ? bought : null)
}

const isDelivered = (order: ReviewableOrder, line: OrderLine): boolean =>
  Number(line.detail?.delivered_quantity ?? 0) > 0 ||
  (order.fulfillments ?? []).some(
    (fulfilment) =>
      !!fulfilment?.delivered_at &&
      !fulfilment.canceled_at &&
      (fulfilment.items ?? []).some((item) => item?.line_item_id === line.id)
  )

/**
 * The line a customer may review: hers, of a product, and delivered.
 * @param order the order if it is the customer's own
 * @throws MedusaError NOT_FOUND for an order or line that is not hers, NOT_ALLOWED before delivery
 */
export const reviewableLine = (
  order: ReviewableOrder | undefined,
  ids: { order_id: string; line_item_id: string }
): ReviewedLine => {
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `order_id: order ${ids.order_id} was not found`
    )
  }
  const line = order.items?.find((item) => item?.id === ids.line_item_id)
  if (!line?.product_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `line_item_id: item ${ids.line_item_id} was not found in this order`
    )
  }
  if (!isDelivered(order, line)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "line_item_id: this item can be reviewed once it is delivered"
    )
  }
  return {
    product_id: line.product_id,
    variant_id: line.variant_id ?? null,
    size: optionOf(line, "size") ?? ONE_SIZE,
    color: optionOf(line, "color"),
  }
}
