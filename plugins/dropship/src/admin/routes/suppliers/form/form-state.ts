import type { PayOn, SupplierRecord } from "../../../lib/supplier"
import type { Address } from "../../../lib/types"

export type AddressForm = {
  name: string
  phone: string
  address_1: string
  address_2: string
  city: string
  province: string
  postal_code: string
}

/** A supplier while it is edited: numbers and what may be missing are text. */
export type SupplierForm = {
  code: string
  name: string
  contact_name: string
  email: string
  phone: string
  whatsapp: string
  gstin: string
  languages: string
  channel: string
  api_url: string
  api_secret: string
  pickup_address: AddressForm
  return_address: AddressForm | null
  answer_minutes: string
  dispatch_hours: string
  lead_days: string
  pay_on: PayOn
  pay_after_days: string
  auto_forward: boolean
  accepts_returns: boolean
  accepts_rto: boolean
}

export const EMPTY_ADDRESS: AddressForm = {
  name: "",
  phone: "",
  address_1: "",
  address_2: "",
  city: "",
  province: "",
  postal_code: "",
}

export const EMPTY_SUPPLIER: SupplierForm = {
  code: "",
  name: "",
  contact_name: "",
  email: "",
  phone: "",
  whatsapp: "",
  gstin: "",
  languages: "en",
  channel: "manual",
  api_url: "",
  api_secret: "",
  pickup_address: EMPTY_ADDRESS,
  return_address: null,
  answer_minutes: "120",
  dispatch_hours: "24",
  lead_days: "2",
  pay_on: "deliver",
  pay_after_days: "7",
  auto_forward: true,
  accepts_returns: true,
  accepts_rto: true,
}

const toAddressForm = (address: Address): AddressForm => ({
  name: address.name,
  phone: address.phone,
  address_1: address.address_1,
  address_2: address.address_2 ?? "",
  city: address.city,
  province: address.province,
  postal_code: address.postal_code,
})

export const toSupplierForm = (supplier: SupplierRecord): SupplierForm => ({
  code: supplier.code,
  name: supplier.name,
  contact_name: supplier.contact_name,
  email: supplier.email,
  phone: supplier.phone,
  whatsapp: supplier.whatsapp ?? "",
  gstin: supplier.gstin ?? "",
  languages: supplier.languages.join(", "),
  channel: supplier.channel,
  api_url: supplier.api_url ?? "",
  api_secret: "",
  pickup_address: toAddressForm(supplier.pickup_address),
  return_address: supplier.return_address ? toAddressForm(supplier.return_address) : null,
  answer_minutes: String(supplier.answer_minutes),
  dispatch_hours: String(supplier.dispatch_hours),
  lead_days: String(supplier.lead_days),
  pay_on: supplier.pay_on,
  pay_after_days: String(supplier.pay_after_days),
  auto_forward: supplier.auto_forward,
  accepts_returns: supplier.accepts_returns,
  accepts_rto: supplier.accepts_rto,
})

const toAddress = (address: AddressForm) => ({
  ...address,
  address_2: address.address_2.trim() || null,
  country_code: "in",
})

/** The request body. An empty secret keeps the stored one; the code is said once, at creation. */
export const toSupplierBody = (form: SupplierForm, isNew: boolean) => {
  const { code, api_secret, languages, ...rest } = form
  return {
    ...rest,
    ...(isNew ? { code: code.trim() } : {}),
    ...(api_secret ? { api_secret } : {}),
    languages: languages
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
    whatsapp: form.whatsapp.trim() || null,
    gstin: form.gstin.trim() || null,
    api_url: form.api_url.trim() || null,
    pickup_address: toAddress(form.pickup_address),
    return_address: form.return_address ? toAddress(form.return_address) : null,
    answer_minutes: Number(form.answer_minutes),
    dispatch_hours: Number(form.dispatch_hours),
    lead_days: Number(form.lead_days),
    pay_after_days: Number(form.pay_after_days),
  }
}

/**
 * The field that a server's sentence is about, as its path: `gstin must …`, `pickup_address.province must …`,
 * or Medusa's `… for field 'pickup_address, postal_code' …`.
 */
export const fieldOf = (message: string): string | null => {
  const quoted = /field '([a-z_0-9, ]+)'/i.exec(message)
  if (quoted) {
    return quoted[1].split(/, ?/).join(".")
  }
  return /^(?:Invalid request: )?([a-z_0-9]+(?:\.[a-z_0-9]+)*) /.exec(message)?.[1] ?? null
}
