import { isJson, textOf, type Json } from "../lib/http"
import type { OrderItem, Party } from "./state"

/** What a create call asks for, read from either of its shapes. */
export interface OrderDraft {
  reference: string
  orderDate: string
  items: OrderItem[]
  paymentMethod: "COD" | "Prepaid"
  subTotal: number
  weightKg: number
  dimensionsCm: [number, number, number]
}

export type FieldErrors = Record<string, string[]>

const LABEL = (field: string): string => field.replaceAll("_", " ")

const isPhone = (text: string): boolean => /^\d{10}$/.test(text)
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

const truthy = (value: unknown): boolean =>
  value === true || value === 1 || value === "1" || value === "true"

/** Collects Shiprocket's field errors. */
export class FieldCheck {
  readonly errors: FieldErrors = {}

  constructor(readonly body: Json) {}

  add(field: string, message: string): void {
    this.errors[field] = [...(this.errors[field] ?? []), message]
  }

  required(...fields: string[]): this {
    for (const field of fields) {
      if (textOf(this.body[field]) === "" && typeof this.body[field] !== "boolean") {
        this.add(field, `The ${LABEL(field)} field is required.`)
      }
    }

    return this
  }

  maxLength(field: string, length: number): this {
    if (textOf(this.body[field]).length > length) {
      this.add(field, `The ${LABEL(field)} may not be greater than ${length} characters.`)
    }

    return this
  }

  above(field: string, limit: number): this {
    const value = Number(this.body[field])
    if (textOf(this.body[field]) !== "" && !(value > limit)) {
      this.add(field, `The ${LABEL(field)} must be greater than ${limit}.`)
    }

    return this
  }

  number(field: string): this {
    if (textOf(this.body[field]) !== "" && !Number.isFinite(Number(this.body[field]))) {
      this.add(field, `The ${LABEL(field)} must be a number.`)
    }

    return this
  }

  party(prefix: string): this {
    const [phone, pincode, country, email] = ["phone", "pincode", "country", "email"].map((name) =>
      textOf(this.body[`${prefix}_${name}`])
    )
    if (phone && !isPhone(phone)) {
      this.add(`${prefix}_phone`, "Phone number is in invalid format.")
    }
    if (pincode && !/^\d{6}$/.test(pincode)) {
      this.add(`${prefix}_pincode`, `The ${prefix} pincode must be 6 digits.`)
    }
    if (country && country.length < 4) {
      this.add(`${prefix}_country`, `The ${prefix} country must be a full country name.`)
    }
    if (email && !isEmail(email)) {
      this.add(`${prefix}_email`, `The ${prefix} email must be a valid email address.`)
    }

    return this.maxLength(`${prefix}_city`, 30)
  }

  ok(): boolean {
    return Object.keys(this.errors).length === 0
  }
}

const PARTY_FIELDS = ["customer_name", "address", "city", "state", "country", "pincode"]

const partyFields = (prefix: string, ...more: string[]): string[] =>
  [...PARTY_FIELDS, ...more].map((field) => `${prefix}_${field}`)

const checkCommon = (check: FieldCheck): void => {
  check
    .required("order_id", "order_date", "payment_method", "sub_total", "weight")
    .required("length", "breadth", "height")
    .maxLength("order_id", 50)
    .number("sub_total")
    .above("weight", 0)
    .above("length", 0.5)
    .above("breadth", 0.5)
    .above("height", 0.5)
  if (!/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/.test(textOf(check.body.order_date))) {
    check.add("order_date", "The order date does not match the format yyyy-mm-dd.")
  }
  const items = check.body.order_items
  if (!Array.isArray(items) || items.length === 0) {
    check.add("order_items", "The order items field is required.")
    return
  }
  const skus = items.filter(isJson).map((item) => textOf(item.sku))
  if (new Set(skus).size < skus.length) {
    check.add("order_items", "SKU cannot be repeated.")
  }
  items.filter(isJson).forEach((item, index) => {
    for (const field of ["name", "sku"]) {
      if (textOf(item[field]) === "") {
        check.add(`order_items.${index}.${field}`, `The ${field} field is required.`)
      }
    }
    if (!Number.isInteger(Number(item.units)) || Number(item.units) < 1) {
      check.add(`order_items.${index}.units`, "The units must be an integer of at least 1.")
    }
  })
}

/** Field errors of `POST /orders/create/adhoc`. A phone that is there but empty passes and fails only at AWB time. */
export function checkForwardOrder(body: Json): FieldErrors {
  const check = new FieldCheck(body)
  checkCommon(check)
  check.required("pickup_location", ...partyFields("billing", "email")).party("billing")
  if (!("billing_phone" in body)) {
    check.add("billing_phone", "The billing phone field is required.")
  }
  if (!truthy(body.shipping_is_billing)) {
    check.required(...partyFields("shipping", "phone", "email")).party("shipping")
  }
  if (!["COD", "Prepaid"].includes(textOf(body.payment_method))) {
    check.add("payment_method", "The selected payment method is invalid.")
  }

  return check.errors
}

/** Field errors of `POST /orders/create/return`: `pickup_*` is the customer, `shipping_*` the seller. */
export function checkReturnOrder(body: Json): FieldErrors {
  const check = new FieldCheck(body)
  checkCommon(check)
  check
    .required(...partyFields("pickup", "phone", "email"))
    .required(...partyFields("shipping", "phone"))
    .party("pickup")
    .party("shipping")
  if (textOf(body.payment_method).toUpperCase() !== "PREPAID") {
    check.add("payment_method", "Only prepaid is allowed for return orders.")
  }

  return check.errors
}

/** Whether an order line lacks the price, which the real API answers with a PHP notice. */
export function lacksPrice(body: Json): boolean {
  return (
    Array.isArray(body.order_items) &&
    body.order_items.some((item) => isJson(item) && textOf(item.selling_price) === "")
  )
}

/** The `qc_*` fields of an order line, as texts. */
const readQc = (item: Json): { qc?: Record<string, string> } => {
  const fields = Object.entries(item).filter(([name]) => name.startsWith("qc_"))

  return fields.length
    ? { qc: Object.fromEntries(fields.map(([name, value]) => [name, asText(value)])) }
    : {}
}

const asText = (value: unknown): string =>
  typeof value === "boolean" ? String(value) : textOf(value)

/** Reads a body that passed its check. */
export function readDraft(body: Json): OrderDraft {
  const number = (field: string): number => Number(body[field])

  return {
    reference: textOf(body.order_id),
    orderDate: textOf(body.order_date),
    items: (body.order_items as Json[]).map((item) => ({
      name: textOf(item.name),
      sku: textOf(item.sku),
      units: Number(item.units),
      selling_price: Number(item.selling_price),
      hsn: textOf(item.hsn),
      ...readQc(item),
    })),
    paymentMethod: textOf(body.payment_method) === "COD" ? "COD" : "Prepaid",
    subTotal: number("sub_total"),
    weightKg: number("weight"),
    dimensionsCm: [number("length"), number("breadth"), number("height")],
  }
}

/** Reads `<prefix>_*` as a person with an address. */
export function readParty(body: Json, prefix: string): Party {
  const field = (name: string): string => textOf(body[`${prefix}_${name}`])

  return {
    name: [field("customer_name"), field("last_name")].filter(Boolean).join(" "),
    phone: field("phone"),
    email: field("email"),
    address: [field("address"), field("address_2")].filter(Boolean).join(", "),
    city: field("city"),
    state: field("state"),
    country: field("country"),
    pincode: field("pincode"),
  }
}

/** The person a forward order goes to. */
export function readReceiver(body: Json): Party {
  return readParty(body, truthy(body.shipping_is_billing) ? "billing" : "shipping")
}
