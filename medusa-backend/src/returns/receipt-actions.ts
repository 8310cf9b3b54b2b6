import { subtractMoney, sumMoney } from "@bodycon/kit"
import { ChangeActionType, MathBN } from "@medusajs/framework/utils"
import { exchangeLineId } from "./exchange-line"
import type { MedusaReturn } from "./load-return"
import { keptMoney, openReceipt, worthOfExchange } from "./receipt"
import type { RequestItem, StoredRequest } from "./types"

/** Items of which something is sent instead. */
export const exchangedItems = (request: Pick<StoredRequest, "kind" | "items">): RequestItem[] =>
  request.kind === "exchange"
    ? request.items.filter((item) => item.exchange_variant_id && (item.refund_quantity ?? 0) > 0)
    : []

const returnActions = (one: MedusaReturn, items: RequestItem[]) =>
  one.items.flatMap((item) => {
    const open = openReceipt(item, items)
    const action = (name: ChangeActionType, quantity: number) =>
      quantity > 0
        ? [
            {
              action: name,
              reference: "return",
              reference_id: one.id,
              return_id: one.id,
              details: { reference_id: item.item_id, quantity },
            },
          ]
        : []
    return [
      ...action(ChangeActionType.RECEIVE_RETURN_ITEM, open.good),
      ...action(ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM, open.damaged),
      // What did not come is the shopper's again, who may ask for it anew.
      ...action(ChangeActionType.CANCEL_RETURN_ITEM, open.missing),
    ]
  })

/**
 * What changes on an order when a return is received: pieces back, new pieces of an exchange, and the money
 * that stays with the shop although the goods came back.
 */
export const receiptActions = (
  request: Pick<StoredRequest, "id" | "kind" | "items" | "refund_amount">,
  returns: MedusaReturn[]
) => {
  const added = exchangedItems(request).map((item) => ({
    action: ChangeActionType.ITEM_ADD,
    reference: "return_request",
    reference_id: request.id,
    details: {
      reference_id: exchangeLineId(item.id),
      quantity: item.refund_quantity ?? 0,
      unit_price: sumMoney([item.unit_refund]),
      metadata: { exchange_for: item.order_line_item_id },
    },
  }))
  const given =
    request.kind === "exchange" ? worthOfExchange(request.items) : (request.refund_amount ?? 0)
  const kept = keptMoney(request.items, given)
  const credit = MathBN.gt(kept, 0)
    ? [
        {
          action: ChangeActionType.CREDIT_LINE_ADD,
          reference: "return_request",
          reference_id: request.id,
          amount: subtractMoney(0, kept),
        },
      ]
    : []
  return [...returns.flatMap((one) => returnActions(one, request.items)), ...added, ...credit]
}
