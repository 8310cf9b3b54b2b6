import type { BigNumberInput } from "@medusajs/framework/types"
import { PAYMENT_FIELDS } from "./is-payable"
import type { PayingPayment } from "./is-payable"

/** The fields of an order line that routing and shipping read. */
export type RoutableItem = {
  id: string
  title: string
  product_title: string | null
  /** None: a fee, nothing that is sent */
  variant_id: string | null
  variant_sku: string | null
  variant_title: string | null
  thumbnail: string | null
  quantity: BigNumberInput
  unit_price: BigNumberInput
  /** ₹ for the pieces that did not come back, after discount, taxes included */
  total: BigNumberInput
  /** ₹ for pieces that came back; those of the second kind were not fit for stock */
  return_received_total?: BigNumberInput | null
  return_dismissed_total?: BigNumberInput | null
  metadata?: Record<string, unknown> | null
  variant?: {
    weight: number | null
    hs_code: string | null
    product?: { weight: number | null; hs_code: string | null; metadata: ProductParcel | null }
  } | null
}

type ProductParcel = {
  parcel?: { length_cm: number; breadth_cm: number; height_cm: number }
}

/** The fields of an order that routing and shipping read. */
export type RoutableOrder = {
  id: string
  display_id: number
  created_at: string | Date
  status: string
  email: string
  /** ₹ for the whole order, taxes, discounts and shipping included */
  total: BigNumberInput
  shipping_address: {
    first_name: string | null
    last_name: string | null
    phone: string | null
    address_1: string | null
    address_2: string | null
    city: string | null
    province: string | null
    postal_code: string | null
    country_code: string | null
  }
  items: RoutableItem[]
  credit_lines?: { amount: BigNumberInput; reference: string | null }[] | null
  payment_collections: { payments: (PayingPayment & { id: string })[] }[]
}

export const ROUTABLE_ORDER_FIELDS = [
  "id",
  "display_id",
  "created_at",
  "status",
  "email",
  "total",
  "shipping_address.*",
  "items.*",
  "credit_lines.amount",
  "credit_lines.reference",
  "items.variant.weight",
  "items.variant.hs_code",
  "items.variant.product.weight",
  "items.variant.product.hs_code",
  "items.variant.product.metadata",
  ...PAYMENT_FIELDS,
]
