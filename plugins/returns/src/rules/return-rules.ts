import { normalizePhone } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import type {
  CreateReturnRequestInput,
  NewReturnItem,
  PickupAddress,
  RequestedQuantity,
} from "../types/return-request"
import { pickupDates } from "./pickup-dates"
import { reasonLabel } from "./reasons"
import type { ReasonPolicy } from "./reasons"
import { refuse } from "./refuse"
import { returnableOf } from "./returnable"
import type { ReturnSettings } from "./settings"

/** Pictures per returned item. */
export const MAX_RETURN_PHOTOS = 5
const MAX_NOTE = 500

/** The reasons shoppers may choose, with their labels. */
export const offeredReasons = (
  settings: Pick<ReturnSettings, "reasons">
): { code: string; label: string; needs_photo: boolean; free: boolean }[] =>
  settings.reasons
    .filter(({ offered }) => offered)
    .map(({ code, needs_photo, free }) => ({ code, label: reasonLabel(code), needs_photo, free }))

const keyOf = (line: { order_line_item_id: string; purchase_order_id: string }): string =>
  `${line.order_line_item_id}:${line.purchase_order_id}`

const checkReason = (item: NewReturnItem, field: string, reasons: ReasonPolicy[]): void => {
  const reason = reasons.find(({ code, offered }) => offered && code === item.reason_code)
  if (!reason) {
    refuse(`${field}.reason`, "is not one of the reasons offered")
  }
  const photos = item.photo_urls ?? []
  if (reason!.needs_photo && photos.length === 0) {
    refuse(`${field}.photo_urls`, `"${reasonLabel(item.reason_code)}" needs at least one photo`)
  }
  if (photos.length > MAX_RETURN_PHOTOS) {
    refuse(`${field}.photo_urls`, `at most ${MAX_RETURN_PHOTOS} photos`)
  }
  if ((item.note ?? "").length > MAX_NOTE) {
    refuse(`${field}.note`, `at most ${MAX_NOTE} characters`)
  }
}

const checkExchange = (item: NewReturnItem, field: string, isExchange: boolean): void => {
  if (!isExchange && item.exchange_variant_id) {
    refuse(`${field}.exchange_variant_id`, "belongs to an exchange only")
  }
  if (!isExchange) {
    return
  }
  if (!item.exchange_variant_id) {
    refuse(`${field}.exchange_variant_id`, "choose what you want instead")
  }
  if (!(item.exchange_variant_ids ?? []).includes(item.exchange_variant_id!)) {
    refuse(
      `${field}.exchange_variant_id`,
      "is sold out, or not a size or colour of the same product"
    )
  }
}

const checkAddress = (address: PickupAddress): void => {
  const needed = ["name", "phone", "address_1", "city", "province", "postal_code"] as const
  for (const key of needed) {
    if (!address[key]?.trim()) {
      refuse(`pickup_address.${key}`, "is needed for the pickup")
    }
  }
  if (!/^[1-9]\d{5}$/.test(address.postal_code.trim())) {
    refuse("pickup_address.postal_code", "must be a PIN code of six digits")
  }
  try {
    normalizePhone(address.phone)
  } catch {
    refuse("pickup_address.phone", "must be an Indian mobile number of ten digits")
  }
}

const checkRefund = (input: CreateReturnRequestInput): void => {
  if (input.kind === "exchange") {
    if (input.refund) {
      refuse("refund", "an exchange has no refund")
    }
    return
  }
  const allowed = input.order.payment_method === "cod" ? ["upi", "bank"] : ["source"]
  if (!input.refund || !allowed.includes(input.refund.method)) {
    refuse("refund.method", `must be ${allowed.join(" or ")}`)
  }
}

const checkItems = (
  input: CreateReturnRequestInput,
  requested: RequestedQuantity[],
  settings: ReturnSettings,
  now: Date
): void => {
  const taken = new Map<string, number>()
  for (const one of requested) {
    taken.set(keyOf(one), (taken.get(keyOf(one)) ?? 0) + one.quantity)
  }
  input.items.forEach((item, index) => {
    const field = `items.${index}`
    if (!Number.isInteger(item.quantity) || item.quantity < 1) {
      refuse(`${field}.quantity`, "must be a whole number of pieces, at least one")
    }
    if (!MathBN.convert(item.unit_refund).isFinite() || MathBN.lt(item.unit_refund, 0)) {
      refuse(`${field}.unit_refund`, "must be an amount in ₹")
    }
    const before = taken.get(keyOf(item)) ?? 0
    const { returnable_quantity, reason_not } = returnableOf(
      { ...item, requested_quantity: before },
      settings,
      now
    )
    if (item.quantity > returnable_quantity) {
      refuse(`${field}.quantity`, reason_not ?? `at most ${returnable_quantity} can be returned`)
    }
    taken.set(keyOf(item), before + item.quantity)
    checkReason(item, field, settings.reasons)
    checkExchange(item, field, input.kind === "exchange")
  })
}

/**
 * Whether a request keeps to the merchant's rules.
 * @param requested pieces that earlier requests of the order have asked for
 * @throws MedusaError INVALID_DATA naming the first field that does not (`items.0.quantity`)
 */
export const returnRules = (
  input: CreateReturnRequestInput,
  requested: RequestedQuantity[],
  settings: ReturnSettings,
  now: Date = new Date()
): void => {
  if (input.items.length === 0) {
    refuse("items", "choose at least one piece")
  }
  if (input.kind === "exchange" && !settings.exchange_allowed) {
    refuse("kind", "this shop does not exchange; ask for a return instead")
  }
  checkItems(input, requested, settings, now)
  if (!pickupDates(now).includes(input.pickup_date)) {
    refuse("pickup_date", `must be one of ${pickupDates(now).join(", ")}`)
  }
  checkAddress(input.pickup_address)
  checkRefund(input)
}
