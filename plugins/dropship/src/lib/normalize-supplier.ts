import { isGstin, normalizePhone } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import type { SupplierInput, UpdateSupplierInput } from "../types/supplier"

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

const assertOption = (name: string, ok: boolean, rule: string): void => {
  if (!ok) {
    refuse(`${name} ${rule}`)
  }
}

/**
 * Brings a supplier into stored form: phones as ten digits, GSTIN in capitals with its checksum tested.
 * @param channels identifiers of the channels there are
 * @throws MedusaError INVALID_DATA naming the field
 */
export const normalizeSupplier = <T extends SupplierInput | UpdateSupplierInput>(
  input: T,
  channels: string[]
): T => {
  const { gstin, phone, whatsapp, channel } = input
  assertOption(
    "channel",
    !channel || channels.includes(channel),
    `must be one of ${channels.join(", ")}`
  )
  const capitals = gstin ? gstin.trim().toUpperCase() : gstin
  assertOption("gstin", !capitals || isGstin(capitals), "must be a valid GSTIN")
  return {
    ...input,
    ...(gstin === undefined ? {} : { gstin: capitals || null }),
    ...(phone === undefined ? {} : { phone: normalizePhone(phone) }),
    ...(whatsapp === undefined ? {} : { whatsapp: whatsapp ? normalizePhone(whatsapp) : null }),
  }
}

/**
 * Checks that a new supplier can be reached by its channel.
 * @throws MedusaError INVALID_DATA naming the field
 */
export const assertReachable = (supplier: SupplierInput): void => {
  assertOption(
    "api_url",
    supplier.channel !== "api" || !!supplier.api_url,
    "is required for channel api"
  )
  assertOption(
    "whatsapp",
    supplier.channel !== "whatsapp" || !!supplier.whatsapp,
    "is required for channel whatsapp"
  )
}
