import { multiplyMoney } from "@bodycon/kit"
import type { RequestItem, ReturnableItem } from "./types"

/** The variant that is sent instead. */
export type ExchangeVariant = {
  id: string
  title: string | null
  sku: string | null
  barcode: string | null
  options: { value: string; option: { title: string } | null }[] | null
}

/** The id of the order line that an item is exchanged for; always the same, so that it is made once. */
export const exchangeLineId = (itemId: string): string => `ordli_exchange_${itemId}`

/**
 * The new order line of an exchange: the same product in another size or colour, at what the shopper paid
 * for the piece she sent back. A difference in price is the shop's to bear or to keep, so she neither pays
 * nor gets anything.
 */
export const toExchangeLine = (
  item: RequestItem,
  original: ReturnableItem,
  variant: ExchangeVariant
) => ({
  id: exchangeLineId(item.id),
  title: original.title,
  subtitle: variant.title,
  thumbnail: original.thumbnail,
  product_id: original.product_id,
  product_title: original.product_title,
  variant_id: variant.id,
  variant_sku: variant.sku,
  variant_barcode: variant.barcode,
  variant_title: variant.title,
  variant_option_values: Object.fromEntries(
    (variant.options ?? []).map(({ value, option }) => [option?.title ?? "", value])
  ),
  requires_shipping: true,
  is_discountable: false,
  is_tax_inclusive: true,
  is_custom_price: true,
  unit_price: multiplyMoney(item.unit_refund, 1),
  quantity: item.refund_quantity ?? 0,
  metadata: { exchange_for: item.order_line_item_id },
  tax_lines: (original.tax_lines ?? []).map(({ code, rate, description }) => ({
    code,
    rate,
    description: description ?? undefined,
  })),
})
