import { toIstStamp } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { Address, ReturnShipmentItem } from "../types"
import { checkAddress, mergeLines, parcelSize, rupees } from "./mapping"

/** Body of `POST /orders/create/return`. Amounts are ₹, weight kg, lengths cm. */
export type CreateReturnPayload = Record<string, unknown> & {
  order_id: string
  payment_method: "PREPAID"
}

export type ReturnPayloadInput = {
  channel_reference: string
  /** The shopper's address */
  pickup: Address
  /** The supplier's address */
  ship_to: Address
  items: ReturnShipmentItem[]
  declared_value: BigNumberInput
  weight_g: number
  length_cm: number
  breadth_cm: number
  height_cm: number
  /** Stands in for a person without an e-mail */
  fallback_email: string
  created_at: Date
}

const party = (prefix: "pickup" | "shipping", field: string, address: Address, email: string) => {
  const checked = checkAddress(field, address)
  const [firstName, ...lastNames] = checked.name.split(" ")
  const fields = {
    customer_name: firstName,
    last_name: lastNames.join(" "),
    address: checked.address_1,
    address_2: checked.address_2,
    city: checked.city,
    state: checked.state,
    country: checked.country,
    pincode: checked.pincode,
    email: address.email?.trim() || email,
    phone: checked.phone,
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${prefix}_${name}`, value])
  )
}

/** What the rider compares the goods with before taking them. */
const check = ({ name, qc }: ReturnShipmentItem) =>
  qc
    ? {
        qc_enable: true,
        qc_product_name: name,
        ...(qc.color ? { qc_color: qc.color } : {}),
        ...(qc.size ? { qc_size: qc.size } : {}),
        ...(qc.image_url ? { qc_product_image: qc.image_url } : {}),
      }
    : {}

/**
 * A return as Shiprocket wants it: fetched from the shopper, brought to the supplier, never with cash. The
 * reason is optional there and must be one of Shiprocket's own texts, so ours is not sent.
 * @throws MedusaError INVALID_DATA naming the field
 */
export const toReturnPayload = (input: ReturnPayloadInput): CreateReturnPayload => {
  return {
    order_id: input.channel_reference,
    order_date: toIstStamp(input.created_at).slice(0, 16),
    ...party("pickup", "pickup", input.pickup, input.fallback_email),
    ...party("shipping", "ship_to", input.ship_to, input.fallback_email),
    order_items: mergeLines(input.items).map(({ line, item }) => ({ ...line, ...check(item) })),
    payment_method: "PREPAID",
    sub_total: rupees(input.declared_value),
    ...parcelSize(input),
  }
}
