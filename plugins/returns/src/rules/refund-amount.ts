import { multiplyMoney, subtractMoney, sumMoney } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { ReturnSettings } from "./settings"

export const RETURN_CONDITIONS = ["good", "damaged", "wrong"] as const

/** `wrong`: something else was in the parcel. */
export type ReturnCondition = (typeof RETURN_CONDITIONS)[number]

/** Whether a reason is the shop's own fault. */
export const isFreeReason = (code: string, settings: Pick<ReturnSettings, "reasons">): boolean =>
  settings.reasons.some((reason) => reason.code === code && reason.free)

/**
 * ₹ kept of the refund: the merchant's fee, once for a request, and nothing when a reason in it is free,
 * because then a courier had to come anyway. An exchange costs nothing.
 */
export const feeOf = (
  request: { kind: "return" | "exchange"; items: { reason_code: string }[] },
  settings: Pick<ReturnSettings, "reasons" | "fee">
): string =>
  request.kind === "exchange" ||
  request.items.some(({ reason_code }) => isFreeReason(reason_code, settings))
    ? "0.00"
    : sumMoney([settings.fee])

/**
 * ₹ to pay back for some pieces, the fee taken off once; never below zero.
 * @param items `unit_refund` in ₹ for one piece
 */
export const refundAmount = (
  items: { unit_refund: BigNumberInput; quantity: number }[],
  fee: BigNumberInput
): string => {
  const goods = sumMoney(items.map((item) => multiplyMoney(item.unit_refund, item.quantity)))
  return MathBN.gt(goods, fee) ? subtractMoney(goods, fee) : "0.00"
}

/**
 * How many of the pieces received are paid back unless the merchant says otherwise: good ones; damaged ones
 * only when that was the shop's fault; and nothing for another thing.
 */
export const refundedQuantity = (
  received: { quantity: number; condition: ReturnCondition | null },
  free: boolean
): number => {
  const paid = received.condition === "good" || (received.condition === "damaged" && free)
  return paid ? received.quantity : 0
}
