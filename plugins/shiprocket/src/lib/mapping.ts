import { normalizePhone, toIstStamp, toPaise } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Address, ShipmentItem } from "../types"

/** Limits of Shiprocket's fields. */
const MAX_ADDRESS = 80
const MAX_CITY = 30
const MIN_SIDE_CM = 0.6
const MIN_WEIGHT_G = 50

const COUNTRIES: Readonly<Record<string, string>> = { IN: "India" }

/** Body of `POST /orders/create/adhoc`. Amounts are ₹, weight kg, lengths cm. */
export type CreateOrderPayload = {
  order_id: string
  order_date: string
  pickup_location: string
  billing_customer_name: string
  billing_last_name: string
  billing_address: string
  billing_address_2: string
  billing_city: string
  billing_pincode: string
  billing_state: string
  billing_country: string
  billing_email: string
  billing_phone: string
  shipping_is_billing: true
  order_items: {
    name: string
    sku: string
    units: number
    selling_price: number
    hsn?: string
  }[]
  payment_method: "COD" | "Prepaid"
  sub_total: number
  length: number
  breadth: number
  height: number
  weight: number
}

/** Body of `POST /settings/company/addpickup`. */
export type PickupLocationPayload = {
  pickup_location: string
  name: string
  email: string
  phone: string
  address: string
  address_2: string
  city: string
  state: string
  country: string
  pin_code: string
}

/** ₹ as the JSON number Shiprocket wants, exact to the paisa. */
export const rupees = (amount: BigNumberInput): number => toPaise(amount) / 100

const invalid = (field: string, problem: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `${field} ${problem}`)

const required = (field: string, value: string | null | undefined): string => {
  const text = value?.replace(/\s+/g, " ").trim()
  if (!text) {
    throw invalid(field, "is missing")
  }
  return text
}

/** Breaks an address at a space so that neither line is longer than Shiprocket allows. */
const addressLines = (field: string, address: Address): [string, string] => {
  const first = required(`${field}.address_1`, address.address_1)
  const second = address.address_2?.replace(/\s+/g, " ").trim() ?? ""
  if (first.length <= MAX_ADDRESS && second.length <= MAX_ADDRESS) {
    return [first, second]
  }
  const whole = [first, second].filter(Boolean).join(", ")
  const space = whole.lastIndexOf(" ", MAX_ADDRESS)
  const cut = space > 0 ? space : MAX_ADDRESS
  return [whole.slice(0, cut).trim(), whole.slice(cut).trim().slice(0, MAX_ADDRESS)]
}

/**
 * Checks an address the way Shiprocket will, before anything is sent.
 * @param field prefix for messages, e.g. `ship_to`
 * @throws MedusaError INVALID_DATA naming the field
 */
export const checkAddress = (field: string, address: Address) => {
  const country = COUNTRIES[required(`${field}.country_code`, address.country_code).toUpperCase()]
  if (!country) {
    throw invalid(`${field}.country_code`, "must be IN")
  }
  const pincode = required(`${field}.postal_code`, address.postal_code).replace(/\s/g, "")
  if (!/^[1-9]\d{5}$/.test(pincode)) {
    throw invalid(`${field}.postal_code`, "must be an Indian pincode of six digits")
  }
  let phone: string
  try {
    phone = normalizePhone(required(`${field}.phone`, address.phone))
  } catch {
    throw invalid(`${field}.phone`, "must be an Indian mobile number of ten digits")
  }
  const [address_1, address_2] = addressLines(field, address)
  return {
    name: required(`${field}.name`, address.name),
    phone,
    address_1,
    address_2,
    city: required(`${field}.city`, address.city).slice(0, MAX_CITY),
    state: required(`${field}.province`, address.province),
    pincode,
    country,
  }
}

/**
 * One line for each SKU and price, because Shiprocket refuses a repeated SKU. A SKU sold at two prices
 * keeps both lines, the further ones under a numbered SKU.
 */
export const mergeItems = (items: ShipmentItem[]): CreateOrderPayload["order_items"] =>
  mergeLines(items).map(({ line }) => line)

/** The merged lines with the first item of each. */
export const mergeLines = <T extends ShipmentItem>(items: T[]) => {
  const lines = new Map<string, { line: CreateOrderPayload["order_items"][number]; item: T }>()
  const timesSeen = new Map<string, number>()
  for (const item of items) {
    const key = `${item.sku}@${toPaise(item.selling_price)}`
    const known = lines.get(key)
    if (known) {
      known.line.units += item.units
      continue
    }
    const seen = (timesSeen.get(item.sku) ?? 0) + 1
    timesSeen.set(item.sku, seen)
    const line = {
      name: item.name,
      sku: seen === 1 ? item.sku : `${item.sku}-${seen}`,
      units: item.units,
      selling_price: rupees(item.selling_price),
      ...(item.hsn ? { hsn: item.hsn } : {}),
    }
    lines.set(key, { line, item })
  }
  return [...lines.values()]
}

type Parcel = { weight_g: number; length_cm: number; breadth_cm: number; height_cm: number }

/** A parcel in kg and cm, not below what Shiprocket takes. */
export const parcelSize = (parcel: Parcel) => ({
  length: Math.max(MIN_SIDE_CM, parcel.length_cm),
  breadth: Math.max(MIN_SIDE_CM, parcel.breadth_cm),
  height: Math.max(MIN_SIDE_CM, parcel.height_cm),
  weight: Math.max(MIN_WEIGHT_G, Math.round(parcel.weight_g)) / 1000,
})

export type OrderPayloadInput = {
  channel_reference: string
  pickup_nickname: string
  ship_to: Address
  items: ShipmentItem[]
  payment_method: "cod" | "prepaid"
  cod_amount: BigNumberInput
  declared_value: BigNumberInput
  weight_g: number
  length_cm: number
  breadth_cm: number
  height_cm: number
  /** Stands in for a shopper without an e-mail */
  fallback_email: string
  created_at: Date
}

/**
 * The order as Shiprocket wants it. The courier collects exactly `cod_amount`: Shiprocket takes
 * `sub_total` as it is and never adds up the lines.
 * @throws MedusaError INVALID_DATA naming the field
 */
export const toOrderPayload = (input: OrderPayloadInput): CreateOrderPayload => {
  const to = checkAddress("ship_to", input.ship_to)
  const [firstName, ...lastNames] = to.name.split(" ")
  const cod = input.payment_method === "cod"
  return {
    order_id: input.channel_reference,
    order_date: toIstStamp(input.created_at).slice(0, 16),
    pickup_location: input.pickup_nickname.trim(),
    billing_customer_name: firstName,
    billing_last_name: lastNames.join(" "),
    billing_address: to.address_1,
    billing_address_2: to.address_2,
    billing_city: to.city,
    billing_pincode: to.pincode,
    billing_state: to.state,
    billing_country: to.country,
    billing_email: input.ship_to.email?.trim() || input.fallback_email,
    billing_phone: to.phone,
    shipping_is_billing: true,
    order_items: mergeItems(input.items),
    payment_method: cod ? "COD" : "Prepaid",
    sub_total: rupees(cod ? input.cod_amount : input.declared_value),
    ...parcelSize(input),
  }
}
