import type { BigNumberInput } from "@medusajs/framework/types"

/** Where a parcel goes to or comes from. `phone` as the person gave it; `province` is the state. */
export type Address = {
  name: string
  phone: string
  address_1: string
  address_2?: string | null
  city: string
  province: string
  postal_code: string
  country_code: string
  email?: string | null
}

/** Who did something. `channel` says by what way a supplier answered (`portal`, `link`, `whatsapp`, `api`). */
export type Actor = {
  type: "supplier" | "admin" | "system"
  id?: string
  channel?: string
}

export type PaymentMethod = "cod" | "prepaid"

/** Sides in cm, weight in g. */
export type Parcel = {
  weight_g: number
  length_cm: number
  breadth_cm: number
  height_cm: number
}

/** A line of a shopper's order that a supplier is to fulfil. `unit_price` in ₹, GST included. */
export type OrderLine = {
  order_line_item_id: string
  /** Which part of the order line, when suppliers took it in parts. @default 1 */
  part?: number
  variant_id: string
  sku?: string | null
  title: string
  variant_title?: string | null
  thumbnail?: string | null
  quantity: number
  unit_price: BigNumberInput
}
