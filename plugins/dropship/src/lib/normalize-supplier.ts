import { isGstin, normalizePhone, pincodeLocation } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import type { Address } from "../types/common"
import type { SupplierInput, UpdateSupplierInput } from "../types/supplier"
import { INDIAN_STATES, stateCodeOf, stateOfGstin } from "./indian-states"

const assertField = (name: string, ok: boolean, rule: string): void => {
  if (!ok) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${name} ${rule}`)
  }
}

const phoneIn = (field: string, text: string): string => {
  try {
    return normalizePhone(text)
  } catch {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${field} must be an Indian mobile number of ten digits`
    )
  }
}

const addressIn = (field: string, address: Address): Address => {
  const state = stateCodeOf(address.province)
  assertField(`${field}.province`, !!state, "must be one of India's states or union territories")
  assertField(
    `${field}.postal_code`,
    /^[1-9]\d{5}$/.test(address.postal_code),
    "must be a six-digit pincode"
  )
  assertField(`${field}.country_code`, address.country_code.toLowerCase() === "in", "must be in")
  return {
    ...address,
    province: INDIAN_STATES[state!],
    country_code: "in",
    phone: phoneIn(`${field}.phone`, address.phone),
  }
}

/**
 * Brings a supplier into stored form: phones as ten digits, GSTIN in capitals with its checksum tested,
 * states by their usual names.
 * @param channels identifiers of the channels there are
 * @throws MedusaError INVALID_DATA naming the field
 */
export const normalizeSupplier = <T extends SupplierInput | UpdateSupplierInput>(
  input: T,
  channels: string[]
): T => {
  const { gstin, phone, whatsapp, channel, pickup_address, return_address } = input
  assertField(
    "channel",
    !channel || channels.includes(channel),
    `must be one of ${channels.join(", ")}`
  )
  const capitals = gstin ? gstin.trim().toUpperCase() : gstin
  assertField("gstin", !capitals || isGstin(capitals), "must be a valid GSTIN")
  return {
    ...input,
    ...(gstin === undefined ? {} : { gstin: capitals || null }),
    ...(phone === undefined ? {} : { phone: phoneIn("phone", phone) }),
    ...(whatsapp === undefined
      ? {}
      : { whatsapp: whatsapp ? phoneIn("whatsapp", whatsapp) : null }),
    ...(pickup_address ? { pickup_address: addressIn("pickup_address", pickup_address) } : {}),
    ...(return_address ? { return_address: addressIn("return_address", return_address) } : {}),
  }
}

/** What decides whether a supplier can be told about a purchase order. */
export type Reachability = {
  channel: string
  email?: string | null
  whatsapp?: string | null
  api_url?: string | null
  has_api_secret: boolean
}

/**
 * Checks that a supplier can be reached by its channel.
 * @throws MedusaError INVALID_DATA naming the field
 */
export const assertReachable = (supplier: Reachability): void => {
  const needs = (channel: string, field: string, there: boolean) =>
    assertField(field, supplier.channel !== channel || there, `is required for channel ${channel}`)
  needs("api", "api_url", !!supplier.api_url)
  needs("api", "api_secret", supplier.has_api_secret)
  needs("whatsapp", "whatsapp", !!supplier.whatsapp)
  needs("email", "email", !!supplier.email)
}

/** What looks wrong about a supplier but may be right: sentences for the merchant. */
export const supplierWarnings = (supplier: {
  gstin?: string | null
  pickup_address: Address
}): string[] => {
  const { province, postal_code } = supplier.pickup_address
  const registered = supplier.gstin ? stateOfGstin(supplier.gstin) : undefined
  const located = pincodeLocation(postal_code)
  const isIn = (state: string) => stateCodeOf(state) === stateCodeOf(province)
  return [
    ...(registered && !isIn(registered)
      ? [`gstin is registered in ${registered}, but the pickup address is in ${province}`]
      : []),
    ...(located && !isIn(located.state)
      ? [`pickup_address.postal_code ${postal_code} is in ${located.state}, not in ${province}`]
      : []),
    ...(located ? [] : [`pickup_address.postal_code ${postal_code} is not a pincode we know`]),
  ]
}
